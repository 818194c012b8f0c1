import type { EventMessage, Handlers } from '../../shared/api/contract.ts';
import { keepDailySnapshot } from '../care/daily-snapshot.ts';
import { dataFiles } from '../care/data-folder.ts';
import type { Database } from '../store/database.ts';
import { openLibraryForReading } from '../store/open-library.ts';
import { readHandlers, writeHandlers } from './handlers.ts';
import { openCurrentLibrary, openSoundNotebook } from './open-databases.ts';

export interface ServiceOptions {
  readonly dataFolder: string;
  readonly corpusFolder: string;
  readonly version: string;
  readonly now: () => Date;
  /** Makes a UUID. */
  readonly newId: () => string;
  readonly emit: (event: EventMessage) => void;
  readonly log: (line: string) => void;
}

/** Open databases and the handlers over them. They know nothing of threads. */
export interface Services {
  readonly handlers: Partial<Handlers>;
  /** What can wait until a window has its first answers. Never rejects. */
  readonly later?: () => Promise<void>;
  close(): void;
}

/**
 * The writer's side: opens both databases and reads the built-in corpus where it is not current.
 * Throws `ApiError` with what keeps the app from opening; nothing is overwritten then.
 */
export function openWriteServices(options: ServiceOptions): Services {
  const { notebook, notices } = openSoundNotebook(options);
  try {
    const opened = openCurrentLibrary(options);
    const { library } = opened;
    const handlers = writeHandlers({ ...options, notebook, library, notices: [...opened.notices, ...notices] });
    return { handlers, later: () => snapshot(notebook, options), close: () => (library.close(), notebook.close()) };
  } catch (error) {
    notebook.close();
    throw error;
  }
}

/** Today's copy of the notebook. That there is none is no reason to stop the reader. */
async function snapshot(notebook: Database, { dataFolder, now, log }: ServiceOptions): Promise<void> {
  await keepDailySnapshot(notebook, dataFiles(dataFolder).snapshots, now()).catch((error: unknown) => {
    log(`notebook: no copy was made today: ${error instanceof Error ? error.message : String(error)}`);
  });
}

/** The reader's side, on its own read-only connection. The library must be there and current. */
export function openReadServices({ dataFolder }: Pick<ServiceOptions, 'dataFolder'>): Services {
  const library = openLibraryForReading(dataFiles(dataFolder).library);
  return { handlers: readHandlers(library), close: () => library.close() };
}

/** Both sides on the calling thread, for tests and for programs of one task. */
export function openServices(options: ServiceOptions): Services {
  const write = openWriteServices(options);
  try {
    const read = openReadServices(options);
    return { handlers: { ...read.handlers, ...write.handlers }, close: () => (read.close(), write.close()) };
  } catch (error) {
    write.close();
    throw error;
  }
}
