import type { Command } from './command.ts';

export const helpCommands = [
  {
    id: 'help.shortcuts', title: 'command.help.shortcuts', group: 'commands.help', keys: ['?', 'F1'],
    run: ({ store }) => store.getState().showOverlay(store.getState().overlay === 'shortcuts' ? null : 'shortcuts'),
  },
] as const satisfies readonly Command[];
