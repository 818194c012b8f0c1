import type { MessagePort } from 'node:worker_threads';
import type { EventMessage } from '../../shared/api/contract.ts';
import { createDispatch, refused, toApiError, type Dispatch } from './dispatch.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Services } from './services.ts';

export interface Outlets {
  readonly emit: (event: EventMessage) => void;
  readonly log: (line: string) => void;
}

/** How long after the opening what can wait is done: the first window has its answers then. */
const laterMs = 1_500;

/** Answers the calls that come over a port with the services that `open` gives; a refused opening answers every call after it. */
export function serveWorker(port: MessagePort, open: (outlets: Outlets) => Services): void {
  const post = (message: FromWorker): void => port.postMessage(message);
  const log = (line: string): void => post({ type: 'log', line });
  const running = new Set<Promise<void>>();
  let services: Services | undefined;
  let dispatch: Dispatch | undefined;
  let waiting: NodeJS.Timeout | undefined;

  function run(work: Promise<void>): void {
    const tracked = work.finally(() => running.delete(tracked));
    running.add(tracked);
  }

  function start(): void {
    try {
      services = open({ emit: (event) => post({ type: 'event', event }), log });
      dispatch = createDispatch(services.handlers, log);
      post({ type: 'opened' });
      const { later } = services;
      if (later) waiting = setTimeout(() => run(later()), laterMs);
    } catch (error) {
      const refusal = refused(toApiError(error, 'opening', log));
      dispatch = () => Promise.resolve(refusal);
      post({ type: 'refused', error: refusal.error });
    }
  }

  async function answer({ id, method, args }: ToWorker & { type: 'call' }): Promise<void> {
    if (!dispatch) return;
    const reply = await dispatch(method, args);
    try {
      post({ type: 'reply', id, reply });
    } catch (error) {
      // an answer that cannot be cloned
      post({ type: 'reply', id, reply: refused(toApiError(error, method, log)) });
    }
  }

  async function end(): Promise<void> {
    clearTimeout(waiting);
    await Promise.allSettled(running);
    services?.close();
    port.close();
  }

  port.on('message', (message: ToWorker) => {
    if (message.type === 'open') return start();
    if (message.type === 'close') return void end();
    run(answer(message));
  });
}
