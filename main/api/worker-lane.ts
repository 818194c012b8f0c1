import type { Worker } from 'node:worker_threads';
import type { EventMessage } from '../../shared/api/contract.ts';
import { ApiError, type Reply } from '../../shared/api/reply.ts';
import { refused } from './dispatch.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The shell's side of one worker. */
export interface WorkerLane {
  /** Opens the worker's databases. Rejects with the refusal. */
  open(): Promise<void>;
  call(method: string, args: unknown): Promise<Reply>;
  /** Lets the calls under way end, then ends the worker. */
  close(): Promise<void>;
}

export interface WorkerLaneOptions {
  readonly name: string;
  readonly spawn: () => Worker;
  readonly onEvent: (event: EventMessage) => void;
  readonly log: (line: string) => void;
}

/** How long a worker may take to end before it is stopped. A write under way is safe either way: it is a transaction. */
const closeTimeoutMs = 5_000;

/**
 * Starts a worker at once, so that its modules load while others do. A worker that dies after it had opened answers what was
 * pending by `disconnected` and is started once more; a second death leaves the lane closed.
 */
export function startWorkerLane({ name, spawn, onEvent, log }: WorkerLaneOptions): WorkerLane {
  const pending = new Map<number, (reply: Reply) => void>();
  let lastId = 0;
  let state: 'starting' | 'open' | 'restarted' | 'gone' | 'closing' = 'starting';
  let settleOpening: { resolve: () => void; reject: (error: Error) => void } | undefined;
  let worker = attach(spawn());

  function attach(started: Worker): Worker {
    started.on('message', receive);
    started.on('messageerror', (error: Error) => log(`${name} worker: a message could not be read: ${error.message}`));
    started.on('error', (error) => log(`${name} worker: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
    started.once('exit', ended);
    return started;
  }

  function post(message: ToWorker): void {
    const port: Pick<Worker, 'postMessage'> = worker;
    port.postMessage(message);
  }

  function receive(message: FromWorker): void {
    if (message.type === 'reply') {
      pending.get(message.id)?.(message.reply);
      pending.delete(message.id);
    } else if (message.type === 'event') {
      onEvent(message.event);
    } else if (message.type === 'log') {
      log(`${name} worker: ${message.line}`);
    } else if (message.type === 'opened') {
      if (state === 'starting') state = 'open';
      settleOpening?.resolve();
    } else {
      const { code, message: sentence, detail } = message.error;
      settleOpening?.reject(new ApiError(code, sentence, detail));
      if (state === 'restarted') log(`${name} worker: could not be opened again: ${sentence}`);
    }
  }

  function ended(exitCode: number): void {
    for (const settle of pending.values()) settle(disconnected());
    pending.clear();
    if (state === 'closing') return;
    settleOpening?.reject(new ApiError('internal', `The ${name} worker ended with code ${exitCode} before it was ready.`));
    if (state !== 'open') {
      log(`${name} worker: ended with code ${exitCode} and stays closed`);
      state = 'gone';
      return;
    }
    log(`${name} worker: ended with code ${exitCode} and is started again`);
    state = 'restarted';
    worker = attach(spawn());
    post({ type: 'open' });
  }

  return {
    open() {
      return new Promise((resolve, reject) => {
        settleOpening = { resolve, reject };
        if (state === 'gone') reject(new ApiError('internal', `The ${name} worker could not be started.`));
        else post({ type: 'open' });
      });
    },
    call(method, args) {
      if (state === 'gone' || state === 'closing') return Promise.resolve(disconnected());
      const id = ++lastId;
      return new Promise((resolve) => {
        try {
          post({ type: 'call', id, method, args });
          pending.set(id, resolve);
        } catch {
          // functions and the like cannot cross to a worker
          resolve(refused(new ApiError('invalid-arguments', `The arguments of ${method} are not plain data.`)));
        }
      });
    },
    close() {
      if (state === 'gone') return Promise.resolve();
      state = 'closing';
      return endOf(worker, () => post({ type: 'close' }));
    },
  };
}

function endOf(worker: Worker, ask: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), closeTimeoutMs);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    ask();
  });
}

function disconnected(): Reply {
  return refused(new ApiError('disconnected', 'The part of Wangfa that answers this has ended.'));
}
