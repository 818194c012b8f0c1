import { describe, expect, test } from 'vitest';
import { countCategories, emptyFilter, filterMarks, isFiltering, matchesIn, toggled, type Category } from '../../../renderer/notebook/mark-filter.ts';
import { paperId, reportId } from '../../support/two-documents.ts';
import { quotes, sixMarks } from './six-marks.ts';

describe('the filter', () => {
  test('lets everything through while nothing is chosen', () => {
    const { all } = sixMarks();
    expect(filterMarks(all, emptyFilter, null)).toEqual(all);
    expect(isFiltering(emptyFilter)).toBe(false);
  });

  test('shows one document', () => {
    const { all, people, safety } = sixMarks();
    expect(filterMarks(all, emptyFilter, paperId)).toEqual([people, safety]);
  });

  test('shows the chosen colours, and bookmarks as a kind of their own', () => {
    const { all, bookmark, fine, orphan } = sixMarks();
    expect(filterMarks(all, { ...emptyFilter, categories: new Set(['green']) }, null)).toEqual([fine, orphan]);
    expect(filterMarks(all, { ...emptyFilter, categories: new Set(['bookmark']) }, null)).toEqual([bookmark]);
    expect(filterMarks(all, { ...emptyFilter, categories: new Set(['bookmark', 'green']) }, null)).toEqual([bookmark, fine, orphan]);
  });

  test.each([
    ['数据', ['数据安全风险日益聚焦', '约谈']],
    ['數據', ['数据安全风险日益聚焦', '约谈']],
    ['“白皮书”', ['数据安全风险日益聚焦']],
    ['动因：与', []],
    [' 　', ['数据安全风险日益聚焦', '（二）健全网络内容建设', '警告或罚款', '约谈', '人类文明发展', '统筹发展和安全']],
    ['没有这些字', []],
  ])('finds %j in quotes and notes as search would, never across lines', (text, expected) => {
    expect(quotes(filterMarks(sixMarks().all, { ...emptyFilter, text }, null))).toEqual(expected);
  });

  test('marks its words where they stand, line by line', () => {
    const text = '数据安全\n風險与數據';
    expect(matchesIn(text, '数据').map(({ start, end }) => text.slice(start, end))).toEqual(['数据', '數據']);
    expect([matchesIn(text, '安全风险'), matchesIn(text, ' ')]).toEqual([[], []]);
  });

  test('counts what each category would show, whatever is chosen', () => {
    const { all } = sixMarks();
    const counts = countCategories(all, { categories: new Set(['pink']), text: '数据' }, reportId);
    expect([...counts]).toEqual([['yellow', 1], ['green', 1], ['blue', 0], ['pink', 0], ['violet', 0], ['bookmark', 0]]);
  });

  test('a category is chosen and let go with the same press', () => {
    const chosen = toggled(new Set<Category>(['green']), 'blue');
    expect([[...chosen], [...toggled(chosen, 'green')]]).toEqual([['green', 'blue'], ['blue']]);
  });
});
