import { expect, test } from 'vitest';
import type { SearchHit } from '../../../shared/api/search.ts';
import type { DocumentId } from '../../../shared/document/document.ts';
import { groupHits, hitPassage, stepHit } from '../../../renderer/search/hit-order.ts';

const paper = '白皮书' as DocumentId;
const report = '报告' as DocumentId;

function hit(documentId: DocumentId, n: number): SearchHit {
  return { documentId, source: '', n, kind: 'paragraph', score: 0, spans: [], excerpt: '', excerptStart: 0, path: [], box: null, page: null };
}

// Best first, as the search answers.
const hits = [hit(report, 7), hit(paper, 3), hit(report, 2), hit(paper, 9)];

test('hits stand by document, the document of the best hit first, each with its own total', () => {
  const totalByDocument = [{ documentId: paper, total: 2 }, { documentId: report, total: 12 }];
  expect(groupHits({ hits, totalByDocument })).toEqual([
    { documentId: report, total: 12, hits: [{ hit: hits[0], index: 0 }, { hit: hits[2], index: 2 }] },
    { documentId: paper, total: 2, hits: [{ hit: hits[1], index: 1 }, { hit: hits[3], index: 3 }] },
  ]);
});

test('arrows walk the hits as they are shown, from none to the last and back to none', () => {
  const down: number[] = [];
  for (let at = -1, step = 0; step < 5; step += 1) down.push((at = stepHit(hits, at, 1)));
  const up: number[] = [];
  for (let at = 3, step = 0; step < 5; step += 1) up.push((at = stepHit(hits, at, -1)));
  expect({ down, up, empty: stepHit([], -1, 1) }).toEqual({ down: [0, 2, 1, 3, 3], up: [1, 2, 0, -1, -1], empty: -1 });
});

test('a jump shows the first match that the excerpt shows', () => {
  const spans = [{ start: 4, end: 6 }, { start: 90, end: 92 }];
  expect([
    hitPassage({ spans, excerptStart: 80 }, 1000),
    hitPassage({ spans, excerptStart: 0 }, 1000),
    hitPassage({ spans: [{ start: 4, end: 6 }], excerptStart: 80 }, 1000),
    hitPassage({ spans: [], excerptStart: 0 }, 1000),
  ]).toEqual([{ start: 1090, end: 1092 }, { start: 1004, end: 1006 }, { start: 1004, end: 1006 }, { start: 1000, end: 1000 }]);
});
