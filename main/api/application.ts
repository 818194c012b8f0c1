import { Worker } from 'node:worker_threads';
import { contract, isMethodName, type EventMessage } from '../../shared/api/contract.ts';
import { ApiError, type Reply } from '../../shared/api/reply.ts';
import { claimDataFolder } from '../care/claim-folder.ts';
import type { InstanceLock } from '../care/instance-lock.ts';
import { createDispatch, refused } from './dispatch.ts';
import { createEvents } from './events.ts';
import { hostHandlers } from './handlers.ts';
import type { Host } from './host.ts';
import { createLatest } from './latest.ts';
import type { WorkerOptions } from './messages.ts';
import { startWorkerLane, type WorkerLane } from './worker-lane.ts';

export type { Host } from './host.ts';

export interface ApplicationOptions extends WorkerOptions {
  readonly host: Host;
  readonly log: (line: string) => void;
  /** The data folder's lock, where the shell has taken it already; the application releases it in either case. */
  readonly lock?: InstanceLock;
  /** Starts the thread of a lane; given by tests alone. */
  readonly spawn?: (lane: 'read' | 'write', options: WorkerOptions) => Worker;
}

/** What a shell starts and passes its windows' requests to. */
export interface Application {
  /** Never rejects. `caller` tells windows apart, so that a search of one never overtakes another's. */
  invoke(method: string, args: unknown, caller?: string): Promise<Reply>;
  /** Returns a function that ends the subscription. */
  subscribe(listener: (event: EventMessage) => void): () => void;
  /** Ends the workers and frees the data folder. */
  close(): Promise<void>;
}

/**
 * Takes the data folder for this process and starts the writer and the reader. Rejects with `ApiError`: `folder-unwritable`,
 * `already-open`, `disk-full`, `database-newer`, `database-damaged`, `corpus-missing` …; nothing is overwritten then.
 */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { dataFolder, corpusFolder, version, host, log, lock = claimDataFolder(dataFolder), spawn = spawnLane } = options;
  const events = createEvents(log);
  const workerOptions: WorkerOptions = { dataFolder, corpusFolder, version };
  const start = (name: 'read' | 'write') => startWorkerLane({ name, spawn: () => spawn(name, workerOptions), onEvent: events.emit, log });
  const write = start('write');
  try {
    await write.open();
  } catch (error) {
    await write.close();
    lock.release();
    throw error;
  }
  // Only now is the reader's database there and current; and a window's first answer comes from the writer, which has the machine to itself till then.
  const read = start('read');
  read.open().catch((error: unknown) => log(`read worker: could not be opened: ${error instanceof Error ? error.message : String(error)}`));

  async function close(): Promise<void> {
    await read.close();
    await write.close();
    lock.release();
  }
  return { invoke: createRouter({ read, write }, host, log), subscribe: events.subscribe, close };
}

/** Each method to the lane that its declaration names. */
function createRouter(lanes: Readonly<Record<'read' | 'write', WorkerLane>>, host: Host, log: (line: string) => void): Application['invoke'] {
  const dispatchHost = createDispatch(hostHandlers(host), log);
  const latest = createLatest(() => refused(new ApiError('overtaken', 'A newer request took the place of this one.')));
  return (method, args, caller = '') => {
    // a name that is not ours is refused by the door itself
    if (typeof method !== 'string' || !isMethodName(method)) return dispatchHost(method, args);
    const { lane, latest: isLatest } = contract[method];
    if (lane === 'host') return dispatchHost(method, args);
    const call = () => lanes[lane].call(method, args);
    return isLatest ? latest(`${method} ${caller}`, call) : call();
  };
}

/** The workers lie beside this file, as sources or as built. */
function spawnLane(lane: 'read' | 'write', options: WorkerOptions): Worker {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  return new Worker(new URL(`./${lane}-worker.${ending}`, import.meta.url), { name: lane, workerData: options });
}
