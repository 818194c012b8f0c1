import type { App } from '../app/context.ts';
import { blockAt } from '../../shared/document/canonical-text.ts';
import type { AppState } from '../state/app-state.ts';
import type { Command } from './command.ts';

const isReading = (state: AppState) => state.view === 'reader' && state.open !== null;

/** Headings and box titles are the stops of next and previous. */
function stepHeading(app: App, by: 1 | -1): void {
  const { open, placeOffset, goTo } = app.store.getState();
  if (!open) return;
  const here = blockAt(open.blocks, placeOffset)?.n ?? 1;
  const stops = open.blocks.filter((block) => block.kind === 'heading' || block.kind === 'box-title');
  const stop = by === 1 ? stops.find((block) => block.n > here) : stops.findLast((block) => block.n < here);
  if (stop) void goTo({ documentId: open.document.id, offset: stop.offset });
}

function goToEnd(app: App, end: 'start' | 'end'): void {
  const { open, goTo } = app.store.getState();
  if (!open) return;
  void goTo({ documentId: open.document.id, offset: end === 'start' ? 0 : (open.blocks.at(-1)?.offset ?? 0) });
}

export const goCommands = [
  {
    id: 'go.quick-open', title: 'command.go.quick-open', group: 'commands.go', keys: ['Mod+K', 'Mod+P'], worksInFields: true,
    run: ({ store }) => store.getState().showOverlay('quick-open'),
  },
  {
    id: 'go.back', title: 'command.go.back', group: 'commands.go', keys: ['Alt+ArrowLeft', 'Mod+['], worksInFields: true,
    run: ({ store }) => void store.getState().goBack(),
  },
  {
    id: 'go.forward', title: 'command.go.forward', group: 'commands.go', keys: ['Alt+ArrowRight', 'Mod+]'], worksInFields: true,
    run: ({ store }) => void store.getState().goForward(),
  },
  {
    id: 'go.next-heading', title: 'command.go.next-heading', group: 'commands.go', keys: [']'], when: isReading,
    run: (app) => stepHeading(app, 1),
  },
  {
    id: 'go.previous-heading', title: 'command.go.previous-heading', group: 'commands.go', keys: ['['], when: isReading,
    run: (app) => stepHeading(app, -1),
  },
  {
    id: 'go.start', title: 'command.go.start', group: 'commands.go', keys: ['Mod+Home', 'Mod+ArrowUp'], when: isReading,
    run: (app) => goToEnd(app, 'start'),
  },
  {
    id: 'go.end', title: 'command.go.end', group: 'commands.go', keys: ['Mod+End', 'Mod+ArrowDown'], when: isReading,
    run: (app) => goToEnd(app, 'end'),
  },
] as const satisfies readonly Command[];
