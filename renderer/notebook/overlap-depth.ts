import type { TextSpan } from '../../shared/document/document.ts';

/**
 * For each span how deep it lies under or over others of the list: 0 for the first, and for each later one the lowest number
 * that no span it overlaps has, at most `deepest`. Spans are numbered from the earliest start, longer ones first, so that a
 * mark inside another is the deeper one. Answers in the order of the list.
 */
export function overlapDepths(spans: readonly TextSpan[], deepest: number): number[] {
  const order = spans.map((_, index) => index).toSorted((a, b) => compare(spans[a], spans[b]));
  const depths = spans.map(() => 0);
  /** Where the last span of each depth ends. */
  const ends: number[] = [];
  for (const index of order) {
    const span = spans[index];
    if (!span) continue;
    const free = ends.findIndex((end) => end <= span.start);
    const depth = free === -1 ? ends.length : free;
    ends[depth] = span.end;
    depths[index] = Math.min(depth, deepest);
  }
  return depths;
}

function compare(a: TextSpan | undefined, b: TextSpan | undefined): number {
  return a && b ? a.start - b.start || b.end - a.end : 0;
}
