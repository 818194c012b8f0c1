import { describe, expect, it } from 'vitest';
import { traditionalPairs } from '../../shared/text/traditional.ts';
import { deriveTraditional } from './derive-traditional.ts';

describe('the table of traditional characters', () => {
  it('is what OpenCC’s table of characters says', () => {
    const characters = [...traditionalPairs];
    const carried = new Map<string, string>();
    for (let at = 0; at < characters.length; at += 2) carried.set(characters[at] ?? '', characters[at + 1] ?? '');
    expect(carried).toEqual(new Map([...deriveTraditional()].toSorted(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))));
    expect(carried.size).toBe(3_222);
  });

  it('never leads on to a character that it changes again', () => {
    const derived = deriveTraditional();
    expect([...derived.values()].filter((simplified) => derived.has(simplified))).toEqual([]);
  });
});
