import { appendFileSync, renameSync, statSync } from 'node:fs';

/** Bytes after which the log is put aside as `<name>.1`, over the one before. */
const longestLog = 1_000_000;

/**
 * A log of one line per entry beside the data. A log that cannot be written never stops the work: the line goes to `fallback`.
 * Secrets and the reader's text are never handed to it.
 */
export function openLog(path: string, now: () => Date, fallback: (line: string) => void): (line: string) => void {
  return (line) => {
    const entry = `${now().toISOString()} ${line.replaceAll(/[\r\n]+/g, ' ⏎ ')}`;
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(path, `${path}.1`);
      appendFileSync(path, `${entry}\n`, { mode: 0o600 });
    } catch (error) {
      fallback(`${entry} (not logged: ${error instanceof Error ? error.message : String(error)})`);
    }
  };
}
