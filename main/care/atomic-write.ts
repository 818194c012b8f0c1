/** A file is the old one or the new one, never a short one. */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ApiError } from '../../shared/api/reply.ts';
import { systemCode } from './system-code.ts';
import { syncFolder } from './sync-folder.ts';

/** What writing needs of `node:fs`. */
export type FileSystem = Pick<
  typeof fs,
  'openSync' | 'writeSync' | 'fchmodSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'unlinkSync' | 'lstatSync' | 'readlinkSync' | 'accessSync'
>;

/**
 * Writes beside the file under a name nobody can guess, syncs, renames over it, syncs the folder. A symbolic link is followed,
 * so that the file it names is replaced and not the link; a file's mode is kept; one that may not be written is left alone.
 * Throws `disk-full` or `file-unwritable` with the path; the old file is whole then, and nothing is left behind. Only when the
 * very last step, the folder's sync, fails, is it the new file that stands there whole.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array, files: FileSystem = fs): void {
  try {
    const target = followLinks(resolve(path), files);
    const mode = modeOf(target, files);
    const folder = dirname(target);
    const temporary = join(folder, `.wangfa-${randomBytes(16).toString('hex')}.tmp`);
    const file = files.openSync(temporary, 'wx', mode ?? 0o666);
    try {
      fill(file, typeof content === 'string' ? Buffer.from(content) : content, mode, files);
      files.renameSync(temporary, target);
    } catch (error) {
      discard(temporary, error, files);
      throw error;
    }
    syncFolder(folder, files);
  } catch (error) {
    throw writingFailure(error, path);
  }
}

/** As many links as Linux follows. */
const mostLinks = 40;

/** The file at the end of a chain of links, which need not exist yet. */
function followLinks(path: string, files: FileSystem): string {
  let target = path;
  for (let links = 0; links < mostLinks; links += 1) {
    if (!files.lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = resolve(dirname(target), files.readlinkSync(target));
  }
  throw Object.assign(new Error(`more than ${mostLinks} links`), { code: 'ELOOP' });
}

/** Permission bits of the file that will be replaced; null when there is none. */
function modeOf(target: string, files: FileSystem): number | null {
  const old = files.lstatSync(target, { throwIfNoEntry: false });
  if (!old) return null;
  if (!old.isFile()) throw Object.assign(new Error('not a regular file'), { code: old.isDirectory() ? 'EISDIR' : 'EINVAL' });
  files.accessSync(target, fs.constants.W_OK);
  return old.mode & 0o777;
}

/** Everything is on the disk before the file is closed; closing may still report a write that failed. */
function fill(file: number, bytes: Uint8Array, mode: number | null, files: FileSystem): void {
  try {
    // the mode given to open() is narrowed by the umask
    if (mode !== null) files.fchmodSync(file, mode);
    for (let written = 0; written < bytes.length; ) {
      const count = files.writeSync(file, bytes, written, bytes.length - written);
      if (count === 0) throw Object.assign(new Error('nothing more could be written'), { code: 'ENOSPC' });
      written += count;
    }
    files.fsyncSync(file);
  } catch (error) {
    closeAfter(error, file, files);
    throw error;
  }
  files.closeSync(file);
}

/** The first failure is the one that is reported; a second one while clearing up is kept with it. */
function closeAfter(error: unknown, file: number, files: FileSystem): void {
  try {
    files.closeSync(file);
  } catch (second) {
    if (error instanceof Error) error.cause ??= second;
  }
}

function discard(temporary: string, error: unknown, files: FileSystem): void {
  try {
    files.unlinkSync(temporary);
  } catch (second) {
    if (error instanceof Error) error.cause ??= second;
  }
}

/** An error of the file system as the refusal a reader can understand; any other error as it is. */
export function writingFailure(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ApiError('disk-full', `The disk is full: ${path}`, { path }, { cause: error });
  return new ApiError('file-unwritable', `The file cannot be written: ${path} (${code})`, { path }, { cause: error });
}
