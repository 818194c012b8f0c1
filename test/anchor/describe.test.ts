import * as fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { contextLength, describe } from '../../shared/anchor/describe.ts';
import { isPassage } from '../../shared/anchor/passage.ts';

const text = '一二三四五'.repeat(20);

group('a mark carries its quote and 32 characters around it', () => {
  test.each([
    ['in the middle', text, 40, 45, { exact: text.slice(40, 45), prefix: text.slice(8, 40), suffix: text.slice(45, 77) }],
    ['at the start', text, 0, 2, { exact: '一二', prefix: '', suffix: text.slice(2, 34) }],
    ['at the end', text, 98, 100, { exact: '四五', prefix: text.slice(66, 98), suffix: '' }],
    ['over the whole text', '网络', 0, 2, { exact: '网络', prefix: '', suffix: '' }],
    ['across a line feed', '前言\n正文', 1, 4, { exact: '言\n正', prefix: '前', suffix: '文' }],
    ['with an emoji cut by the context before', `😀${'a'.repeat(31)}网`, 33, 34, { exact: '网', prefix: 'a'.repeat(31), suffix: '' }],
    ['with an emoji cut by the context after', `网${'a'.repeat(31)}😀`, 0, 1, { exact: '网', prefix: '', suffix: 'a'.repeat(31) }],
    ['on an emoji', 'a😀b', 1, 3, { exact: '😀', prefix: 'a', suffix: 'b' }],
  ])('%s', (_, source, start, end, quote) => {
    expect(describe(source, start, end, 'h')).toEqual({ textHash: 'h', start, end, ...quote });
  });

  test('and what it carries stands in the text, whole characters only', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (source, one, other) => {
      const [start, end] = [one % source.length, other % (source.length + 1)].toSorted((left, right) => left - right) as [number, number];
      fc.pre(isPassage(source, { start, end }));
      const { exact, prefix, suffix } = describe(source, start, end, 'h');
      expect(source.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
      expect([/\p{Surrogate}/u.test(prefix + exact + suffix), prefix.length <= contextLength, suffix.length <= contextLength]).toEqual([false, true, true]);
    }));
  });
});

group('a passage', () => {
  test.each([
    ['is more than nothing', '网络', 1, 1, false],
    ['does not end before it begins', '网络', 2, 1, false],
    ['does not reach past the text', '网络', 0, 3, false],
    ['does not begin before it', '网络', -1, 1, false],
    ['is counted in whole units', '网络', 0.5, 1, false],
    ['does not begin inside a character', '😀网', 1, 3, false],
    ['does not end inside a character', '网😀', 0, 2, false],
    ['holds more than white space', '网\n 　络', 1, 4, false],
    ['may be the whole text', '网络', 0, 2, true],
    ['may be one emoji', 'a😀', 1, 3, true],
    ['may reach over a line feed', '网\n络', 0, 3, true],
  ])('%s', (_, source, start, end, expected) => {
    expect(isPassage(source, { start, end })).toBe(expected);
  });
});
