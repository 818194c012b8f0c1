import { describe, expect, test } from 'vitest';
import {
  addAnnotation, checkNotebook, listAnnotations, removeAnnotations, restoreAnnotations, updateAnnotation, type NotebookContext,
} from '../../main/notebook/notebook.ts';
import { removeDocument } from '../../main/store/documents.ts';
import { ApiError } from '../../shared/api/reply.ts';
import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import type { DocumentContent, DocumentId } from '../../shared/document/document.ts';
import { makeDocument, paragraph } from '../support/make-document.ts';
import { deterministic, openRoom, putDocument } from '../support/open-room.ts';
import { paper, paperId, report, reportId } from '../support/two-documents.ts';

const texts = new Map([report, paper].map((content) => [content.document.id, canonicalText(content.blocks)]));

function open(...documents: DocumentContent[]): NotebookContext & ReturnType<typeof openRoom> {
  return { ...openRoom(...(documents.length > 0 ? documents : [report, paper])), ...deterministic() };
}

interface Extra { kind?: 'highlight' | 'bookmark'; colour?: 'yellow' | 'green' | 'blue' | 'pink' | 'violet'; note?: string }

function mark(context: NotebookContext, documentId: DocumentId, words: string, extra: Extra = {}): Annotation {
  const start = texts.get(documentId)?.indexOf(words) ?? -1;
  return addAnnotation(context, { documentId, start, end: start + words.length, kind: 'highlight', colour: 'yellow', note: '', ...extra });
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error);
  }
};

const quotes = (annotations: readonly Annotation[]) => annotations.map(({ selector }) => selector.exact);
const missingId = 'ffffffff-ffff-4fff-8fff-ffffffffffff' as AnnotationId;

describe('a mark', () => {
  test('takes its quote and context from the stored text and is there again when the notebook is read', () => {
    const context = open();
    const added = mark(context, reportId, '约谈', { colour: 'green', note: '**数**', kind: 'bookmark' });
    const text = texts.get(reportId) ?? '';
    const start = text.indexOf('约谈');
    expect(added).toEqual({
      id: '00000000-0000-4000-8000-000000000001', documentId: reportId, kind: 'bookmark', colour: 'green', note: '**数**',
      selector: { textHash: report.document.textHash, start, end: start + 2, exact: '约谈', prefix: text.slice(start - 32, start), suffix: text.slice(start + 2) },
      resolution: { state: 'exact', start, end: start + 2 },
      createdAt: '2025-05-01T12:00:00.000Z', updatedAt: '2025-05-01T12:00:00.000Z',
    });
    expect(listAnnotations(context)).toEqual([added]);
  });

  test('may span paragraphs, overlap another, nest in it and repeat it', () => {
    const context = open();
    const spanning = mark(context, reportId, '带来严峻挑战。\n《网络数据安全管理条例》');
    const nested = mark(context, reportId, '网络数据安全');
    const overlapping = mark(context, reportId, '严峻挑战。');
    const again = mark(context, reportId, '网络数据安全');
    expect(listAnnotations(context)).toEqual([spanning, overlapping, nested, again]);
  });

  test.each([
    ['is empty', 5, 5], ['ends before it begins', 5, 4], ['begins after the text', 100_000, 100_001],
    ['ends after the text', 0, 100_000], ['holds only a line feed', 10, 11],
  ])('is refused when its range %s, and nothing is stored', (_, start, end) => {
    const context = open();
    expect(texts.get(reportId)?.[10]).toBe('\n');
    expect(codeOf(() => addAnnotation(context, { documentId: reportId, start, end, kind: 'highlight', colour: 'yellow', note: '' }))).toBe('invalid-arguments');
    expect(listAnnotations(context)).toEqual([]);
  });

  test('is refused when it would split a character', () => {
    const context = open(makeDocument({ id: 'emoji' as DocumentId }, [paragraph('网😀络')]));
    const attempt = (start: number, end: number) => codeOf(() => addAnnotation(context, { documentId: 'emoji' as DocumentId, start, end, kind: 'highlight', colour: 'yellow', note: '' }));
    expect([attempt(0, 2), attempt(2, 4), attempt(1, 3)]).toEqual(['invalid-arguments', 'invalid-arguments', 'done']);
  });

  test('is refused for a document that is not there', () => {
    expect(codeOf(() => addAnnotation(open(), { documentId: 'none' as DocumentId, start: 0, end: 1, kind: 'highlight', colour: 'yellow', note: '' }))).toBe('document-missing');
  });

  test.each([
    ['NUL and control characters', 'a\0b\u0001\u001b[31m'], ['line ends of every kind', 'a\r\nb\rc\nd\u2028e'], ['an unpaired surrogate', 'a\ud800b', 'a\ufffdb'],
    ['an emoji', '😀👨‍👩‍👧'], ['a quotation mark and SQL', `'; DROP TABLE annotation; --`], ['a hundred thousand characters', '网'.repeat(100_000)],
  ])('keeps a note with %s', (_, note, kept = note) => {
    const context = open();
    mark(context, reportId, '约谈', { note });
    expect([listAnnotations(context)[0]?.note, checkNotebook(context.notebook)]).toEqual([kept, { rows: 1, damaged: [] }]);
  });
});

