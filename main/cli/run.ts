import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commonOptions, optionTypes, UsageError, type Command, type CommandContext, type OptionValues } from './command.ts';
import { commands } from './commands.ts';
import { helpText } from './help.ts';
import { OutputClosed } from './output.ts';

export interface Terminal extends Pick<CommandContext, 'installation' | 'output' | 'input' | 'note' | 'now' | 'systemLanguages'> {
  readonly defaultDataFolder: string;
}

/** Runs one command line and answers the exit code: 0, 1 for a failure, 2 for a command line that is not understood. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runCommand(args, terminal);
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    const isUsage = error instanceof UsageError;
    terminal.note(`wangfa: ${oneLine(error)}${isUsage ? ' (see --help)' : ''}`);
    return isUsage ? 2 : 1;
  }
}

async function runCommand(args: readonly string[], { defaultDataFolder, ...terminal }: Terminal): Promise<number> {
  const { options, name, operands } = parse(args);
  if (options.version) return say(terminal, `${terminal.installation.version}\n`);
  const command = commands.find((candidate) => candidate.name === name);
  if (options.help || name === 'help') return say(terminal, helpText(commands, command ?? commands.find((candidate) => candidate.name === operands[0])));
  if (!command) throw new UsageError(name === undefined ? 'a command is wanted' : `there is no command ${JSON.stringify(name)}`);
  refuseOthers(command, options);
  return command.run({ ...terminal, dataFolder: resolve(options.data ?? defaultDataFolder), options, operands });
}

function parse(args: readonly string[]): { options: OptionValues; name: string | undefined; operands: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: optionTypes, allowPositionals: true, strict: true });
    const [name, ...operands] = positionals;
    return { options: values, name, operands };
  } catch (error) {
    // The parser's first sentence says what is wrong; the rest is advice on shells.
    throw new UsageError((error instanceof Error ? error.message : String(error)).split(/[.\n]/)[0] ?? '');
  }
}

function refuseOthers(command: Command, options: OptionValues): void {
  const other = Object.keys(options).find((name) => ![...commonOptions, ...command.options].some((known) => known === name));
  if (other !== undefined) throw new UsageError(`${command.name} takes no --${other}`);
  if (options.data === '') throw new UsageError('--data takes a folder');
}

async function say({ output }: Pick<Terminal, 'output'>, text: string): Promise<number> {
  await output.write(text);
  return 0;
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
