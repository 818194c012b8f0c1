import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installCorpus, isCorpusCurrent } from '../../main/library/install-corpus.ts';
import { listLibrary, readLibraryDocument } from '../../main/library/library.ts';
import type { Database } from '../../main/store/database.ts';
import { findStoredDocument } from '../../main/store/documents.ts';
import { openLibrary } from '../../main/store/open-library.ts';
import { ApiError } from '../../shared/api/reply.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const shipped = join(import.meta.dirname, '..', '..', 'corpus');
const paper = { id: 'white-paper-2023' as DocumentId, source: '000_647cf641ee512051.txt' };
const report = { id: 'report-2024' as DocumentId, source: '001_2ab0ec5e856fa1d4.txt' };

interface Room {
  readonly library: Database;
  readonly corpus: string;
}

/** An empty library beside a copy of the shipped corpus. */
function room(): Room {
  const folder = temporaryFolder();
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  for (const name of ['manifest.json', paper.source, report.source]) copyFileSync(join(shipped, name), join(corpus, name));
  const library = openLibrary(join(folder, 'library.sqlite'));
  onTestFinished(() => library.close());
  return { library, corpus };
}

function installed(): Room {
  const made = room();
  installCorpus(made.library, made.corpus);
  return made;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
  return 'none';
}

describe('the built-in texts', () => {
  it('are in the library after the first start', () => {
    const { library, corpus } = room();
    expect(isCorpusCurrent(library, corpus)).toBe(false);
    expect(installCorpus(library, corpus)).toEqual({ changed: [paper.id, report.id], notices: [] });
    expect(listLibrary(library).map(({ id, blocks, pages }) => [id, blocks, pages])).toEqual([[report.id, 278, 98], [paper.id, 102, null]]);
    expect(readLibraryDocument(library, report.id).blocks.at(-1)?.text).toBe('2025年4月');
  });

  it('are not read again at the next start', () => {
    const { library, corpus } = installed();
    const before = library.prepare('SELECT max(id) AS last FROM block').get();
    expect(isCorpusCurrent(library, corpus)).toBe(true);
    expect(installCorpus(library, corpus)).toEqual({ changed: [], notices: [] });
    expect(library.prepare('SELECT max(id) AS last FROM block').get()).toEqual(before);
  });

  it('are as they were released', () => {
    const { library } = installed();
    const manifest = JSON.parse(readFileSync(join(shipped, 'manifest.json'), 'utf8')) as { documents: { sha256: string; id: string }[] };
    expect(manifest.documents.map(({ id, sha256 }) => [id, sha256])).toEqual([paper, report].map(({ id }) => [id, findStoredDocument(library, id)?.sourceHash]));
  });

  it('are read again when a byte of one changed, under the same id, and the reader is told', () => {
    const { library, corpus } = installed();
    edit(join(corpus, report.source), (text) => text.replace('46. 8', '46. 9'));
    expect(isCorpusCurrent(library, corpus)).toBe(false);
    expect(installCorpus(library, corpus)).toEqual({
      changed: [report.id],
      notices: [{ code: 'corpus-reread', detail: { source: report.source } }, { code: 'corpus-damaged', detail: { source: report.source } }],
    });
    expect(readLibraryDocument(library, report.id).blocks.some(({ text }) => text.includes('累计达46.9亿次'))).toBe(true);
    expect(isCorpusCurrent(library, corpus)).toBe(true);
  });

  it('are called different from the release for as long as they are', () => {
    const { library, corpus } = installed();
    const original = readFileSync(join(corpus, paper.source));
    edit(join(corpus, paper.source), (text) => `${text}  新添的一段。 \n`);
    installCorpus(library, corpus);
    expect(installCorpus(library, corpus)).toEqual({ changed: [], notices: [{ code: 'corpus-damaged', detail: { source: paper.source } }] });
    writeFileSync(join(corpus, paper.source), original);
    expect(installCorpus(library, corpus)).toEqual({ changed: [paper.id], notices: [{ code: 'corpus-reread', detail: { source: paper.source } }] });
  });

  it('stay in the library when a file is gone, and the reader is told', () => {
    const { library, corpus } = installed();
    const before = readLibraryDocument(library, paper.id);
    rmSync(join(corpus, paper.source));
    expect(installCorpus(library, corpus)).toEqual({ changed: [], notices: [{ code: 'corpus-missing', detail: { source: paper.source } }] });
    expect(readLibraryDocument(library, paper.id)).toEqual(before);
    expect(isCorpusCurrent(library, corpus)).toBe(true);
  });

  it.each([
    ['is no text', new Uint8Array([0xff, 0xfe, 0x00])], ['is empty', new Uint8Array()], ['was cut inside a character', readFileSync(join(shipped, paper.source)).subarray(0, 8_001)],
  ])('stay in the library when a file %s', (_how, bytes) => {
    const { library, corpus } = installed();
    const before = readLibraryDocument(library, paper.id);
    writeFileSync(join(corpus, paper.source), bytes);
    expect(installCorpus(library, corpus)).toEqual({ changed: [], notices: [{ code: 'corpus-damaged', detail: { source: paper.source } }] });
    expect(readLibraryDocument(library, paper.id)).toEqual(before);
  });

  it('do not keep each other out: what can be read is read', () => {
    const { library, corpus } = room();
    rmSync(join(corpus, paper.source));
    expect(installCorpus(library, corpus)).toEqual({ changed: [report.id], notices: [{ code: 'corpus-missing', detail: { source: paper.source } }] });
    expect(isCorpusCurrent(library, corpus)).toBe(false);
  });

  it('are read again by a newer ingest without a word, where the text came out the same', () => {
    const { library, corpus } = installed();
    library.prepare('UPDATE document SET ingest_version = 0 WHERE id = ?').run([paper.id]);
    expect(isCorpusCurrent(library, corpus)).toBe(false);
    expect(installCorpus(library, corpus)).toEqual({ changed: [paper.id], notices: [] });
  });

  it('are read again by a newer ingest, and the reader is told where the text came out another', () => {
    const { library, corpus } = installed();
    library.prepare('UPDATE document SET ingest_version = 0, text_hash = ? WHERE id = ?').run(['0'.repeat(64), paper.id]);
    expect(installCorpus(library, corpus).notices).toEqual([{ code: 'corpus-reread', detail: { source: paper.source } }]);
  });

  it('take a new title from the manifest', () => {
    const { library, corpus } = installed();
    edit(join(corpus, 'manifest.json'), (text) => text.replace('网络法治白皮书', '白皮书'));
    expect(installCorpus(library, corpus)).toEqual({ changed: [paper.id], notices: [] });
    expect(listLibrary(library).find(({ id }) => id === paper.id)?.shortTitle).toBe('白皮书');
  });
});

