import type { TextSpan } from '../document/document.ts';
import type { Match, QuoteWithContext } from './quote.ts';

/**
 * Lays prefix, quote and suffix together over a stretch of text with the fewest edits, its ends free (Sellers 1980), so that the
 * context settles where a changed quote begins and ends. Offsets are in `stretch`. Null when nothing of the quote is left.
 * Takes time and memory in proportion to the product of the lengths: the caller keeps both short.
 */
export function alignQuote(stretch: string, quote: QuoteWithContext): Match | null {
  const pattern = quote.prefix + quote.exact + quote.suffix;
  const costs = fillCosts(stretch, pattern);
  return readBack(stretch, pattern, costs, { start: quote.prefix.length, end: quote.prefix.length + quote.exact.length });
}

/** `costs[i * (stretch.length + 1) + j]`: fewest edits that turn the pattern's first `i` units into some part of the stretch that ends at `j`. */
function fillCosts(stretch: string, pattern: string): Uint16Array {
  const width = stretch.length + 1;
  const costs = new Uint16Array((pattern.length + 1) * width);
  for (let i = 1; i <= pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i - 1);
    const row = i * width;
    costs[row] = i;
    for (let j = 1; j < width; j += 1) {
      const substituted = at(costs, row - width + j - 1) + (unit === stretch.charCodeAt(j - 1) ? 0 : 1);
      costs[row + j] = Math.min(substituted, at(costs, row - width + j) + 1, at(costs, row + j - 1) + 1);
    }
  }
  return costs;
}

/** Walks the cheapest path from its end; the quote reaches from the first to the last of its units that has a partner in the stretch. */
function readBack(stretch: string, pattern: string, costs: Uint16Array, quote: TextSpan): Match | null {
  const width = stretch.length + 1;
  let i = pattern.length;
  let j = cheapestEnd(costs, pattern.length * width, width);
  let start = -1;
  let end = -1;
  let agreement = 0;
  // edits met since the last partner count only if another partner follows on the way to the front
  let errors = 0;
  let pending = 0;
  while (i > 0) {
    const cost = at(costs, i * width + j);
    const isInQuote = i > quote.start && i <= quote.end;
    const isEqual = j > 0 && pattern.charCodeAt(i - 1) === stretch.charCodeAt(j - 1);
    if (j > 0 && cost === at(costs, (i - 1) * width + j - 1) + (isEqual ? 0 : 1)) {
      if (isInQuote) {
        if (end < 0) end = j;
        errors += pending + (isEqual ? 0 : 1);
        pending = 0;
        start = j - 1;
      } else if (isEqual) agreement += 1;
      i -= 1;
      j -= 1;
    } else if (cost === at(costs, (i - 1) * width + j) + 1) {
      if (isInQuote) errors += 1;
      i -= 1;
    } else {
      if (end >= 0 && i > quote.start) pending += 1;
      j -= 1;
    }
  }
  return start < 0 ? null : { start, end, errors, agreement };
}

function cheapestEnd(costs: Uint16Array, row: number, width: number): number {
  let best = 0;
  for (let j = 1; j < width; j += 1) if (at(costs, row + j) < at(costs, row + best)) best = j;
  return best;
}

const at = (costs: Uint16Array, index: number): number => costs[index] ?? 0;
