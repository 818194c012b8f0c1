import { describe, expect, test } from 'vitest';
import { firstMarks, groupMarks } from '../../../renderer/notebook/mark-groups.ts';
import { writtenAt } from '../../../renderer/notebook/written-at.ts';
import { inTextOrder } from '../../../renderer/state/mark-order.ts';
import { openMarkedRoom } from '../../support/marked-room.ts';
import { paper, paperId, report, reportId } from '../../support/two-documents.ts';
import { quotes, sixMarks } from './six-marks.ts';

const outlines = new Map([[reportId, report], [paperId, paper]]);

describe('the list of marks', () => {
  test('has documents as the shelf has them, marks as the text has them, and what lost its place at its document’s end', () => {
    const { all } = sixMarks();
    expect(quotes(inTextOrder(all.toReversed(), [report.document, paper.document]))).toEqual(quotes(all));
    expect(quotes(inTextOrder(all, [paper.document, report.document]))).toEqual(quotes([...all.slice(4), ...all.slice(0, 4)]));
  });

  test('at one place has the longer mark first, then the older', () => {
    const room = openMarkedRoom(report);
    const marks = ['约', '约谈', '约'].map((words) => room.mark(report, words));
    expect(inTextOrder(marks.toReversed(), [report.document])).toEqual([marks[1], marks[0], marks[2]]);
  });

  test('groups marks under their headings with the printed page, or the paragraph where there is none', () => {
    const { all } = sixMarks();
    const groups = groupMarks(all, outlines);
    expect(groups.map(({ path, isOrphaned, marks }) => [path, isOrphaned, marks.map(({ page, n }) => [page, n])])).toEqual([
      [['二、网络立法加快推进', '（一）统筹推进数据利用和安全'], false, [[10, 3]]],
      [['二、网络立法加快推进', '（二）健全网络内容建设和管理法律制度'], false, [[12, 7]]],
      [['三、网络执法有力有效'], false, [[20, 10]]],
      [[], true, [[null, null]]],
      [[], false, [[null, 1]]],
      [['一、坚定不移走依法治网之路'], false, [[null, 4]]],
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  });

  test('gives both printed pages of a mark that runs over a page break', () => {
    const crossing = report.blocks.find(({ pageBreaks }) => pageBreaks.length > 0);
    if (!crossing) return expect.fail('the document has no page break inside a block');
    const mark = openMarkedRoom(report).mark(report, crossing.text);
    const [listed] = groupMarks([mark], outlines)[0]?.marks ?? [];
    expect([listed?.page, listed?.pageTo]).toEqual([crossing.page, crossing.pageBreaks.at(-1)?.page]);
  });

  test('is drawn from its beginning as far as it is needed, cutting the last group', () => {
    const groups = groupMarks(sixMarks().all, new Map());
    const sizes = (count: number) => firstMarks(groups, count).map(({ marks }) => marks.length);
    expect([sizes(0), sizes(2), sizes(3), sizes(5), sizes(99)]).toEqual([[], [2], [3], [3, 1, 1], [3, 1, 2]]);
  });

  test('shows marks of a document that is not read yet without headings, and orphans apart all the same', () => {
    const { all } = sixMarks();
    expect(groupMarks(all, new Map()).map(({ path, marks }) => [path, marks.length])).toEqual([[[], 3], [[], 1], [[], 2]]);
  });
});

describe('when a note was written', () => {
  const now = new Date(2025, 4, 1, 15, 30);
  test.each([
    [new Date(2025, 4, 1, 9, 5), '09:05', '09:05'],
    [new Date(2025, 3, 30, 9, 5), '4月30日', '30 Apr'],
    [new Date(2023, 11, 1, 9, 5), '2023/12/1', '01/12/2023'],
  ])('%s is as short as it stays clear', (at, chinese, english) => {
    expect([writtenAt(at.toISOString(), now, 'zh-CN'), writtenAt(at.toISOString(), now, 'en')]).toEqual([chinese, english]);
  });

  test('is left out where it is not known', () => {
    expect(writtenAt('', now, 'zh-CN')).toBe('');
  });
});
