import type { Translate } from '../../shared/i18n/translate.ts';
import type { Command } from '../commands/command.ts';
import type { CommandEntry } from './entry.ts';

/** Commands under their names in the interface's language, found by those of the other ones too. */
export function commandEntries(commands: readonly Command[], translate: Translate, others: readonly Translate[]): CommandEntry[] {
  // Quick open itself is open already.
  return commands.filter(({ id }) => id !== 'go.quick-open').map((command) => ({
    id: `command ${command.id}`,
    kind: 'command',
    title: translate(command.title),
    aliases: others.map((other) => other(command.title)),
    surroundings: [translate(command.group)],
    command,
  }));
}
