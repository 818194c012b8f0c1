import type { Resolution, Selector } from '../api/notebook.ts';
import { matchQuote } from './match-quote.ts';

/**
 * Where a mark is in today's text. The same text with the quote in its place is `exact`, and so is a changed text that still has
 * the quote there and nowhere better; a quote found elsewhere or slightly changed is `moved`; otherwise `orphaned`.
 * `textHash` is that of `text`. An equal hash alone is not believed: the quote must stand there.
 */
export function resolve(text: string, textHash: string, selector: Selector): Resolution {
  const { start, end, exact } = selector;
  if (textHash === selector.textHash && standsAt(text, selector)) return { state: 'exact', start, end };
  const found = matchQuote(text, selector);
  if (!found) return { state: 'orphaned' };
  const isSame = found.start === start && found.end === end && text.startsWith(exact, start);
  return { state: isSame ? 'exact' : 'moved', start: found.start, end: found.end };
}

function standsAt(text: string, { start, end, exact }: Selector): boolean {
  return exact !== '' && start >= 0 && end - start === exact.length && text.startsWith(exact, start);
}