describe('a change', () => {
  test('of colour or note is kept with its time, and the rest stays', () => {
    const context = open();
    const added = mark(context, reportId, '约谈', { note: '旧' });
    const recoloured = updateAnnotation(context, { id: added.id, colour: 'pink' });
    const renoted = updateAnnotation(context, { id: added.id, note: '新' });
    expect([recoloured, renoted, listAnnotations(context)]).toEqual([
      { ...added, colour: 'pink', updatedAt: '2025-05-01T12:00:01.000Z' },
      { ...added, colour: 'pink', note: '新', updatedAt: '2025-05-01T12:00:02.000Z' },
      [renoted],
    ]);
    expect(checkNotebook(context.notebook)).toEqual({ rows: 1, damaged: [] });
  });

  test('to what it was already leaves its time alone', () => {
    const context = open();
    const added = mark(context, reportId, '约谈', { note: '旧' });
    expect([updateAnnotation(context, { id: added.id }), updateAnnotation(context, { id: added.id, note: '旧', colour: 'yellow' })]).toEqual([added, added]);
  });

  test('of a mark that is not there, or was removed, is refused', () => {
    const context = open();
    const { id } = mark(context, reportId, '约谈');
    removeAnnotations(context, [id]);
    expect([codeOf(() => updateAnnotation(context, { id, note: '新' })), codeOf(() => updateAnnotation(context, { id: missingId, note: '新' }))])
      .toEqual(['annotation-missing', 'annotation-missing']);
  });
});

describe('a removed mark', () => {
  test('is gone from the list and comes back as it was', () => {
    const context = open();
    const [first, second] = [mark(context, reportId, '约谈', { note: '一' }), mark(context, paperId, '以人民为中心')];
    const removed = removeAnnotations(context, [second.id, missingId, first.id, first.id]);
    expect([removed, listAnnotations(context)]).toEqual([{ removed: [second.id, first.id], documentIds: [paperId, reportId] }, []]);
    const restored = restoreAnnotations(context, [first.id, missingId, first.id]);
    expect([restored, listAnnotations(context)]).toEqual([{ restored: [first], documentIds: [reportId] }, [first]]);
    expect(checkNotebook(context.notebook)).toEqual({ rows: 2, damaged: [] });
  });

  test('is not removed again, nor a standing one restored', () => {
    const context = open();
    const { id } = mark(context, reportId, '约谈');
    expect(restoreAnnotations(context, [id])).toEqual({ restored: [], documentIds: [] });
    removeAnnotations(context, [id]);
    expect(removeAnnotations(context, [id])).toEqual({ removed: [], documentIds: [] });
  });
});

describe('the list', () => {
  test('is in text order, the newest document first, and can be of one document', () => {
    const context = open();
    for (const [id, words] of [[paperId, '依靠人民'], [reportId, '约谈'], [reportId, '数据安全风险'], [paperId, '重要成果'], [reportId, '数据安全']] as const) mark(context, id, words);
    expect([quotes(listAnnotations(context)), quotes(listAnnotations(context, paperId))])
      .toEqual([['数据安全', '数据安全风险', '约谈', '重要成果', '依靠人民'], ['重要成果', '依靠人民']]);
  });

  test('follows a text that was read anew, and puts what is not found last', () => {
    const context = open();
    for (const words of ['依靠人民', '统筹发展和安全', '重要成果']) mark(context, paperId, words);
    const changed = makeDocument(paper.document, [
      paragraph('坚持促进互联网发展。统筹发展和安全。'),
      paragraph('前言。互联网是人类文明发展的重要成果。'),
      paragraph('其余各段都已改写，与从前的文字再无一处相同。'),
    ]);
    putDocument(context.library, { ...changed, document: { ...changed.document, textHash: 'another' } });
    expect(listAnnotations(context).map(({ selector, resolution }) => [selector.exact, resolution.state]))
      .toEqual([['统筹发展和安全', 'moved'], ['重要成果', 'moved'], ['依靠人民', 'orphaned']]);
  });

  test('keeps the marks of a document that is gone, last, with the title it had', () => {
    const context = open();
    const gone = mark(context, reportId, '约谈');
    const kept = mark(context, paperId, '依靠人民');
    removeDocument(context.library, reportId);
    expect(listAnnotations(context)).toEqual([kept, { ...gone, resolution: { state: 'orphaned' }, keptTitle: '中国网络法治发展报告（2024年）' }]);
  });
});

describe('a notebook on a disk that is full', () => {
  test('refuses the change and keeps what was there', () => {
    const context = open();
    const added = mark(context, reportId, '约谈', { note: '旧' });
    const [{ page_count: pages } = { page_count: 0 }] = context.notebook.prepare<{ page_count: number }>('PRAGMA page_count').all();
    context.notebook.prepare(`PRAGMA max_page_count = ${pages}`).get();
    expect(() => updateAnnotation(context, { id: added.id, note: '长'.repeat(50_000) })).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect([listAnnotations(context), checkNotebook(context.notebook)]).toEqual([[added], { rows: 1, damaged: [] }]);
  });
});
