import type { App } from '../app/context.ts';
import { commandOf } from '../commands/list.ts';
import type { Entry } from './entry.ts';
import type { Row } from './list-rows.ts';

/** Puts quick open away and does what was chosen, once the focus is back where it was. */
export function chooseRow(app: App, row: Row): void {
  app.store.getState().showOverlay(null);
  requestAnimationFrame(() => {
    if (row.type === 'entry') openEntry(app, row.entry);
    else {
      void app.store.getState().search(row.query);
      commandOf('panel.search').run(app);
    }
  });
}

function openEntry(app: App, entry: Entry): void {
  const { goTo, openDocument, showPanel, activate } = app.store.getState();
  if (entry.kind === 'command') return entry.command.run(app);
  let arrival: Promise<void>;
  if (entry.kind === 'mark') {
    const { id, documentId, resolution } = entry.annotation;
    activate(id);
    // A mark without a place is in the list of marks only.
    if (resolution.state === 'orphaned') return showPanel('marks');
    const passage = { start: resolution.start, end: resolution.end };
    arrival = goTo({ documentId, offset: passage.start, passage });
  } else if (entry.offset === null) arrival = openDocument(entry.documentId);
  else arrival = goTo({ documentId: entry.documentId, offset: entry.offset, ...(entry.kind === 'event' ? { align: 'third' } : {}) });
  void arrival.then(() => requestAnimationFrame(() => app.surface.current?.scroller.focus({ preventScroll: true })));
}
