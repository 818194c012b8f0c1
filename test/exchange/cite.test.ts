import { describe, expect, test } from 'vitest';
import { cite } from '../../main/exchange/exchange.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import type { DocumentContent, DocumentId } from '../../shared/document/document.ts';
import { openRoom } from '../support/open-room.ts';
import { paper, report } from '../support/two-documents.ts';

function citeWords(content: DocumentContent, words: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { library } = openRoom(report, paper);
  const start = canonicalText(content.blocks).indexOf(words);
  return cite(library, { documentId: content.document.id, start, end: start + words.length, language });
}

const section = '国家互联网信息办公室：《中国网络法治发展报告（2024年）》，2025年4月，二、（一）统筹推进数据利用和安全';

describe('a passage is copied with its source', () => {
  test.each([
    ['in Chinese', report, '数据安全风险', 'zh-CN', { quote: '数据安全风险', label: `${section}，第10页`, text: `“数据安全风险”——${section}，第10页` }],
    ['in English', paper, '互联网是人类文明', 'en', {
      quote: '互联网是人类文明', label: '国务院新闻办公室, 《新时代的中国网络法治建设》, 16 March 2023, para. 1',
      text: '“互联网是人类文明” — 国务院新闻办公室, 《新时代的中国网络法治建设》, 16 March 2023, para. 1',
    }],
    ['over two paragraphs', report, '挑战。\n《网络数据安全管理条例》', 'zh-CN', {
      quote: '挑战。\n《网络数据安全管理条例》', label: `${section}，第10页`, text: `“挑战。\n《网络数据安全管理条例》”\n——${section}，第10页`,
    }],
    ['with the line feeds around it left out', report, '\n开展“清朗”系列专项行动，规范网络暴力信息和账号处置。\n', 'zh-CN', {
      quote: '开展“清朗”系列专项行动，规范网络暴力信息和账号处置。',
      label: '国家互联网信息办公室：《中国网络法治发展报告（2024年）》，2025年4月，二、（二）健全网络内容建设和管理法律制度，第12页',
      text: '“开展“清朗”系列专项行动，规范网络暴力信息和账号处置。”——国家互联网信息办公室：《中国网络法治发展报告（2024年）》，2025年4月，二、（二）健全网络内容建设和管理法律制度，第12页',
    }],
  ] as const)('%s', (_, content, words, language, expected) => {
    expect(citeWords(content, words, language)).toEqual(expected);
  });

  test('with both pages when it runs over a page break, and with its box', () => {
    const { label: pages } = citeWords(report, '于2025年1月1日施行，要求网络数据处理者提供便捷');
    const { label: lastBefore } = citeWords(report, report.blocks[3]?.text.slice(0, 27) ?? '');
    const { label: firstAfter } = citeWords(report, report.blocks[3]?.text.slice(27) ?? '');
    const { label: box } = citeWords(report, '对数据出境制度');
    expect([pages, lastBefore, firstAfter, box].map((label) => label.replace(section, '')))
      .toEqual(['，第10—11页', '，第10页', '，第11页', '，专栏1　促进数据依法有序自由流动，第11页']);
  });
});

const attempt = (documentId: string, start: number, end: number) => () =>
  cite(openRoom(report).library, { documentId: documentId as DocumentId, start, end, language: 'en' });

describe('a passage is refused', () => {
  test.each([['it is empty', 3, 3], ['it lies outside the text', 100_000, 100_005], ['it is a line feed only', 10, 11]])('when %s', (_, start, end) => {
    expect(attempt('report', start, end)).toThrow(expect.objectContaining({ code: 'invalid-arguments' }));
  });

  test('when its document is not there', () => {
    expect(attempt('none', 0, 1)).toThrow(expect.objectContaining({ code: 'document-missing' }));
  });
});
