import { existsSync } from 'node:fs';
import type { Notice } from '../../shared/api/library.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { dataFiles, prepareDataFolder } from '../care/data-folder.ts';
import { takeInstanceLock, type InstanceLock } from '../care/instance-lock.ts';
import { isCorpusCurrent } from '../library/install-corpus.ts';
import { listLibrary } from '../library/library.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { databaseFailure } from '../store/database-failure.ts';
import { inspectDatabase, refusalOf } from '../store/inspect-database.ts';
import { schemaVersion } from '../store/migrate.ts';
import { libraryMigrations } from '../store/migrations/library.ts';
import { notebookMigrations } from '../store/migrations/notebook.ts';
import { openLibraryForReading } from '../store/open-library.ts';
import { openNotebook } from '../store/open-notebook.ts';
import { openCurrentLibrary, openSoundNotebook, type OpenOptions } from './open-databases.ts';

export interface ReadingOptions extends OpenOptions {
  /** What a reader should know of how the texts were read. */
  readonly onNotice: (notice: Notice) => void;
}

/** How long to wait for another process that may be reading the corpus in. */
const waitMs = 10_000;
const pauseMs = 100;

/**
 * The library for a program that only reads, whether or not the app is open on the same folder. Where the built-in corpus is
 * not in it yet, or not as it is now, it is read first, under the folder's lock. When another process holds that lock the
 * library is taken as it is, if there is anything in it; else `already-open`.
 */
export async function openLibraryToRead(options: ReadingOptions): Promise<Database> {
  const { dataFolder } = options;
  const path = dataFiles(dataFolder).library;
  const endsAt = performance.now() + waitMs;
  for (;;) {
    const current = tryOpen(path, (library) => isCorpusCurrent(library, options.corpusFolder));
    if (current) return current;
    prepareDataFolder(dataFolder);
    const lock = takeInstanceLock(dataFolder);
    if (lock) return bringUpToDate(path, lock, options);
    if (performance.now() > endsAt) break;
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
  const asItIs = tryOpen(path, (library) => listLibrary(library).length > 0);
  if (asItIs) return asItIs;
  throw inUse(dataFolder);
}

function bringUpToDate(path: string, lock: InstanceLock, options: ReadingOptions): Database {
  try {
    const { library, notices } = openCurrentLibrary(options);
    library.close();
    notices.forEach(options.onNotice);
    return openLibraryForReading(path);
  } finally {
    lock.release();
  }
}

/** Null where the file is missing, damaged, of an older release, or not wanted; `database-newer` is thrown. */
function tryOpen(path: string, isWanted: (library: Database) => boolean): Database | null {
  if (!existsSync(path)) return null;
  let library: Database | undefined;
  try {
    library = openLibraryForReading(path);
    const version = schemaVersion(library);
    const supported = libraryMigrations.at(-1)?.version ?? 0;
    const refusal = version > supported ? refusalOf({ state: 'newer', version, supported }, path) : null;
    if (refusal) throw refusal;
    if (version === supported && isWanted(library)) return library;
  } catch (error) {
    const failure = databaseFailure(error, path);
    const isToBeMade = failure?.code === 'database-damaged' || failure?.code === 'file-unreadable';
    if (!isToBeMade) {
      library?.close();
      throw failure ?? error;
    }
  }
  library?.close();
  return null;
}

/**
 * The notebook for a program that only reads. Where there is none yet, an empty one that is kept nowhere; one of an older release
 * is brought up to date first, under the folder's lock.
 */
export function openNotebookToRead(options: OpenOptions): Database {
  const path = dataFiles(options.dataFolder).notebook;
  const inspection = inspectDatabase(path, notebookMigrations, 'full');
  if (inspection.state === 'missing') return openNotebook(':memory:');
  const refusal = refusalOf(inspection, path);
  if (refusal) throw refusal;
  const isCurrent = inspection.state === 'sound' && inspection.version === notebookMigrations.at(-1)?.version;
  if (!isCurrent) migrateNotebook(options);
  return openDatabase(path, { readOnly: true });
}

function migrateNotebook(options: OpenOptions): void {
  const lock = takeInstanceLock(options.dataFolder, waitMs);
  if (!lock) throw inUse(options.dataFolder);
  try {
    openSoundNotebook(options).notebook.close();
  } finally {
    lock.release();
  }
}

function inUse(dataFolder: string): ApiError {
  return new ApiError('already-open', `Another Wangfa is at work on ${dataFolder}; try again when it is done.`, { path: dataFolder });
}
