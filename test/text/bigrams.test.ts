import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigrams } from '../../shared/text/bigrams.ts';

describe('bigrams', () => {
  it.each([
    ['', []],
    ['法', ['法']],
    ['网络法', ['网络', '络法', '法']],
    ['网网网', ['网网', '网']],
    ['a😀𠮷', ['a😀', '😀𠮷', '𠮷']],
  ])('of %j are %j', (text, terms) => {
    expect(bigrams(text)).toEqual(terms);
  });

  it('of a piece, but for its last character, are all among those of the text, and each character begins one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = [...text];
      const all = bigrams(text);
      const piece = characters.slice(Math.min(a, b) % (characters.length + 1)).slice(0, 1 + (Math.max(a, b) % 12));
      expect(bigrams(piece.join('')).slice(0, -1).filter((term) => !all.includes(term))).toEqual([]);
      expect(piece.every((character) => all.some((term) => term.startsWith(character)))).toBe(true);
    }));
  });
});
