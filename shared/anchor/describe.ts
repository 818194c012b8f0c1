import type { Selector } from '../api/notebook.ts';
import { pairAround } from './surrogates.ts';

/** UTF-16 units of context kept on either side of a quote, as Hypothesis and the W3C's examples do. */
export const contextLength = 32;

/**
 * A mark on `[start, end)` of `text` as the selector that finds it again: where it is, what it says and what stands around it.
 * The range must lie in the text and split no surrogate pair; the context is cut shorter by one unit where it would split one.
 */
export function describe(text: string, start: number, end: number, textHash: string): Selector {
  const before = Math.max(0, start - contextLength);
  const after = Math.min(text.length, end + contextLength);
  return {
    textHash,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(pairAround(text, before)?.end ?? before, start),
    suffix: text.slice(end, pairAround(text, after)?.start ?? after),
  };
}
