import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startApplication } from '../api/application.ts';
import type { Installation } from '../api/installation.ts';
import { dataFiles, defaultDataFolder, type Surroundings } from '../care/data-folder.ts';
import { openLog } from '../care/log-file.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { raiseFirst } from './instance-file.ts';
import { startLoopbackShell, type LoopbackShell } from './shell.ts';
import { createWindowOpener } from './window-opener.ts';

export interface LoopbackTerminal {
  readonly surroundings: Surroundings;
  readonly installation: Installation;
  readonly tell: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Calls back at every Enter where a reader sits at the terminal; null elsewhere. Returns a function that stops it. */
  readonly onEnter: ((answer: () => void) => () => void) | null;
  /** Calls back when the process is asked to end. */
  readonly onEnd: (end: () => void) => void;
}

/** How long the shell stays when its last window has gone: a page that is loaded again comes back at once. */
const lingerMs = 60_000;
/** How long a window may take to appear and say what went wrong. */
const windowWaitMs = 20_000;

/** Runs the shell until its last window has gone, and answers the exit code. */
export async function runLoopback(args: readonly string[], terminal: LoopbackTerminal): Promise<number> {
  try {
    return await run(readOptions(args), terminal);
  } catch (error) {
    complain(terminal, error);
    return 1;
  }
}

interface Options {
  readonly data?: string | undefined;
  readonly 'no-open'?: boolean | undefined;
}

async function run(options: Options, terminal: LoopbackTerminal): Promise<number> {
  const { surroundings, installation, tell, onEnd, onEnter } = terminal;
  const dataFolder = resolve(options.data ?? defaultDataFolder(surroundings));
  const log = openLog(dataFiles(dataFolder).log, () => new Date(), terminal.complain);
  const opener = createWindowOpener({
    surroundings,
    profileFolder: dataFiles(dataFolder).browserProfile,
    isAllowed: !options['no-open'],
    onEnd: ({ failure }) => {
      if (failure !== null) log(`loopback: the browser could not be used: ${failure}`);
      if (!shell || shell.windows() > 0) return;
      if (failure !== null) announce(shell, terminal);
      // its window was closed before it was there, or is still to come
      else setTimeout(() => shell.windows() === 0 && shell.close(), lingerMs).unref();
    },
  });
  const shell = await startLoopbackShell({ dataFolder, installation, log, openWindow: opener.open, lingerMs, startApplication })
    .catch((error: unknown) => standBack(error, dataFolder, tell));
  if (!shell) return 0;
  onEnd(() => void shell.close());
  // before the application has started, for a browser takes longer to
  const hasWindow = opener.open(shell.newAddress());
  const exitCode = shell.started.then(() => (hasWindow || announce(shell, terminal), 0), (error: unknown) => giveUp(shell, error, hasWindow, terminal));
  const stopAnswering = onEnter?.(() => tell(shell.newAddress()));
  await shell.closed;
  opener.close();
  stopAnswering?.();
  return exitCode;
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, 'no-open': { type: 'boolean' } }, strict: true });
  if (values.data === '') throw new Error('--data takes a folder.');
  return values;
}

/** A second start on the same folder asks the first to show its window, and is done. */
async function standBack(error: unknown, dataFolder: string, tell: LoopbackTerminal['tell']): Promise<null> {
  if (!(error instanceof ApiError) || error.code !== 'already-open') throw error;
  const raised = await raiseFirst(dataFolder);
  if (raised?.outcome === 'address') tell(`Wangfa is already open on ${dataFolder}; its address, for one use within a minute: ${raised.address}`);
  else tell(`Wangfa is already open on ${dataFolder}${raised ? '; its window comes to the front.' : '.'}`);
  return null;
}

function announce(shell: LoopbackShell, { tell, onEnter }: LoopbackTerminal): void {
  tell(`Wangfa is here: ${shell.newAddress()}\nThe address works once, within a minute. ${onEnter ? 'Press Enter' : 'Start Wangfa again'} for another.`);
}

/** Says why there is nothing to read. A window that was opened says so as well, in the reader's language, before the shell ends. */
function giveUp(shell: LoopbackShell, error: unknown, hasWindow: boolean, terminal: LoopbackTerminal): number {
  complain(terminal, error);
  if (!hasWindow) void shell.close();
  else setTimeout(() => shell.windows() === 0 && shell.close(), windowWaitMs).unref();
  return 1;
}

function complain(terminal: LoopbackTerminal, error: unknown): void {
  terminal.complain(`Wangfa could not start. ${(error instanceof Error ? error.message : String(error)).replaceAll(/\s*[\r\n]+\s*/g, ' ')}`);
}
