import type { Command } from './command.ts';
import { table } from './table.ts';

/** How the program is called, for one command or for all. */
export function helpText(commands: readonly Command[], chosen?: Command): string {
  if (chosen) return `wangfa ${chosen.name} ${chosen.usage}\n\n${chosen.summary}\n`;
  return [
    'wangfa <command> [--data <folder>]\n\n',
    table(commands.map(({ name, usage, summary }) => [`  ${name}`, usage, summary])),
    '\n  --data <folder>  where the data lies; without it, where the app keeps it\n',
    '  --help, --version\n',
    '\nErrors are one line on the error stream; the exit code is 1, or 2 for a command line that is not understood.\n',
  ].join('');
}
