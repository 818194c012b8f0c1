import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Application, startApplication } from '../api/application.ts';
import { refused, toApiError } from '../api/dispatch.ts';
import type { Host } from '../api/host.ts';
import type { Installation } from '../api/installation.ts';
import { claimDataFolder } from '../care/claim-folder.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { createEventStream } from './event-stream.ts';
import { launchAddress, removeInstance, writeInstance } from './instance-file.ts';
import { createKeys } from './keys.ts';
import type { RaiseAnswer } from './routes.ts';
import { startServer } from './server.ts';
import { listStaticFiles } from './static-files.ts';

export interface ShellOptions {
  readonly dataFolder: string;
  readonly installation: Installation;
  readonly log: (line: string) => void;
  /** Opens a browser window on an address; answers whether one could be started. */
  readonly openWindow: (address: string) => boolean;
  /** How long to stay when the last window has gone. */
  readonly lingerMs: number;
  readonly startApplication: typeof startApplication;
}

export interface LoopbackShell {
  readonly origin: string;
  /** Settles when the application behind the server has started; rejects with what keeps it from starting. */
  readonly started: Promise<void>;
  /** An address with a fresh launch code. */
  newAddress(): string;
  /** Open windows. */
  windows(): number;
  /** Settles when the shell was closed, by `close` or because its last window has gone. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** When nothing could be started, a window has only to say so; it may close at once. */
const lingerAfterFailureMs = 1_000;

/** The page saves through the browser, which asks where. */
const host: Host = { save: () => Promise.resolve({ outcome: 'browser' }) };

/**
 * Serves the application to windows of a local browser. The data folder is taken first, then server and application start side
 * by side, so that a browser can start meanwhile; a window that asks too early waits, and one that asks in vain is told why.
 * Rejects where there is nothing to serve: `already-open`, `folder-unwritable`, `disk-full`.
 */
export async function startLoopbackShell(options: ShellOptions): Promise<LoopbackShell> {
  const { dataFolder, installation, log } = options;
  const { corpusFolder, rendererFolder, version } = installation;
  if (!existsSync(rendererFolder)) throw new ApiError('internal', `The window has not been built: ${rendererFolder} is missing. Run npm start.`);
  const lock = claimDataFolder(dataFolder);
  const starting = options.startApplication({ dataFolder, corpusFolder, version, host, log, lock });
  try {
    return await serve(starting, options);
  } catch (error) {
    await endOf(starting);
    throw error;
  }
}

async function serve(starting: Promise<Application>, { dataFolder, installation, log, openWindow, lingerMs }: ShellOptions): Promise<LoopbackShell> {
  let hasFailed = false;
  const started = starting.then(
    (application) => void application.subscribe((event) => events.publish(event)),
    (error: unknown) => {
      hasFailed = true;
      throw error;
    },
  );
  // whoever asks is told by `invoke`
  started.catch(() => undefined);
  const keys = createKeys(newSecret, () => performance.now());
  const events = createEventStream({ onDeserted: () => void close(), lingerMs: () => (hasFailed ? lingerAfterFailureMs : lingerMs) });
  const raise = { secret: newSecret(), run: () => Promise.resolve(show()) };
  const invoke: Application['invoke'] = (...call) => starting.then((application) => application.invoke(...call), (error: unknown) => refused(toApiError(error, 'starting', log)));
  const server = await startServer({ files: listStaticFiles(installation.rendererFolder), keys, events, invoke, raise }, log);
  writeInstance(dataFolder, { pid: process.pid, port: server.port, secret: raise.secret });
  let settleClosed: (() => void) | undefined;
  const closed = new Promise<void>((settle) => {
    settleClosed = settle;
  });
  let closing: Promise<void> | undefined;

  function newAddress(): string {
    return launchAddress(server.origin, keys.newLaunchCode());
  }

  function show(): RaiseAnswer {
    return openWindow(newAddress()) ? { outcome: 'opened' } : { outcome: 'code', code: keys.newLaunchCode() };
  }

  function close(): Promise<void> {
    closing ??= end().finally(() => settleClosed?.());
    return closing;
  }

  async function end(): Promise<void> {
    events.close();
    await server.close();
    // before the lock is freed, so that it cannot be the next owner's
    if (!hasFailed) removeInstance(dataFolder);
    await endOf(starting);
  }

  return { origin: server.origin, started, newAddress, windows: events.windows, closed, close };
}

/** An application that could not start has freed its folder already. */
async function endOf(starting: Promise<Application>): Promise<void> {
  const application = await starting.catch(() => null);
  await application?.close();
}

/** 256 bits. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
