import type { App } from '../app/context.ts';
import { queryOfSelection } from '../search/find-in-document.ts';
import type { AppState } from '../state/app-state.ts';
import type { Command } from './command.ts';

const isReading = (state: AppState) => state.view === 'reader' && state.open !== null;
const canRepeat = (state: AppState) => isReading(state) && state.findQuery !== '';
const hasHits = (state: AppState) => (state.result?.hits.length ?? 0) > 0;

/** Opens the bar with the selected words, if any, or takes the caret back to it. */
function openFind({ store, surface }: App): void {
  const page = surface.current;
  const span = page?.selectedSpan() ?? null;
  const query = page && span ? queryOfSelection(page.open.text.slice(span.start, span.end)) : null;
  if (span && query !== null) store.getState().openFind(query, span.start);
  else store.getState().openFind();
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('.find-bar input');
    field?.focus({ preventScroll: true });
    field?.select();
  });
}

/** Before the first hit there is no other: the page stays. */
async function openNextHit({ store, surface }: App, by: 1 | -1): Promise<void> {
  const before = store.getState().selectedHit;
  await store.getState().moveHit(by);
  const { selectedHit, selectHit, openHit } = store.getState();
  if (selectedHit === -1) selectHit(before);
  else if (selectedHit !== before) await openHit(selectedHit);
  // The page of another document is a new one; the focus that the old one had goes on to it.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) surface.current?.scroller.focus({ preventScroll: true });
  });
}

export const findCommands = [
  {
    id: 'find.open', title: 'command.find.open', group: 'commands.search', keys: ['Mod+F'], when: isReading,
    run: openFind,
  },
  {
    id: 'find.next', title: 'command.find.next', group: 'commands.search', keys: ['F3', 'Mod+G'], when: canRepeat, worksInFields: true,
    run: ({ store }) => store.getState().stepFind(1),
  },
  {
    id: 'find.previous', title: 'command.find.previous', group: 'commands.search', keys: ['Shift+F3', 'Mod+Shift+G'], when: canRepeat, worksInFields: true,
    run: ({ store }) => store.getState().stepFind(-1),
  },
  {
    id: 'search.next-hit', title: 'command.search.next-hit', group: 'commands.search', keys: ['F4'], when: hasHits, worksInFields: true,
    run: (app) => void openNextHit(app, 1),
  },
  {
    id: 'search.previous-hit', title: 'command.search.previous-hit', group: 'commands.search', keys: ['Shift+F4'], when: hasHits, worksInFields: true,
    run: (app) => void openNextHit(app, -1),
  },
] as const satisfies readonly Command[];
