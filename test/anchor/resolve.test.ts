import * as fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { contextLength, describe } from '../../shared/anchor/describe.ts';
import { resolve } from '../../shared/anchor/resolve.ts';
import { realText } from '../support/real-text.ts';

const report = realText('001_2ab0ec5e856fa1d4.txt');
const paper = realText('000_647cf641ee512051.txt');

/** Marks `quote` where it first stands in `before`, and finds it again in `after`; answers what is found there. */
function follow(before: string, quote: string, after: string) {
  const start = before.indexOf(quote);
  const resolution = resolve(after, 'after', describe(before, start, start + quote.length, 'before'));
  return resolution.state === 'orphaned' ? 'orphaned' : { state: resolution.state, text: after.slice(resolution.start, resolution.end) };
}

const chapter = '国家网信办组织开展“清朗”系列专项行动。会同有关部门发布《网络暴力信息治理规定》，明确网络信息内容管理主体责任，建立健全预防预警机制，规范网络暴力信息和账号处置，强化网络暴力治理，加强执法监督。';
const other = '公安部部署全国公安机关开展“净网”专项行动，依法严厉打击网络谣言、网络暴力、侵犯公民个人信息等违法犯罪活动，侦办案件十一万九千余起，有力维护网络空间安全和网上秩序稳定。';

group('a mark on a text that has not changed', () => {
  test('stands where it was', () => {
    const selector = describe(chapter, 5, 20, 'h');
    expect(resolve(chapter, 'h', selector)).toEqual({ state: 'exact', start: 5, end: 20 });
  });

  test.each([
    ['its offsets were damaged', { start: 9, end: 24 }],
    ['its offsets lie outside the text', { start: 90_000, end: 90_015 }],
    ['its offsets are negative', { start: -20, end: -5 }],
    ['its end was damaged', { end: 6 }],
  ])('is found by its quote when %s, for an equal hash alone proves nothing', (_, damage) => {
    const selector = { ...describe(chapter, 5, 20, 'h'), ...damage };
    expect(resolve(chapter, 'h', selector)).toEqual({ state: 'moved', start: 5, end: 20 });
  });

  test.each([
    ['nothing of it is left', { exact: '完全不同的另一段话，与原文没有任何关系', prefix: '甲', suffix: '乙' }],
    ['it has no quote', { exact: '' }],
  ])('is an orphan when %s', (_, damage) => {
    expect(resolve(chapter, 'h', { ...describe(chapter, 5, 20, 'h'), ...damage })).toEqual({ state: 'orphaned' });
  });
});

group('a mark on a text that has changed', () => {
  const quote = '明确网络信息内容管理主体责任';
  test.each([
    ['stays exact when the change comes after it', chapter, quote, `${chapter}\n${other}`, { state: 'exact', text: quote }],
    ['moves with text put before it', chapter, quote, `${other}\n${chapter}`, { state: 'moved', text: quote }],
    ['moves with its paragraph', `${chapter}\n${other}`, quote, `${other}\n${chapter}`, { state: 'moved', text: quote }],
    ['keeps to its sentence when the same words stand elsewhere', `${chapter}\n${other}`, '网络暴力', `${other}\n${chapter}`, { state: 'moved', text: '网络暴力' }],
    ['follows a changed word inside it', chapter, quote, chapter.replace('内容管理主体', '内容治理主体'), { state: 'moved', text: '明确网络信息内容治理主体责任' }],
    ['follows an inserted word', chapter, quote, chapter.replace('主体责任', '的主体责任'), { state: 'moved', text: '明确网络信息内容管理的主体责任' }],
    ['follows a deleted word', chapter, quote, chapter.replace('信息内容', '内容'), { state: 'moved', text: '明确网络内容管理主体责任' }],
    ['follows a changed first character', chapter, quote, chapter.replace('明确', '厘确'), { state: 'moved', text: '厘确网络信息内容管理主体责任' }],
    ['follows a changed last character', chapter, quote, chapter.replace('责任', '责务'), { state: 'moved', text: '明确网络信息内容管理主体责务' }],
    ['takes in a whole character put for its first', chapter, quote, chapter.replace('明确', '😀确'), { state: 'moved', text: '😀确网络信息内容管理主体责任' }],
    ['does not swallow what is put beside it', chapter, quote, chapter.replace(quote, `进一步${quote}和义务`), { state: 'moved', text: quote }],
    ['is an orphan when it was cut out', `${chapter}\n${other}`, quote, `${chapter.replace(quote, '')}\n${other}`, 'orphaned'],
    ['is an orphan when only a common word of it stands elsewhere', `${chapter}\n${other}`, '规范', `${other}${other.replace('依法', '规范')}`, 'orphaned'],
    ['is an orphan in an empty text', chapter, quote, '', 'orphaned'],
    ['is an orphan in another text', chapter, quote, other, 'orphaned'],
  ])('%s', (_, before, marked, after, expected) => {
    expect(follow(before, marked, after)).toEqual(expected);
  });

  test('of several hundred characters is found by its ends when its middle has changed', () => {
    const quoteOfPages = report.slice(5_000, 7_000);
    const after = `${paper}\n${report.slice(0, 5_900)}（此处有增补）${report.slice(6_000)}`;
    const start = paper.length + 1 + 5_000;
    expect(resolve(after, 'after', describe(report, 5_000, 7_000, 'before'))).toEqual({ state: 'moved', start, end: start + quoteOfPages.length - 93 });
  });

  test('never begins or ends inside a character', () => {
    const before = `${chapter}😀一二三四五六七八九十😁${other}`;
    const after = before.replace('😀', '😂').replace('😁', '😃').replace('五', '伍');
    expect(follow(before, '😀一二三四五六七八九十😁', after)).toEqual({ state: 'moved', text: '😂一二三四伍六七八九十😃' });
  });
});

