import type { TextSpan } from '../../shared/document/document.ts';
import { findAll } from '../../shared/text/find.ts';
import type { Folded } from '../../shared/text/fold.ts';

/**
 * Every place of the source text where one of the folded terms stands, ascending. Places that overlap become one; places
 * that only touch stay two, so that each repetition of a term counts.
 */
export function highlight(folded: Folded, terms: readonly string[]): TextSpan[] {
  const found = terms.flatMap((term) => findAll(folded, term)).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextSpan[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
