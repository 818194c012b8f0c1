import type { TextSpan } from '../document/document.ts';
import { unfoldSpan, type Folded } from './fold.ts';

/**
 * All places of the source text where a folded needle stands, ascending. After a match the search goes on behind it, and a
 * source character is never part of two matches (`.` is found once in …, which folds to three). An empty needle is nowhere.
 */
export function findAll(folded: Folded, foldedNeedle: string): TextSpan[] {
  const found: TextSpan[] = [];
  if (foldedNeedle === '') return found;
  let free = 0;
  for (let at = folded.text.indexOf(foldedNeedle); at >= 0; ) {
    const span = unfoldSpan(folded, { start: at, end: at + foldedNeedle.length });
    if (span.start >= free) {
      found.push(span);
      free = span.end;
    }
    at = folded.text.indexOf(foldedNeedle, at + 1);
  }
  return found;
}
