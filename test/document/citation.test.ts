import { describe, expect, test } from 'vitest';
import { citationLabel, dateLabel, documentLabel } from '../../shared/document/citation.ts';
import { placeOf } from '../../shared/document/place.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import { paper, report } from '../support/two-documents.ts';

const law = { title: '关于《网络安全法》的决定', issuer: '', date: '', language: 'zh-CN' };
const page = { pageFrom: 3, pageTo: 3, n: 9 };

describe('a citation names', () => {
  test.each([
    ['the outer headings by their numbers', ['二、立法', '（一）数据', '1. 出境'], page, '《关于〈网络安全法〉的决定》，二、（一）1. 出境，第3页'],
    ['the parts of a statute', ['第二章　数据处理', '第一节　一般规定'], page, '《关于〈网络安全法〉的决定》，第二章第一节　一般规定，第3页'],
    ['an outer heading without a number in full', ['前言', '（一）起草'], page, '《关于〈网络安全法〉的决定》，前言·（一）起草，第3页'],
    ['one heading in full', ['二、立法'], page, '《关于〈网络安全法〉的决定》，二、立法，第3页'],
    ['no heading before the first', [], page, '《关于〈网络安全法〉的决定》，第3页'],
    ['the box', ['二、立法'], { ...page, box: '专栏1　流动' }, '《关于〈网络安全法〉的决定》，二、立法，专栏1　流动，第3页'],
    ['both pages', [], { ...page, pageTo: 5 }, '《关于〈网络安全法〉的决定》，第3—5页'],
    ['the paragraph where there is no page', [], { pageFrom: null, pageTo: null, n: 9 }, '《关于〈网络安全法〉的决定》，第9段'],
  ])('%s', (_, path, place, expected) => {
    expect(citationLabel(law, path, place, 'zh-CN')).toBe(expected);
  });

  test.each([
    ['a Chinese text in Chinese', { ...law, title: '报告', issuer: '网信办', date: '2025-04' }, 'zh-CN', '网信办：《报告》，2025年4月'],
    ['a Chinese text in English', { ...law, title: '报告', issuer: '网信办', date: '2025-04' }, 'en', '网信办, 《报告》, April 2025'],
    ['an English text in English', { title: 'Cyber Law', issuer: 'UN', date: '2024-12-24', language: 'en' }, 'en', 'UN, “Cyber Law”, 24 December 2024'],
    ['an English text in Chinese', { title: 'Cyber Law', issuer: 'UN', date: '2024-12-24', language: 'en' }, 'zh-CN', 'UN：《Cyber Law》，2024年12月24日'],
    ['placeholders in a title as they are', { ...law, title: '{issuer}$&', issuer: '{title}' }, 'zh-CN', '{title}：《{issuer}$&》'],
  ] as const)('%s', (_, document, language, expected) => {
    expect(documentLabel(document, language)).toBe(expected);
  });

  test.each([
    ['2023-03-16', '2023年3月16日', '16 March 2023'], ['2025-04', '2025年4月', 'April 2025'], ['1999', '1999年', '1999'],
    ['', '', ''], ['不详', '不详', '不详'], ['2025-13', '2025-13', '2025-13'],
  ])('the date %j as precisely as it is known', (date, chinese, english) => {
    expect([dateLabel(date, 'zh-CN'), dateLabel(date, 'en')]).toEqual([chinese, english]);
  });
});

describe('a passage stands', () => {
  const text = canonicalText(report.blocks);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test.each([
    ['in its section', at('数据安全风险'), { section: 1, path: ['二、网络立法加快推进', '（一）统筹推进数据利用和安全'], box: null, pageFrom: 10, pageTo: 10, n: 3 }],
    ['in its box', at('对数据出境制度'), { section: 1, path: ['二、网络立法加快推进', '（一）统筹推进数据利用和安全'], box: '专栏1　促进数据依法有序自由流动', pageFrom: 11, pageTo: 11, n: 6 }],
    ['where it begins, when it runs over sections', { start: at('账号处置').start, end: at('全年').end }, { section: 2, path: ['二、网络立法加快推进', '（二）健全网络内容建设和管理法律制度'], box: null, pageFrom: 12, pageTo: 20, n: 8 }],
    ['in the paragraph after the line feed it begins with', { start: at('\n全年').start, end: at('全年').end }, { section: 3, path: ['三、网络执法有力有效'], box: null, pageFrom: 20, pageTo: 20, n: 10 }],
    ['in the paragraph before the line feed it ends with', at('账号处置。\n'), { section: 2, path: ['二、网络立法加快推进', '（二）健全网络内容建设和管理法律制度'], box: null, pageFrom: 12, pageTo: 12, n: 8 }],
    ['in its heading', at('三、网络执法'), { section: 3, path: ['三、网络执法有力有效'], box: null, pageFrom: 20, pageTo: 20, n: 9 }],
  ])('%s', (_, span, expected) => {
    expect(placeOf(report, span)).toEqual(expected);
  });

  test('before the first heading, without a page', () => {
    expect(placeOf(paper, { start: 0, end: 3 })).toEqual({ section: null, path: [], box: null, pageFrom: null, pageTo: null, n: 1 });
  });

  test('nowhere in a document without blocks', () => {
    expect(placeOf({ sections: [], blocks: [] }, { start: 0, end: 1 })).toBeNull();
  });
});
