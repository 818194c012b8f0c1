import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '../../shared/anchor/occurrences.ts';

test.each([
  ['nearest first, on both sides', 'ab.ab.ab.ab', 'ab', 5, 9, [6, 3, 9, 0]],
  ['overlapping ones too', 'aaaa', 'aa', 1, 9, [1, 2, 0]],
  ['no more than asked for', 'aaaa', 'aa', 0, 2, [0, 1]],
  ['none of nothing', 'aaaa', '', 0, 9, []],
  ['none in nothing', '', 'a', 0, 9, []],
  ['none of what is longer than the text', 'aa', 'aaa', 0, 9, []],
  ['from a hint outside the text', 'ab.ab', 'ab', 900, 9, [3, 0]],
])('a quote is looked for: %s', (_, text, needle, near, limit, expected) => {
  expect(occurrences(text, needle, near, limit)).toEqual(expected);
});

test('every place a scan finds is found, in order of distance', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3_000 });
  const needles = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 80 });
  fc.assert(fc.property(letters, needles, fc.nat({ max: 4_000 }), fc.boolean(), (text, words, near, isTaken) => {
    const needle = isTaken ? text.slice(near % 50, (near % 50) + words.length) || words : words;
    const scan = [...text].flatMap((_, at) => (text.startsWith(needle, at) ? [at] : []));
    const found = occurrences(text, needle, near, Infinity);
    expect(found.toSorted((left, right) => left - right)).toEqual(scan);
    expect(found.map((at) => Math.abs(at - near))).toEqual(scan.map((at) => Math.abs(at - near)).toSorted((left, right) => left - right));
  }));
});
