import type { TextSpan } from '../../shared/document/document.ts';
import type { App } from '../app/context.ts';
import type { CursorMove } from '../reader/cursor.ts';
import type { PageSurface } from '../reader/page-surface.ts';
import type { AppState } from '../state/app-state.ts';
import { cursorPassage } from '../state/cursor.ts';
import type { Command } from './command.ts';

const isReading = (state: AppState) => state.view === 'reader' && state.open !== null;
const hasCursor = (state: AppState) => isReading(state) && cursorPassage(state) !== null;

/** A selection gives the cursor its place; otherwise it is set down on the first sentence in view. */
function move({ store, surface }: App, how: CursorMove): void {
  const { selection, moveCursor } = store.getState();
  getSelection()?.removeAllRanges();
  moveCursor(how, selection?.start ?? surface.current?.firstVisibleOffset() ?? 0);
  const passage = cursorPassage(store.getState());
  if (passage && surface.current) reveal(surface.current, passage);
}

/** The toolbar's height along the lower edge with some room, CSS pixels. */
const toolbarRoom = 76;

/** Brings the passage into view and clear of the toolbar, but never its beginning out of view. */
function reveal(page: PageSurface, passage: TextSpan): void {
  page.reveal(passage);
  const box = page.rangeOf(passage)?.getBoundingClientRect();
  const view = page.scroller.getBoundingClientRect();
  if (box && box.bottom > view.bottom - toolbarRoom) page.scroller.scrollTop += Math.max(0, Math.min(box.bottom - view.bottom + toolbarRoom, box.top - view.top - 24));
}

export const cursorCommands = [
  { id: 'cursor.next', title: 'command.cursor.next', group: 'commands.mark', keys: ['J'], when: isReading, run: (app) => move(app, 'next') },
  { id: 'cursor.previous', title: 'command.cursor.previous', group: 'commands.mark', keys: ['K'], when: isReading, run: (app) => move(app, 'previous') },
  { id: 'cursor.extend-next', title: 'command.cursor.extend-next', group: 'commands.mark', keys: ['Shift+J'], when: isReading, run: (app) => move(app, 'extend-next') },
  { id: 'cursor.extend-previous', title: 'command.cursor.extend-previous', group: 'commands.mark', keys: ['Shift+K'], when: isReading, run: (app) => move(app, 'extend-previous') },
  { id: 'cursor.next-block', title: 'command.cursor.next-block', group: 'commands.mark', keys: ['Alt+J'], when: isReading, run: (app) => move(app, 'next-block') },
  { id: 'cursor.previous-block', title: 'command.cursor.previous-block', group: 'commands.mark', keys: ['Alt+K'], when: isReading, run: (app) => move(app, 'previous-block') },
  { id: 'cursor.shrink', title: 'command.cursor.shrink', group: 'commands.mark', keys: ['-'], when: hasCursor, run: (app) => move(app, 'shrink') },
  { id: 'cursor.grow', title: 'command.cursor.grow', group: 'commands.mark', keys: ['='], when: hasCursor, run: (app) => move(app, 'grow') },
  { id: 'cursor.start', title: 'command.cursor.start', group: 'commands.mark', keys: ['S'], when: isReading, run: (app) => move(app, 'start') },
] as const satisfies readonly Command[];
