import { canonicalText } from '../../shared/document/canonical-text.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { dataFiles } from '../care/data-folder.ts';
import { sha256 } from '../ingest/ingest.ts';
import { readManifest, readSource } from '../library/corpus-files.ts';
import { listLibrary, readLibraryDocument } from '../library/library.ts';
import { checkNotebook } from '../notebook/notebook.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { databaseFailure } from '../store/database-failure.ts';
import { inspectDatabase, refusalOf, type Inspection } from '../store/inspect-database.ts';
import type { Migration } from '../store/migrate.ts';
import { libraryMigrations } from '../store/migrations/library.ts';
import { notebookMigrations } from '../store/migrations/notebook.ts';
import { compareIndex } from '../store/verify-index.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly subject: string;
  readonly isOk: boolean;
  /** One line. */
  readonly message: string;
}

/** Looks at everything that is kept and changes nothing, whether or not the app is open on the folder. */
export function checkData(dataFolder: string, corpusFolder: string): Finding[] {
  const { library, notebook } = dataFiles(dataFolder);
  return [
    ...checkCorpus(corpusFolder),
    ...checkDatabase('library.sqlite', library, libraryMigrations, (database) => [...checkTexts(database, corpusFolder), checkIndex(database)]),
    ...checkDatabase('notebook.sqlite', notebook, notebookMigrations, (database) => [checkMarks(database)]),
  ];
}

/** A database's own soundness, and what is to be looked at in it if it is sound and of this release. */
function checkDatabase(name: string, path: string, migrations: readonly Migration[], look: (database: Database) => Finding[]): Finding[] {
  try {
    const inspection = inspectDatabase(path, migrations, 'full');
    const finding = describe(name, path, inspection);
    if (inspection.state !== 'sound' || inspection.version !== migrations.at(-1)?.version) return [finding];
    const database = openDatabase(path, { readOnly: true });
    try {
      return [finding, ...look(database)];
    } finally {
      database.close();
    }
  } catch (error) {
    const failure = error instanceof ApiError ? error : databaseFailure(error, path);
    // damage can show itself to what reads the rows as well, as a value that no guard of ours lets pass
    return [bad(name, failure?.message ?? `its content cannot be read: ${error instanceof Error ? error.name : String(error)}`)];
  }
}

function describe(name: string, path: string, inspection: Inspection): Finding {
  if (inspection.state === 'missing') return good(name, 'not there yet');
  if (inspection.state === 'sound') return good(name, `sound, schema ${inspection.version}`);
  return bad(name, refusalOf(inspection, path)?.message ?? inspection.state);
}

function checkCorpus(corpusFolder: string): Finding[] {
  const entries = readManifest(corpusFolder);
  if (!entries) return [bad('corpus', `there is no usable manifest in ${corpusFolder}`)];
  return entries.map((entry) => {
    const source = readSource(corpusFolder, entry);
    if (!source) return bad(`corpus/${entry.source}`, 'missing');
    return source.hash === entry.sha256 ? good(`corpus/${entry.source}`, 'the bytes released') : bad(`corpus/${entry.source}`, 'not the bytes released');
  });
}

function checkTexts(library: Database, corpusFolder: string): Finding[] {
  const entries = new Map(readManifest(corpusFolder)?.map((entry) => [entry.id, entry]));
  return listLibrary(library).map(({ id, textHash, sourceHash }) => {
    const { blocks } = readLibraryDocument(library, id);
    const entry = entries.get(id);
    const source = entry && readSource(corpusFolder, entry);
    if (sha256(canonicalText(blocks)) !== textHash) return bad(`text of ${id}`, 'not the text that was read from its source');
    if (source && source.hash !== sourceHash) return bad(`text of ${id}`, 'read from another source than the corpus has; the next start reads it again');
    return good(`text of ${id}`, `${blocks.length} blocks as they were read`);
  });
}

function checkIndex(library: Database): Finding {
  const { blocks, differing } = compareIndex(library);
  if (differing.length === 0) return good('search index', `every bigram of ${blocks} blocks`);
  return bad('search index', `${differing.length} of ${blocks} blocks are not indexed as their text is`);
}

function checkMarks(notebook: Database): Finding {
  const { rows, damaged } = checkNotebook(notebook);
  if (damaged.length === 0) return good('marks', `${rows} ${rows === 1 ? 'row' : 'rows'}, each as it was written`);
  return bad('marks', `${damaged.length} of ${rows} rows are not as they were written: ${damaged.join(' ')}`);
}

function good(subject: string, message: string): Finding {
  return { subject, isOk: true, message };
}

function bad(subject: string, message: string): Finding {
  return { subject, isOk: false, message };
}
