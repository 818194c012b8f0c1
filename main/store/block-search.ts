/** What search reads of the library: candidates by bigram, and where a block stands. */
import type { BlockKind, BlockSpan, DocumentId, PageBreak } from '../../shared/document/document.ts';
import { readKind, readPageBreaks, readSpans } from './block-columns.ts';
import { toIndexTerm } from './block-index.ts';
import type { ReadableDatabase } from './database.ts';

/** A block that holds the bigrams asked for; whether it holds the terms is for the caller to see in its text. */
export interface Candidate {
  /** Row id of the block. */
  readonly id: number;
  readonly documentId: DocumentId;
  readonly n: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly spans: readonly BlockSpan[];
}

/** Where a block stands in its document. */
export interface BlockPlace {
  readonly section: number | null;
  readonly page: number | null;
  readonly pageBreaks: readonly PageBreak[];
  /** Title of the box around the block, or null. */
  readonly box: string | null;
}

/** Bigrams asked for of one term. More would make a long query slower and hardly ever its candidates fewer. */
const bigramsPerTerm = 8;
/** Bigrams asked for in all; the candidates of further terms are told apart by their text alone. */
const bigramsPerQuery = 64;
/** Single characters asked for when a query has nothing longer. */
const charactersPerQuery = 4;

interface CandidateRow {
  id: number;
  documentId: DocumentId;
  n: number;
  kind: string;
  utf8: Uint8Array;
  spans: string;
}

interface PlaceRow {
  section: number | null;
  page: number | null;
  pageBreaks: string;
  box: string | null;
}

/**
 * Blocks that hold some bigrams of every one of the folded terms, of one document or of all, in no particular order.
 * Texts are fetched as bytes: the driver takes half as long again to make a Chinese string as the decoder does. All rows come
 * at once, which takes two thirds of the time of one by one.
 */
export function* candidates(library: ReadableDatabase, terms: readonly string[], documentId?: DocumentId): IterableIterator<Candidate> {
  const rows = library.prepare<CandidateRow>(`
    SELECT block.id, block.document_id AS documentId, block.n, block.kind, CAST(block.text AS BLOB) AS utf8, block.spans
    FROM block_index CROSS JOIN block ON block.id = block_index.rowid
    WHERE block_index MATCH :match AND (:documentId IS NULL OR block.document_id = :documentId)
  `).all({ match: matchExpression(terms), documentId: documentId ?? null });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const { id, documentId: of, n, kind, utf8, spans } of rows) {
    yield {
      id, documentId: of, n, kind: readKind(kind), text: decoder.decode(utf8), spans: readSpans(spans),
    };
  }
}

/** Every block of one document or of all, for what no bigram stands for. */
export function* allBlocks(library: ReadableDatabase, documentId?: DocumentId): IterableIterator<Candidate> {
  const rows = library.prepare<Omit<CandidateRow, 'utf8'> & { text: string }>(`
    SELECT id, document_id AS documentId, n, kind, text, spans FROM block WHERE :documentId IS NULL OR document_id = :documentId
  `).iterate({ documentId: documentId ?? null });
  for (const { kind, spans, ...row } of rows) yield { ...row, kind: readKind(kind), spans: readSpans(spans) };
}

/** The place of a block that is there, by its row id. */
export function blockPlace(library: ReadableDatabase, id: number): BlockPlace {
  const row = library.prepare<PlaceRow>(`
    SELECT section, page, page_breaks AS pageBreaks,
      (SELECT title.text FROM block AS title WHERE title.document_id = block.document_id AND title.n = block.box) AS box
    FROM block WHERE id = ?
  `).get([id]);
  if (!row) throw new Error(`There is no block ${id} in the library.`);
  return { ...row, pageBreaks: readPageBreaks(row.pageBreaks) };
}

/** A section's title and the section around it. */
export function sectionTitle(library: ReadableDatabase, documentId: DocumentId, position: number): { title: string; parent: number | null } | undefined {
  return library.prepare<{ title: string; parent: number | null }>('SELECT title, parent FROM section WHERE document_id = ? AND position = ?').get([documentId, position]);
}

/** Every document's id and file name, newest first. */
export function documentSources(library: ReadableDatabase): { id: DocumentId; source: string }[] {
  return library.prepare<{ id: DocumentId; source: string }>('SELECT id, source FROM document ORDER BY date DESC, id').all();
}

/**
 * Bigrams of the longer terms; for a query of single characters alone, what begins with them (a character begins a bigram
 * wherever it stands). FTS5's own syntax never sees a term but inside quotes, and no index term holds a quote.
 */
function matchExpression(terms: readonly string[]): string {
  const characters = terms.map((term) => [...term]);
  const pairs = new Set<string>();
  for (const term of characters) if (pairs.size < bigramsPerQuery) for (const pair of spreadPairs(term)) pairs.add(`"${toIndexTerm(pair)}"`);
  if (pairs.size > 0) return [...pairs].join(' AND ');
  return terms.slice(0, charactersPerQuery).map((character) => `"${toIndexTerm(character)}" *`).join(' AND ');
}

/** Pairs of neighbouring characters, spread over the length of a term. */
function spreadPairs(characters: readonly string[]): string[] {
  const pairs = characters.length - 1;
  const count = Math.min(bigramsPerTerm, pairs);
  return Array.from({ length: count }, (_, part) => {
    const at = Math.floor((part * pairs) / count);
    return characters.slice(at, at + 2).join('');
  });
}
