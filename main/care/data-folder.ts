import { closeSync, existsSync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { ApiError } from '../../shared/api/reply.ts';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The reader's home folder. */
  readonly home: string;
}

/** Where the reader's data lies when nothing else is said. A relative XDG_DATA_HOME is passed over, as the XDG specification asks. */
export function defaultDataFolder({ platform, environment, home }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Wangfa');
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Wangfa');
  const dataHome = environment.XDG_DATA_HOME;
  return join(dataHome && isAbsolute(dataHome) ? dataHome : join(home, '.local', 'share'), 'wangfa');
}

/**
 * Makes the folder where it is missing, for the reader alone, and proves that it can be written by writing.
 * Throws `folder-unwritable` or `disk-full`.
 */
export function prepareDataFolder(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    makeFolder(folder);
    const file = openSync(probe, 'w', 0o600);
    try {
      writeSync(file, 'x');
    } finally {
      closeSync(file);
      unlinkSync(probe);
    }
  } catch (cause) {
    throw folderFailure(cause, folder);
  }
}

/** Folder by folder: where a system answers ENOENT for a folder it will not make, as Linux does in /proc, Node's own recursion never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // another start may have made it meanwhile
    if (!existsSync(folder)) throw error;
  }
}

function folderFailure(cause: unknown, folder: string): ApiError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ApiError('disk-full', `The disk is full: ${folder}`, { path: folder }, { cause });
  return new ApiError('folder-unwritable', `The data folder cannot be written: ${folder} (${code})`, { path: folder }, { cause });
}

/** The files in a data folder. */
export function dataFiles(folder: string) {
  return {
    library: join(folder, 'library.sqlite'),
    notebook: join(folder, 'notebook.sqlite'),
    lock: join(folder, 'lock.sqlite'),
    /** How a second start reaches the first, where the shell can be reached. */
    instance: join(folder, 'instance.json'),
    /** Daily copies of the notebook. */
    snapshots: join(folder, 'snapshots'),
    log: join(folder, 'wangfa.log'),
    browserProfile: join(folder, 'browser-profile'),
  } as const;
}
