import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../shared/text/excerpt.ts';

const text = '网络执法多线并进。综合运用执法约谈、警告、罚款等处置处罚手段，持续推进网络执法；“促进数据跨境有序流动。”加强网络数据安全管理，深化个人信息保护执法，提升治理监管能力。';

describe('an excerpt', () => {
  it('of a short text is the text', () => {
    expect(excerpt(text, { start: 2, end: 4 }, 200)).toEqual({ start: 0, text });
  });

  it.each([
    ['begins with the text where the match is near its beginning', '多线', 20, '网络执法多线并进'],
    ['begins with the sentence of the match', '警告', 40, '综合运用'],
    ['begins with the clause of the match where the sentence began too far before', '持续推进', 20, '持续推进'],
    ['begins in mid-clause where even the clause began too far before', '手段', 12, '置处罚手段'],
    ['begins after the closing quote of the sentence before', '网络数据', 24, '加强网络数据'],
    ['begins with a clause at the end of the text too', '监管能力', 30, '深化个人信息'],
  ])('%s', (_, word, width, opening) => {
    const start = text.indexOf(word);
    const opens = text.indexOf(opening);
    expect(excerpt(text, { start, end: start + word.length }, width)).toEqual({ start: opens, text: text.slice(opens, opens + width) });
  });

  it('of a match wider than itself shows the beginning of the match', () => {
    expect(excerpt('甲'.repeat(50) + '乙'.repeat(80) + '丙'.repeat(50), { start: 50, end: 130 }, 30)).toEqual({ start: 50, text: '乙'.repeat(30) });
  });

  it('never splits a surrogate pair, never exceeds its width, and holds a match that fits', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('网', '，', '。', '”', 'a', ' ', '😀', '𠮷'), minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), fc.integer({ min: 8, max: 40 }), (source, a, b, width) => {
      const characters = [...source];
      const from = a % characters.length;
      const match = characters.slice(from, from + 1 + (b % 3)).join('');
      const start = characters.slice(0, from).join('').length;
      const shown = excerpt(source, { start, end: start + match.length }, width);
      expect(source.slice(shown.start, shown.start + shown.text.length)).toBe(shown.text);
      expect(shown.text.length).toBeLessThanOrEqual(width);
      expect(shown.text).toMatch(/^\P{Surrogate}*$/u);
      expect(shown.start <= start && start + match.length <= shown.start + shown.text.length).toBe(true);
    }), { numRuns: 5_000 });
  });
});
