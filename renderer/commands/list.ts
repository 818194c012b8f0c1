/** Every command; a test asserts that each file of this folder that holds some is listed. */
import type { Command } from './command.ts';
import { cursorCommands } from './cursor.ts';
import { exchangeCommands } from './exchange.ts';
import { findCommands } from './find.ts';
import { goCommands } from './go.ts';
import { helpCommands } from './help.ts';
import { markCommands } from './mark.ts';
import { viewCommands } from './view.ts';

const all = [
  ...goCommands, ...viewCommands, ...findCommands, ...cursorCommands, ...markCommands, ...exchangeCommands, ...helpCommands,
] as const satisfies readonly Command[];

export type CommandId = (typeof all)[number]['id'];
export const commands: readonly Command[] = all;

export function commandOf(id: CommandId): Command {
  const command = commands.find((each) => each.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}