describe('a manifest', () => {
  const unusable: [string, (path: string) => void][] = [
    ['is missing', (path) => rmSync(path)],
    ['is no JSON', (path) => writeFileSync(path, '{')],
    ['names no document', (path) => writeFileSync(path, '{"documents":[]}')],
    ['has a field missing', (path) => edit(path, (text) => text.replace('"issuer"', '"publisher"'))],
    ['leads out of its folder', (path) => edit(path, (text) => text.replace('"000_', '"../000_'))],
    ['names a layout that nobody knows', (path) => edit(path, (text) => text.replace('indented', 'scanned'))],
    ['names one document twice', (path) => edit(path, (text) => text.replace(report.id, paper.id))],
  ];

  it.each(unusable)('that %s leaves a library that holds something as it is, and the reader is told', (_how, spoil) => {
    const { library, corpus } = installed();
    const before = listLibrary(library);
    spoil(join(corpus, 'manifest.json'));
    expect(isCorpusCurrent(library, corpus)).toBe(true);
    expect(installCorpus(library, corpus)).toEqual({ changed: [], notices: [{ code: 'corpus-missing', detail: { source: 'manifest.json' } }] });
    expect(listLibrary(library)).toEqual(before);
  });

  it.each(unusable)('that %s keeps an empty library from opening', (_how, spoil) => {
    const { library, corpus } = room();
    spoil(join(corpus, 'manifest.json'));
    expect(isCorpusCurrent(library, corpus)).toBe(false);
    expect(refusal(() => installCorpus(library, corpus))).toBe('corpus-missing');
  });
});

describe('a document that is not in the library', () => {
  it('is refused', () => {
    const { library } = room();
    expect(refusal(() => readLibraryDocument(library, 'none' as DocumentId))).toBe('document-missing');
  });
});
