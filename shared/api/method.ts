import type { z } from 'zod';

/**
 * Where a method runs: `read` on the reader's own connection, `write` on the one writer, `host` in the shell's process.
 */
export type Lane = 'read' | 'write' | 'host';

/** A method of the contract: its guard, where it runs, and (as a type only) what it answers. */
export interface Method<Args extends z.ZodType = z.ZodType, Result = unknown> {
  readonly args: Args;
  readonly lane: Lane;
  /** A newer call takes the place of one that still waits; the overtaken one is answered `overtaken`. */
  readonly latest: boolean;
  /** Never present at run time; carries the result's type. */
  readonly result?: Result;
}

/** Declares a method: `method('read', z.strictObject({…})).returns<Result>()`. */
export function method<Args extends z.ZodType>(lane: Lane, args: Args, options: { latest?: boolean } = {}) {
  return {
    returns: <Result>(): Method<Args, Result> => ({ args, lane, latest: options.latest ?? false }),
  };
}
