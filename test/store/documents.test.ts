import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../main/store/open-library.ts';
import type { Database } from '../../main/store/database.ts';
import { findDocument, findStoredDocument, listDocuments, readDocument, removeDocument, replaceDocument, type Origin } from '../../main/store/documents.ts';
import type { Block, DocumentContent, DocumentId } from '../../shared/document/document.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const origin: Origin = { layout: 'measured', isBuiltIn: true, ingestVersion: 1 };

function emptyLibrary(): Database {
  const library = openLibrary(join(temporaryFolder(), 'library.sqlite'));
  onTestFinished(() => library.close());
  return library;
}

function block(n: number, text: string, offset: number, more: Partial<Block> = {}): Block {
  return { n, kind: 'paragraph', level: null, text, offset, section: 0, box: null, page: 3, pageBreaks: [], spans: [], ...more };
}

function documentOf(id: string, date: string, texts: readonly string[] = ['保护个人信息。𠮷字也算一个。', '1月4日，会议召开。']): DocumentContent {
  const [first = '', second = ''] = texts;
  return {
    document: {
      id: id as DocumentId, source: `${id}.txt`, title: `${id}的全名`, shortTitle: id, issuer: '某某办公室', date, language: 'zh-CN',
      sourceHash: 'a'.repeat(64), textHash: 'b'.repeat(64), blocks: 3, characters: 30, pages: 4,
    },
    sections: [{ index: 0, parent: null, level: 1, title: '一、概述', n: 1 }],
    blocks: [
      block(1, '一、概述', 0, { kind: 'heading', level: 1 }),
      block(2, first, 5, { spans: [{ kind: 'run-in-head', start: 0, end: 7 }], pageBreaks: [{ at: 2, page: 4 }] }),
      block(3, second, 6 + first.length, { kind: 'event', spans: [{ kind: 'event-date', start: 0, end: 4 }], page: null }),
    ],
  };
}

/** Rows of every table, to see that nothing is left behind. */
function countRows(library: Database): Record<string, number> {
  const tables = ['document', 'section', 'block', 'block_index'];
  return Object.fromEntries(tables.map((table) => [table, library.prepare<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows ?? -1]));
}

describe('a document in the library', () => {
  it('is read as it was written', () => {
    const library = emptyLibrary();
    const content = documentOf('report', '2025-04');
    replaceDocument(library, content, origin);
    expect(readDocument(library, content.document.id)).toEqual(content);
    expect(findStoredDocument(library, content.document.id)).toEqual({ ...content.document, ...origin });
  });

  it('is found by its id before it is found by its file', () => {
    const library = emptyLibrary();
    const one = documentOf('one', '2023');
    const other = { ...documentOf('other', '2024'), document: { ...documentOf('other', '2024').document, source: 'one' } };
    for (const content of [other, one]) replaceDocument(library, content, origin);
    expect(findDocument(library, 'one')?.id).toBe('one');
    expect(findDocument(library, 'one.txt')?.id).toBe('one');
    expect(findDocument(library, 'none')).toBeNull();
  });

  it('stands on the shelf by its date, newest first', () => {
    const library = emptyLibrary();
    for (const [id, date] of [['old', '2023-03-16'], ['new', '2025-04'], ['same', '2025-04'], ['year', '2024']] as const) replaceDocument(library, documentOf(id, date), origin);
    expect(listDocuments(library).map(({ id }) => id)).toEqual(['new', 'same', 'year', 'old']);
  });

  it('takes the place of the one that was there, index and all', () => {
    const library = emptyLibrary();
    replaceDocument(library, documentOf('other', '2023'), origin);
    replaceDocument(library, documentOf('report', '2025-04'), origin);
    const before = countRows(library);
    const edited = documentOf('report', '2025-04', ['网络安全。其余照旧。', '2月5日，会议闭幕。']);
    replaceDocument(library, edited, { ...origin, ingestVersion: 2 });
    expect(countRows(library)).toEqual(before);
    expect(readDocument(library, edited.document.id)).toEqual(edited);
    const indexed = library.prepare<{ text: string }>(`SELECT text FROM block JOIN block_index ON block_index.rowid = block.id WHERE block_index MATCH '"网络"'`).all();
    expect(indexed).toEqual([{ text: '网络安全。其余照旧。' }]);
  });

  it('is as it was when writing another in its place fails', () => {
    const library = emptyLibrary();
    const content = documentOf('report', '2025-04');
    replaceDocument(library, content, origin);
    const before = countRows(library);
    const twice = { ...content, blocks: [...content.blocks, content.blocks[0]!] };
    expect(() => replaceDocument(library, twice, origin)).toThrow(/UNIQUE/u);
    expect(countRows(library)).toEqual(before);
    expect(readDocument(library, content.document.id)).toEqual(content);
  });

  it('leaves nothing behind when it is removed', () => {
    const library = emptyLibrary();
    replaceDocument(library, documentOf('report', '2025-04'), origin);
    removeDocument(library, 'report' as DocumentId);
    removeDocument(library, 'never there' as DocumentId);
    expect(countRows(library)).toEqual({ document: 0, section: 0, block: 0, block_index: 0 });
    expect(readDocument(library, 'report' as DocumentId)).toBeNull();
    expect(findStoredDocument(library, 'report' as DocumentId)).toBeNull();
  });

  it.each([
    ['spans', '[{"kind":"bold","start":0,"end":1}]'], ['spans', 'not JSON'], ['page_breaks', '[{"at":-1,"page":2}]'], ['kind', 'poem'],
  ])('is not read where its %s hold %s', (column, value) => {
    const library = emptyLibrary();
    replaceDocument(library, documentOf('report', '2025-04'), origin);
    library.prepare(`UPDATE block SET ${column} = ? WHERE n = 2`).run([value]);
    expect(() => readDocument(library, 'report' as DocumentId)).toThrow();
  });
});
