import type { Writable } from 'node:stream';

/** The reader of our output went away, as `head` does; nothing is left to do. */
export class OutputClosed extends Error {}

export interface Output {
  /** Settles when the text has been handed on; rejects with `OutputClosed`. */
  write(text: string): Promise<void>;
}

export function createOutput(stream: Writable): Output {
  // each write below gets its own error; without a listener the first would end the process
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) reject(new OutputClosed());
          else reject(error);
        });
      }),
  };
}

/** One JSON value on one line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
