import type { Reply } from '../../shared/api/reply.ts';

/**
 * Keeps one call in flight and at most one waiting for each key; a newer call takes the place of the one that waits, which is
 * answered by `overtaken`. So a fast typist costs at most two searches at a time, and the last one typed is always answered.
 */
export function createLatest(overtaken: () => Reply) {
  interface Waiting {
    readonly start: () => Promise<Reply>;
    readonly settle: (reply: Reply | Promise<Reply>) => void;
  }
  /** Keys with a call in flight; the value is the call that waits, if any. */
  const inFlight = new Map<string, Waiting | null>();

  async function run(key: string, start: () => Promise<Reply>): Promise<Reply> {
    try {
      return await start();
    } finally {
      const next = inFlight.get(key);
      if (next) {
        inFlight.set(key, null);
        next.settle(run(key, next.start));
      } else {
        inFlight.delete(key);
      }
    }
  }

  return (key: string, start: () => Promise<Reply>): Promise<Reply> => {
    const waiting = inFlight.get(key);
    if (waiting === undefined) {
      inFlight.set(key, null);
      return run(key, start);
    }
    waiting?.settle(overtaken());
    return new Promise((settle) => inFlight.set(key, { start, settle }));
  };
}
