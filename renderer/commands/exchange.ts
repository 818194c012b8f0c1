import { citeTarget } from '../exchange/copy-citation.ts';
import { targetOf } from '../notebook/target.ts';
import type { Command } from './command.ts';

export const exchangeCommands = [
  {
    id: 'exchange.cite', title: 'command.exchange.cite', group: 'commands.exchange', keys: ['C', 'Mod+Shift+C'],
    when: (state) => targetOf(state) !== null,
    run: (app) => void citeTarget(app),
  },
  {
    id: 'exchange.export', title: 'command.exchange.export', group: 'commands.exchange', keys: ['Mod+E'],
    run: ({ store }) => store.getState().showOverlay('export'),
  },
] as const satisfies readonly Command[];
