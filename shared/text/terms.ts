import { foldText } from './fold.ts';

/** Quotation marks that may hold a phrase together, by the mark that opens it. */
const phraseMarks: ReadonlyMap<string, string> = new Map([['"', '"'], ['＂', '＂'], ['“', '”'], ['「', '」'], ['『', '』']]);
const whiteSpace = /\s/u;

/**
 * The folded terms of a query, each once, in the order typed. White space of any width parts terms, except between two
 * quotation marks that belong together; a mark without its partner means nothing. What folds to nothing is no term.
 */
export function parseTerms(query: string): string[] {
  const terms = new Set(splitQuery(query).map(foldText));
  terms.delete('');
  return [...terms];
}

/**
 * What to look for as it stands when folding leaves nothing of a query: its parts, or the query itself if it is white space
 * alone. So a single 《 or “ is found too.
 */
export function literalTerms(query: string): string[] {
  const parts = new Set(query.split(/\s+/u));
  parts.delete('');
  return parts.size > 0 ? [...parts] : query === '' ? [] : [query];
}

/** The parts of a query as they were typed, between white space outside phrases; some may be empty or fold to nothing. */
export function splitQuery(query: string): string[] {
  // known beforehand, so that a row of opening marks is not searched to its end again and again
  const lastClosing = new Map([...phraseMarks.values()].map((mark) => [mark, query.lastIndexOf(mark)]));
  const pieces: string[] = [];
  let piece = '';
  let closesAt = -1;
  for (let at = 0; at < query.length; at += 1) {
    const character = query.charAt(at);
    const isInPhrase = at < closesAt;
    if (!isInPhrase && whiteSpace.test(character)) {
      pieces.push(piece);
      piece = '';
      continue;
    }
    const closing = isInPhrase || at === closesAt ? undefined : phraseMarks.get(character);
    if (closing !== undefined && (lastClosing.get(closing) ?? -1) > at) closesAt = query.indexOf(closing, at + 1);
    piece += character;
  }
  pieces.push(piece);
  return pieces;
}
