import type { Installation } from '../api/installation.ts';
import type { Output } from './output.ts';

/** Every option of every command; each command names those it takes. */
export const optionTypes = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  limit: { type: 'string' },
  stdin: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
export type OptionName = keyof typeof optionTypes;
/** Options that are given with any command. */
export const commonOptions: readonly OptionName[] = ['data', 'help', 'version'];

export type OptionValues = {
  readonly [Name in OptionName]?: ((typeof optionTypes)[Name]['type'] extends 'boolean' ? boolean : string) | undefined;
};

export interface CommandContext {
  readonly dataFolder: string;
  readonly installation: Installation;
  readonly options: OptionValues;
  /** What stands after the command's name. */
  readonly operands: readonly string[];
  readonly output: Output;
  readonly input: AsyncIterable<Uint8Array>;
  /** One line for the terminal beside the output. */
  readonly note: (line: string) => void;
  readonly now: () => Date;
  /** Languages the reader's system is set to, best first. */
  readonly systemLanguages: readonly string[];
}

export interface Command {
  readonly name: string;
  /** What stands after the name in the help. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** Answers the exit code. */
  readonly run: (context: CommandContext) => Promise<number>;
}

/** A command line that cannot be understood: exit code 2. */
export class UsageError extends Error {}
