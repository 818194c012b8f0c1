/** Finds a quote in a text that has changed since. Bounded in time on any input. */
import type { TextSpan } from '../document/document.ts';
import { contextLength } from './describe.ts';
import { matchChangedQuote, mostErrors } from './match-changed-quote.ts';
import { matchUnchangedQuote } from './match-unchanged-quote.ts';
import type { Match, Quote } from './quote.ts';

/** Longest quote whose changes are followed through, UTF-16 units; of a longer one both ends are found. */
const longestWhole = 512;
const endLength = 256;

/**
 * The place that says the same, or nearly the same, with the same around it; null when there is none that can be believed.
 * Of places with equal context the one nearest to `quote.start` is taken.
 */
export function matchQuote(text: string, quote: Quote): TextSpan | null {
  if (quote.exact === '') return null;
  const unchanged = matchUnchangedQuote(text, quote);
  if (quote.exact.length > longestWhole) return unchanged ?? matchEnds(text, quote);
  // the same words in doubtful surroundings may stand elsewhere while a changed quote stands in its own
  if (unchanged && isSure(quote, unchanged)) return unchanged;
  return better(unchanged, matchChangedQuote(text, quote));
}

function isSure({ prefix, suffix }: Quote, { agreement }: Match): boolean {
  return agreement * 4 >= (prefix.length + suffix.length) * 3;
}

function better(unchanged: Match | null, changed: Match | null): Match | null {
  if (!unchanged || !changed) return unchanged ?? changed;
  return changed.agreement - changed.errors > unchanged.agreement ? changed : unchanged;
}

/** A long quote stands between its two ends if about as much stands between them as did. */
function matchEnds(text: string, { exact, prefix, suffix, start }: Quote): TextSpan | null {
  const head = matchQuote(text, { exact: exact.slice(0, endLength), prefix, suffix: exact.slice(endLength, endLength + contextLength), start });
  if (!head) return null;
  const tailAt = exact.length - endLength;
  const tail = matchQuote(text, { exact: exact.slice(tailAt), prefix: exact.slice(tailAt - contextLength, tailAt), suffix, start: head.start + tailAt });
  if (!tail || Math.abs(tail.end - head.start - exact.length) > mostErrors(exact.length)) return null;
  return { start: head.start, end: tail.end };
}
