/** The command line without a process: what it is given, and what it would show. */
import { join } from 'node:path';
import { run } from '../../main/cli/run.ts';

export interface Shown {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface TerminalOptions {
  readonly dataFolder: string;
  readonly input?: Iterable<Uint8Array>;
  readonly corpusFolder?: string;
  readonly systemLanguages?: readonly string[];
}

export const corpusFolder = join(import.meta.dirname, '..', '..', 'corpus');

export async function type(args: readonly string[], options: TerminalOptions): Promise<Shown> {
  const shown = { out: '', err: '' };
  const code = await run(args, {
    defaultDataFolder: options.dataFolder,
    installation: { corpusFolder: options.corpusFolder ?? corpusFolder, rendererFolder: '', version: '1.2.3' },
    output: { write: async (text) => void (shown.out += text) },
    input: (async function* () {
      yield* options.input ?? [];
    })(),
    note: (line) => (shown.err += `${line}\n`),
    now: () => new Date(Date.UTC(2025, 4, 1, 12)),
    systemLanguages: options.systemLanguages ?? ['en-US'],
  });
  return { code, ...shown };
}
