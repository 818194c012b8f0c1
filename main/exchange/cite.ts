import { isPassage } from '../../shared/anchor/passage.ts';
import type { CheckedArgs } from '../../shared/api/contract.ts';
import type { Citation } from '../../shared/api/exchange.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import { citationLabel } from '../../shared/document/citation.ts';
import type { TextSpan } from '../../shared/document/document.ts';
import { placeOf } from '../../shared/document/place.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { readDocument } from '../store/documents.ts';

/**
 * A passage of the stored text with its source. A line feed inside the quote is a paragraph's end; line feeds at its ends, which
 * a selection of whole paragraphs brings along, are left out. Throws `document-missing` and `invalid-arguments`.
 */
export function cite(library: ReadableDatabase, { documentId, start, end, language }: CheckedArgs<'exchange.cite'>): Citation {
  const content = readDocument(library, documentId);
  if (!content) throw new ApiError('document-missing', `There is no document ${documentId}.`);
  const text = canonicalText(content.blocks);
  const span = withoutOuterLineFeeds(text, { start, end });
  const place = isPassage(text, { start, end }) ? placeOf(content, span) : null;
  if (!place) throw new ApiError('invalid-arguments', `[${start}, ${end}) is no passage of ${documentId}, whose text has ${text.length} UTF-16 units.`);
  const quote = text.slice(span.start, span.end);
  const label = citationLabel(content.document, place.path, place, language);
  const form = quote.includes('\n') ? 'cite.passages' : 'cite.passage';
  return { quote, label, text: createTranslate(language)(form, { quote, label }) };
}

function withoutOuterLineFeeds(text: string, { start, end }: TextSpan): TextSpan {
  let [from, to] = [start, end];
  while (from < to && text[from] === '\n') from += 1;
  while (to > from && text[to - 1] === '\n') to -= 1;
  return { start: from, end: to };
}
