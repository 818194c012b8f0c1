import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DocumentContent } from '../../shared/document/document.ts';
import type { Database } from '../../main/store/database.ts';
import { replaceDocument } from '../../main/store/documents.ts';
import { openLibrary } from '../../main/store/open-library.ts';
import { openNotebook } from '../../main/store/open-notebook.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A library with these documents and an empty notebook, in a folder that is gone after the test. */
export function openRoom(...documents: readonly DocumentContent[]): { folder: string; library: Database; notebook: Database } {
  const folder = temporaryFolder();
  const library = openLibrary(join(folder, 'library.sqlite'));
  const notebook = openNotebook(join(folder, 'notebook.sqlite'));
  onTestFinished(() => {
    library.close();
    notebook.close();
  });
  for (const document of documents) putDocument(library, document);
  return { folder, library, notebook };
}

/** Puts a document into the library, in place of the one of the same id. */
export function putDocument(library: Database, document: DocumentContent): void {
  replaceDocument(library, document, { layout: 'test', isBuiltIn: false, ingestVersion: 1 });
}

/** Ids `…0001`, `…0002` and a clock that goes on a second with each look, from noon of 1 May 2025 UTC. */
export function deterministic(): { newId: () => string; now: () => Date } {
  let ids = 0;
  let seconds = 0;
  return {
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    now: () => new Date(Date.UTC(2025, 4, 1, 12, 0, (seconds += 1) - 1)),
  };
}
