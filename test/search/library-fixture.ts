/** Libraries for tests of search: the shipped texts, or small documents given as blocks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installCorpus } from '../../main/library/install-corpus.ts';
import type { Database } from '../../main/store/database.ts';
import { replaceDocument } from '../../main/store/documents.ts';
import { openLibrary } from '../../main/store/open-library.ts';
import type { Block, DocumentContent, DocumentId, Section } from '../../shared/document/document.ts';

export interface FixtureDocument {
  readonly id: string;
  readonly date: string;
  readonly sections?: readonly Section[];
  readonly blocks: readonly (Partial<Block> & { readonly text: string })[];
}

export interface TemporaryLibrary {
  readonly library: Database;
  close(): void;
}

export function temporaryLibrary(documents: readonly FixtureDocument[] = []): TemporaryLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const library = openLibrary(join(folder, 'library.sqlite'));
  for (const document of documents) replaceDocument(library, toContent(document), { layout: '', isBuiltIn: false, ingestVersion: 1 });
  return {
    library,
    close() {
      library.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function corpusLibrary(): TemporaryLibrary {
  const temporary = temporaryLibrary();
  installCorpus(temporary.library, fileURLToPath(new URL('../../corpus', import.meta.url)));
  return temporary;
}

export function documentId(id: string): DocumentId {
  return id as DocumentId;
}

function toContent({ id, date, sections = [], blocks }: FixtureDocument): DocumentContent {
  return {
    document: {
      id: documentId(id), source: `${id}.txt`, title: id, shortTitle: id, issuer: '', date, language: 'zh-CN',
      sourceHash: '', textHash: '', blocks: blocks.length, characters: 0, pages: null,
    },
    sections,
    blocks: blocks.map((block, index) => ({
      n: index + 1, kind: 'paragraph', level: null, offset: 0, section: null, box: null, page: null, pageBreaks: [], spans: [], ...block,
    })),
  };
}
