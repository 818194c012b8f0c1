import type { TextSpan } from '../document/document.ts';

/** The surrogate pair that a cut at `offset` would split, or null where the cut is clean. */
export function pairAround(text: string, offset: number): TextSpan | null {
  const splits = isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
  return splits ? { start: offset - 1, end: offset + 1 } : null;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
