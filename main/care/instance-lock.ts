import { truncateSync } from 'node:fs';
import { ApiError } from '../../shared/api/reply.ts';
import { databaseFailure } from '../store/database-failure.ts';
import { openExclusively } from '../store/exclusive.ts';
import { dataFiles } from './data-folder.ts';

export interface InstanceLock {
  release(): void;
}

/**
 * Holds an exclusive transaction on `<dataFolder>/lock.sqlite` for the life of the process: the system frees it however the
 * process ends, so that no stale lock can keep a reader out. Null when another holds it after `waitMs`.
 * The wait blocks the thread. Throws `folder-unwritable`.
 */
export function takeInstanceLock(dataFolder: string, waitMs = 0): InstanceLock | null {
  const path = dataFiles(dataFolder).lock;
  const attempt = lock(path, waitMs);
  if (attempt !== 'not-a-database') return attempt;
  // Nothing is kept in the file, so what is in it is of no worth; emptied in place, for a new file would not hold off
  // another process that locked this one meanwhile.
  truncateSync(path);
  const second = lock(path, waitMs);
  if (second === 'not-a-database') throw new ApiError('folder-unwritable', `The lock cannot be made: ${path}`, { path });
  return second;
}

function lock(path: string, waitMs: number): InstanceLock | 'not-a-database' | null {
  try {
    const held = openExclusively(path, waitMs);
    return { release: () => held.close() };
  } catch (error) {
    const failure = databaseFailure(error, path);
    if (failure?.code === 'already-open') return null;
    if (failure?.code === 'database-damaged') return 'not-a-database';
    if (failure?.code === 'disk-full') throw failure;
    throw failure ? new ApiError('folder-unwritable', failure.message, { path }, { cause: error }) : error;
  }
}
