import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPieces, excerptPieces, shortBox, shortPath } from '../../../renderer/search/hit-text.ts';

const read = (pieces: readonly { text: string; isMatch: boolean }[]) => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  const hit = { kind: 'paragraph' as const, excerpt: '完善数据跨境流动制度。', excerptStart: 0, spans: [{ start: 2, end: 8 }] };

  test('shows its matches marked', () => {
    expect(excerptPieces(hit)).toEqual([{ text: '完善', isMatch: false }, { text: '数据跨境流动', isMatch: true }, { text: '制度。', isMatch: false }]);
  });

  test('says with an ellipsis that the paragraph goes on before and behind it', () => {
    const middle = { ...hit, excerpt: '完善数据跨境流动制度', excerptStart: 40, spans: [{ start: 42, end: 48 }] };
    expect(read(excerptPieces(middle))).toBe('…完善[数据跨境流动]制度…');
  });

  test('of a title has no ellipsis, though titles end without a mark', () => {
    expect(read(excerptPieces({ ...hit, kind: 'heading', excerpt: '二、网络立法', spans: [] }))).toBe('二、网络立法');
  });

  test('leaves out matches that are not in it and cuts those that reach over its ends', () => {
    const spans = [{ start: 0, end: 3 }, { start: 98, end: 102 }, { start: 104, end: 108 }, { start: 200, end: 201 }];
    expect(read(excerptPieces({ ...hit, excerpt: '数据安全法的', excerptStart: 100, spans }))).toBe('…[数据]安全[法的]…');
  });

  test('keeps angle brackets and ampersands as they are', () => {
    expect(excerptPieces({ ...hit, excerpt: '<b>&amp;</b>。', spans: [{ start: 0, end: 3 }] })).toEqual([
      { text: '<b>', isMatch: true }, { text: '&amp;</b>。', isMatch: false },
    ]);
  });
});

test('cut pieces joined are the text, whatever the spans', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 0, max: 10 })).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(span), (text, spans) => {
      const pieces = cutPieces(text, spans.toSorted((a, b) => a.start - b.start));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test('a heading path is shown by the numerals of the chapters and the innermost heading', () => {
  const paths = [
    ['二、网络立法加快推进', '（一）统筹推进数据利用和安全，保障数据发展治理'],
    ['三、网络执法提质增效'],
    ['前言'],
    ['附录 中国网络法治大事记（2024年）'],
    ['第二章 网络安全', '第一节 一般规定'],
    ['总论', '概念'],
    [],
  ];
  expect(paths.map(shortPath)).toEqual([
    '二（一）统筹推进数据利用和安全，保障数据发展治理',
    '三、网络执法提质增效',
    '前言',
    '附录 中国网络法治大事记（2024年）',
    '第二章 · 第一节 一般规定',
    '总论 › 概念',
    '',
  ]);
});

test('a box is shown by its label', () => {
  expect([shortBox('专栏 1　促进数据依法有序自由流动'), shortBox('专栏12 后记'), shortBox('名词解释')]).toEqual(['专栏1', '专栏12', '名词解释']);
});
