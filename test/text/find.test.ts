import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll } from '../../shared/text/find.ts';
import { fold, foldText } from '../../shared/text/fold.ts';

function found(source: string, needle: string): string[] {
  return findAll(fold(source), foldText(needle)).map(({ start, end }) => source.slice(start, end));
}

describe('finding in a text', () => {
  it.each([
    ['every place', '网络法，网络安全，网', '网络', ['网络', '网络']],
    ['nothing for nothing', '网络法', '“”', []],
    ['nothing where there is nothing', '', '网', []],
    ['a repeated character without overlaps', '哈哈哈哈哈', '哈哈', ['哈哈', '哈哈']],
    ['across quotation marks and spaces, as printed', '大数据 “杀 熟”。', '大数据杀熟', ['大数据 “杀 熟']],
    ['not across other punctuation', '依法治网，网络空间', '治网络', []],
    ['traditional by simplified and the other way round', '網絡网络', '網络', ['網絡', '网络']],
    ['the first and the last character', '法治之法', '法', ['法', '法']],
    ['a part of an expansion as the whole character', '占½，㎡', '2', ['½', '㎡']],
    ['an expansion once, however often it matches inside', '等……', '.', ['…', '…']],
    ['a match that begins inside an expansion', '㎡2米', '22', ['㎡2']],
    ['a letter with its accent', 'Re\u0301sume\u0301!', 'resume', ['Re\u0301sume\u0301']],
    ['emoji whole', 'a😀😀b', '😀', ['😀', '😀']],
    ['a full-width number', '约４５．５万亿元', '45.5万亿', ['４５．５万亿']],
  ])('%s', (_, source, needle, places) => {
    expect(found(source, needle)).toEqual(places);
  });

  it('finds every piece of a text, in order and without overlaps', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'网络络。“”ａ½…é😀 '), minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = [...text];
      const start = Math.min(a, b) % characters.length;
      const needle = foldText(characters.slice(start, start + 1 + (Math.max(a, b) % 6)).join(''));
      const spans = findAll(fold(text), needle);
      expect(spans.length > 0).toBe(needle !== '');
      expect(spans.every((span, at) => span.start >= (spans[at - 1]?.end ?? 0) && foldText(text.slice(span.start, span.end)).includes(needle))).toBe(true);
    }), { numRuns: 3_000 });
  });
});