/** A mark of real text and a change somewhere that leaves mark and context alone. */
const changeElsewhere = fc.record({
  text: fc.constantFrom(report, paper),
  start: fc.nat(),
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 900 })),
  at: fc.nat(),
  removed: fc.nat({ max: 3_000 }),
  inserted: fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat({ max: 9_000 }).map((from) => report.slice(from, from + 500))),
});

test('whatever changes elsewhere, a mark keeps its characters', () => {
  fc.assert(fc.property(changeElsewhere, ({ text, start: somewhere, length, at, removed, inserted }) => {
    const start = somewhere % (text.length - length);
    const end = start + length;
    const [from, to] = [Math.max(0, start - contextLength), Math.min(text.length, end + contextLength)];
    const cut = at % (text.length + 1);
    fc.pre(text.slice(start, end).trim() !== '' && (cut <= from || cut >= to));
    const cutEnd = Math.min(cut + removed, cut <= from ? from : text.length);
    const after = text.slice(0, cut) + inserted + text.slice(cutEnd);
    const shift = cut <= from ? after.length - text.length : 0;
    const resolution = resolve(after, 'after', describe(text, start, end, 'before'));
    expect(resolution).toEqual({ state: shift === 0 ? 'exact' : 'moved', start: start + shift, end: end + shift });
  }), { numRuns: 2_000 });
});

const standsOnce = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words);

test('whatever changes beside it, a mark keeps its characters or says that it lost them', () => {
  fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), fc.nat({ max: 25 }), fc.nat({ max: 8 }), fc.string({ maxLength: 8 }), (somewhere, length, gap, removed, inserted) => {
    const start = 100 + (somewhere % (report.length - length - 100));
    const cut = start - gap;
    const after = report.slice(0, Math.max(0, cut - removed)) + inserted + report.slice(cut);
    const shift = after.length - report.length;
    const selector = describe(report, start, start + length, 'before');
    // a passage that stands twice with nearly the same around it cannot be told from its twin
    fc.pre(standsOnce(report, selector.prefix.slice(-8) + selector.exact) && standsOnce(report, selector.exact + selector.suffix.slice(0, 8)));
    const resolution = resolve(after, 'after', selector);
    fc.pre(resolution.state !== 'orphaned');
    expect([resolution.start, resolution.end]).toEqual([start + shift, start + length + shift]);
  }), { numRuns: 1_000 });
});

test('an orphan costs no more than a glance, whatever the text repeats', () => {
  const million = 1_000_000;
  const cases: [string, string, number, number][] = [
    ['a'.repeat(million), `${'a'.repeat(million - 1)}b`, 10, million / 2],
    ['a'.repeat(million), 'ab'.repeat(million / 2), 10, million / 2],
    [`${'a'.repeat(million / 2)}b${'a'.repeat(million / 2)}`, 'a'.repeat(million), million / 2 - 200, million / 2 + 200],
    ['ab'.repeat(million / 2), 'ba'.repeat(million / 3), 3, million - 100],
    ['一二三四五六七八'.repeat(100_000), '一二三四五六七九'.repeat(100_000), 400_000, 400_500],
    ['的'.repeat(million), '的一'.repeat(million / 2), 300_000, 300_400],
  ];
  for (const [before, after, start, end] of cases) {
    const { state } = resolve(after, 'after', describe(before, start, end, 'before'));
    expect(['exact', 'moved', 'orphaned']).toContain(state);
  }
});
