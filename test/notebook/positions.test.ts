import { expect, test } from 'vitest';
import { keepPosition, listPositions } from '../../main/notebook/positions.ts';
import { removeDocument } from '../../main/store/documents.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { deterministic, openRoom } from '../support/open-room.ts';
import { paper, paperId, report, reportId } from '../support/two-documents.ts';

test('the reader finds each document where it was left, the last one read first', () => {
  const context = { ...openRoom(report, paper), ...deterministic() };
  for (const [documentId, offset] of [[reportId, 5], [paperId, 7], [reportId, 90]] as const) keepPosition(context, { documentId, offset });
  expect(listPositions(context.notebook)).toEqual([
    { documentId: reportId, offset: 90, at: '2025-05-01T12:00:02.000Z' },
    { documentId: paperId, offset: 7, at: '2025-05-01T12:00:01.000Z' },
  ]);
});

test('a place is kept though its document goes, and is refused for one that is not there', () => {
  const context = { ...openRoom(report), ...deterministic() };
  keepPosition(context, { documentId: reportId, offset: 5 });
  removeDocument(context.library, reportId);
  expect(listPositions(context.notebook)).toEqual([{ documentId: reportId, offset: 5, at: '2025-05-01T12:00:00.000Z' }]);
  expect(() => keepPosition(context, { documentId: 'none' as DocumentId, offset: 1 })).toThrow(expect.objectContaining({ code: 'document-missing' }));
});
