import { rmSync } from 'node:fs';
import { ApiError } from '../../shared/api/reply.ts';
import { dataFiles, prepareDataFolder } from './data-folder.ts';
import { takeInstanceLock, type InstanceLock } from './instance-lock.ts';

/**
 * Makes the data folder this process's own until the lock is released. What an earlier owner left for a second start to reach
 * it by is removed: nobody answers there, or somebody else. Throws `folder-unwritable`, `disk-full` or `already-open`.
 */
export function claimDataFolder(dataFolder: string): InstanceLock {
  prepareDataFolder(dataFolder);
  const lock = takeInstanceLock(dataFolder);
  if (!lock) throw new ApiError('already-open', `Wangfa is already open on ${dataFolder}.`, { path: dataFolder });
  rmSync(dataFiles(dataFolder).instance, { force: true });
  return lock;
}
