import { colours } from '../../shared/api/vocabulary.ts';
import type { App } from '../app/context.ts';
import { bookmarkTarget, clearTarget, colourTarget, noteTarget, removeTarget, stepMark } from '../notebook/act-on-target.ts';
import { activeMarkOf, targetOf } from '../notebook/target.ts';
import type { AppState } from '../state/app-state.ts';
import type { Command } from './command.ts';

const isReading = (state: AppState) => state.view === 'reader' && state.open !== null;
const hasTarget = (state: AppState) => targetOf(state) !== null;
const hasActiveMark = (state: AppState) => activeMarkOf(state) !== null;
/** In a text field the keys undo what was typed there. */
const isOutsideFields = () => !(document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea, [contenteditable]'));

/** Opens the list and puts the focus on the row it was on, else into the filter. */
function focusList({ store }: App): void {
  store.getState().showPanel('marks');
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>('.mark-row[tabindex="0"]');
    (row ?? document.querySelector<HTMLElement>('.marks-filter input'))?.focus();
  });
}

const colourCommands = [
  { id: 'mark.yellow', title: 'command.mark.yellow', group: 'commands.mark', keys: ['1'], when: hasTarget, run: (app) => void colourTarget(app, colours[0]) },
  { id: 'mark.green', title: 'command.mark.green', group: 'commands.mark', keys: ['2'], when: hasTarget, run: (app) => void colourTarget(app, colours[1]) },
  { id: 'mark.blue', title: 'command.mark.blue', group: 'commands.mark', keys: ['3'], when: hasTarget, run: (app) => void colourTarget(app, colours[2]) },
  { id: 'mark.pink', title: 'command.mark.pink', group: 'commands.mark', keys: ['4'], when: hasTarget, run: (app) => void colourTarget(app, colours[3]) },
  { id: 'mark.violet', title: 'command.mark.violet', group: 'commands.mark', keys: ['5'], when: hasTarget, run: (app) => void colourTarget(app, colours[4]) },
] as const satisfies readonly Command[];

export const markCommands = [
  ...colourCommands,
  {
    id: 'mark.note', title: 'command.mark.note', group: 'commands.mark', keys: ['N', 'E'], when: hasTarget,
    run: (app) => void noteTarget(app),
  },
  {
    id: 'mark.bookmark', title: 'command.mark.bookmark', group: 'commands.mark', keys: ['B'], when: isReading,
    run: (app) => void bookmarkTarget(app),
  },
  {
    id: 'mark.next', title: 'command.mark.next', group: 'commands.mark', keys: ['M'], when: isReading,
    run: (app) => void stepMark(app, 1),
  },
  {
    id: 'mark.previous', title: 'command.mark.previous', group: 'commands.mark', keys: ['Shift+M'], when: isReading,
    run: (app) => void stepMark(app, -1),
  },
  {
    id: 'mark.remove', title: 'command.mark.remove', group: 'commands.mark', keys: ['Delete', 'Backspace'], when: hasActiveMark,
    run: (app) => void removeTarget(app),
  },
  {
    id: 'mark.clear', title: 'command.mark.clear', group: 'commands.mark', keys: ['Escape'],
    when: (state) => hasTarget(state),
    run: clearTarget,
  },
  {
    id: 'mark.list', title: 'command.mark.list', group: 'commands.mark', keys: ['L'],
    run: focusList,
  },
  {
    id: 'mark.undo', title: 'command.mark.undo', group: 'commands.mark', keys: ['Mod+Z'], when: isOutsideFields,
    run: ({ store }) => void store.getState().undoMark(),
  },
  {
    id: 'mark.redo', title: 'command.mark.redo', group: 'commands.mark', keys: ['Mod+Shift+Z', 'Mod+Y'], when: isOutsideFields,
    run: ({ store }) => void store.getState().redoMark(),
  },
] as const satisfies readonly Command[];
