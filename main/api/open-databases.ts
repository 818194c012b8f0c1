import type { Notice } from '../../shared/api/library.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { dataFiles } from '../care/data-folder.ts';
import { setAside } from '../care/set-aside.ts';
import { installCorpus } from '../library/install-corpus.ts';
import { listLibrary } from '../library/library.ts';
import { checkNotebook } from '../notebook/notebook.ts';
import type { Database } from '../store/database.ts';
import { databaseFailure } from '../store/database-failure.ts';
import { inspectDatabase, refusalOf } from '../store/inspect-database.ts';
import { libraryMigrations } from '../store/migrations/library.ts';
import { notebookMigrations } from '../store/migrations/notebook.ts';
import { openLibrary } from '../store/open-library.ts';
import { openNotebook } from '../store/open-notebook.ts';

export interface OpenOptions {
  readonly dataFolder: string;
  readonly corpusFolder: string;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

export interface OpenLibrary {
  readonly library: Database;
  readonly notices: readonly Notice[];
}

/**
 * The notebook for its one writer. It is looked at first: one that is damaged or from a later release is refused with not a
 * byte of it changed.
 */
export function openSoundNotebook({ dataFolder, log }: OpenOptions): { notebook: Database; notices: readonly Notice[] } {
  const path = dataFiles(dataFolder).notebook;
  const refusal = refusalOf(inspectDatabase(path, notebookMigrations, 'full'), path);
  if (refusal) throw refusal;
  const notebook = understandably(path, () => openNotebook(path));
  try {
    const { rows, damaged } = checkNotebook(notebook);
    if (damaged.length === 0) return { notebook, notices: [] };
    log(`notebook: ${damaged.length} of ${rows} rows do not match their digest: ${damaged.join(' ')}`);
    return { notebook, notices: [{ code: 'notebook-row-damaged', detail: { count: damaged.length, rows } }] };
  } catch (error) {
    notebook.close();
    throw error;
  }
}

/**
 * The library for its one writer, with the built-in corpus in it. A damaged one can be made again from its sources: it is set
 * aside and rebuilt. One from a later release is refused and left as it is; so is a library that would be empty (`corpus-missing`).
 */
export function openCurrentLibrary(options: OpenOptions): OpenLibrary {
  const path = dataFiles(options.dataFolder).library;
  const inspection = inspectDatabase(path, libraryMigrations, 'quick');
  if (inspection.state === 'damaged') return rebuildLibrary(path, inspection.reason, options);
  const refusal = refusalOf(inspection, path);
  if (refusal) throw refusal;
  try {
    return fillLibrary(path, options);
  } catch (error) {
    const isDamage = error instanceof ApiError && error.code === 'database-damaged';
    if (isDamage) return rebuildLibrary(path, error.message, options);
    throw error;
  }
}

function rebuildLibrary(path: string, reason: string, options: OpenOptions): OpenLibrary {
  const kept = setAside(path, options.now());
  options.log(`library: damaged (${reason}); set aside as ${kept} and made again`);
  const { library, notices } = fillLibrary(path, options);
  return { library, notices: [{ code: 'library-rebuilt', detail: { path: kept } }, ...notices] };
}

function fillLibrary(path: string, { corpusFolder }: OpenOptions): OpenLibrary {
  return understandably(path, () => {
    const library = openLibrary(path);
    try {
      const { notices } = installCorpus(library, corpusFolder);
      if (listLibrary(library).length > 0) return { library, notices };
      throw new ApiError('corpus-missing', `The built-in texts are not at ${corpusFolder} or cannot be read, and the library is empty.`, { path: corpusFolder });
    } catch (error) {
      library.close();
      throw error;
    }
  });
}

/** An error of the database's as the refusal it means. */
function understandably<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw databaseFailure(error, path) ?? error;
  }
}
