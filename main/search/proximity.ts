import type { TextSpan } from '../../shared/document/document.ts';

/** Occurrences looked at of one term; a text that has more of one is close enough by then. */
const occurrencesPerTerm = 64;

interface Occurrence extends TextSpan {
  /** Index of the term. */
  readonly term: number;
}

/** Where each term stands in a folded text, by start. */
function occurrences(text: string, terms: readonly string[]): Occurrence[] {
  const found: Occurrence[] = [];
  for (const [term, needle] of terms.entries()) {
    let count = 0;
    for (let at = text.indexOf(needle); at >= 0 && count < occurrencesPerTerm; at = text.indexOf(needle, at + needle.length)) {
      found.push({ term, start: at, end: at + needle.length });
      count += 1;
    }
  }
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The shortest stretch of a folded text that holds each of the terms, the first of equals; null if one is not in it.
 * A window slides over all occurrences in order and is narrowed from behind while it still holds every term.
 */
export function closestStretch(text: string, terms: readonly string[]): TextSpan | null {
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) {
    const start = text.indexOf(only);
    return start < 0 ? null : { start, end: start + only.length };
  }
  const all = occurrences(text, terms);
  const inWindow = terms.map(() => 0);
  let missing = terms.length;
  let first = 0;
  let best: TextSpan | null = null;
  for (const [last, { term }] of all.entries()) {
    if (inWindow[term] === 0) missing -= 1;
    inWindow[term] = (inWindow[term] ?? 0) + 1;
    for (let opening = all[first]; missing === 0 && opening; opening = all[first]) {
      best = shorter(best, all, first, last);
      const left = (inWindow[opening.term] ?? 0) - 1;
      inWindow[opening.term] = left;
      if (left === 0) missing += 1;
      first += 1;
    }
  }
  return best;
}

/** The stretch from one occurrence to another, all between included, if it is shorter than the best so far; else that. */
function shorter(best: TextSpan | null, all: readonly Occurrence[], first: number, last: number): TextSpan | null {
  const start = all[first]?.start ?? 0;
  const isHopeless = best !== null && (all[last]?.end ?? 0) - start >= best.end - best.start;
  if (isHopeless) return best;
  let end = 0;
  for (let at = first; at <= last; at += 1) end = Math.max(end, all[at]?.end ?? 0);
  return best === null || end - start < best.end - best.start ? { start, end } : best;
}
