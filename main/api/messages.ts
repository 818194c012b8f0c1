/** What the shell's process and its workers say to each other. */
import type { EventMessage } from '../../shared/api/contract.ts';
import type { Reply, ReplyError } from '../../shared/api/reply.ts';

/** What a worker is started with. */
export interface WorkerOptions {
  readonly dataFolder: string;
  readonly corpusFolder: string;
  readonly version: string;
}

export type ToWorker =
  /** The databases are there and current: open them. Sent once, before any call. */
  | { readonly type: 'open' }
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly args: unknown }
  /** Close the databases and end, after the calls before this message. */
  | { readonly type: 'close' };

export type FromWorker =
  | { readonly type: 'opened' }
  | { readonly type: 'refused'; readonly error: ReplyError }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly event: EventMessage }
  | { readonly type: 'log'; readonly line: string };
