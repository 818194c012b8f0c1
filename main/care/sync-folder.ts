import * as fs from 'node:fs';
import { systemCode } from './system-code.ts';

/** Codes by which systems say that a folder cannot be opened or synced at all, as on Windows and on some network drives. */
const unsupported: ReadonlySet<string> = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF', 'EPERM', 'EACCES']);

/** Makes a rename in the folder last through a power cut, where the platform can. */
export function syncFolder(folder: string, files: Pick<typeof fs, 'openSync' | 'fsyncSync' | 'closeSync'> = fs): void {
  try {
    const handle = files.openSync(folder, 'r');
    try {
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
  } catch (error) {
    if (!unsupported.has(systemCode(error))) throw error;
  }
}
