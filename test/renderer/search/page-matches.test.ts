import { expect, test } from 'vitest';
import { coversDocument, pageSpans } from '../../../renderer/search/page-matches.ts';
import { documentOf, scan } from './reading-room.ts';

const paper = documentOf('白皮书', ['网络强国。', '依法治网，网络空间。']);
const report = documentOf('报告', ['网络。']);

test('the matches of the open document are placed in its own text, in order', () => {
  const { hits } = scan([report, paper], { query: '网络' });
  expect(pageSpans(hits.toReversed(), paper)).toEqual([{ start: 0, end: 2 }, { start: 11, end: 13 }]);
});

test('an answer that was cut short does not hold all of a document', () => {
  const whole = scan([paper, report], { query: '网' });
  const cut = scan([paper, report], { query: '网', limit: 1 });
  expect([coversDocument(whole, paper.document.id), coversDocument(cut, paper.document.id), coversDocument(cut, report.document.id)]).toEqual([true, false, false]);
});
