import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestStretch } from '../../main/search/proximity.ts';

describe('the closest stretch', () => {
  it.each([
    ['of one term is its first place', '网络法网络', ['网络'], '网络', 0],
    ['is where the terms stand closest', '数据。安全。安全数据。', ['数据', '安全'], '安全数据', 6],
    ['is the first of equals', '数据安全，数据安全', ['安全', '数据'], '数据安全', 0],
    ['holds a term inside another', '网络安全法', ['网络安全', '络安'], '网络安全', 0],
    ['holds terms that overlap', '跨境流动', ['跨境流', '境流动'], '跨境流动', 0],
  ])('%s', (_, text, terms, stretch, start) => {
    expect(closestStretch(text, terms)).toEqual({ start, end: start + stretch.length });
  });

  it('is none where a term is missing', () => {
    expect([closestStretch('网络', ['数据']), closestStretch('网络', ['网络', '数据']), closestStretch('', ['网', '络'])]).toEqual([null, null, null]);
  });

  it('is never longer than another that begins and ends with a place of a term', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 24 }), fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), (text, terms) => {
      const places = terms.map((term) => [...text.matchAll(new RegExp(term, 'g'))].map(({ index }) => ({ start: index, end: index + term.length })));
      const choices = places.reduce<{ start: number; end: number }[][]>((chosen, each) => chosen.flatMap((before) => each.map((place) => [...before, place])), [[]]);
      const lengths = choices.map((choice) => Math.max(...choice.map(({ end }) => end)) - Math.min(...choice.map(({ start }) => start)));
      const found = closestStretch(text, terms);
      expect(found ? found.end - found.start : null).toBe(lengths.length > 0 ? Math.min(...lengths) : null);
    }), { numRuns: 3_000 });
  });
});
