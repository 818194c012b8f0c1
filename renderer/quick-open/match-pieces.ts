import type { TextSpan } from '../../shared/document/document.ts';
import { findAll } from '../../shared/text/find.ts';
import { fold, foldText } from '../../shared/text/fold.ts';
import { cutPieces, type Piece } from '../search/hit-text.ts';
import { splitTerms } from '../search/split-terms.ts';

/** A name cut where the terms of the query stand in it. */
export function matchPieces(text: string, query: string): Piece[] {
  const folded = fold(text);
  const spans = splitTerms(query).flatMap((term): TextSpan[] => findAll(folded, foldText(term)));
  return cutPieces(text, spans.toSorted((a, b) => a.start - b.start || b.end - a.end));
}
