import { z } from 'zod';
import type { BlockKind, DocumentId, TextSpan } from '../document/document.ts';
import { documentIdGuard } from './document-id.ts';
import { method } from './method.ts';

export interface SearchHit {
  readonly documentId: DocumentId;
  readonly source: string;
  /** Block number in the document, from 1. */
  readonly n: number;
  readonly kind: BlockKind;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Every place in the block's text that matches a term, ascending, not overlapping. */
  readonly spans: readonly TextSpan[];
  /** A stretch of the block's text around the best match; `excerptStart` is where it begins in the block. */
  readonly excerpt: string;
  readonly excerptStart: number;
  readonly path: readonly string[];
  /** Title of the box around the block, or null. */
  readonly box: string | null;
  /** Printed page of the first match, or null. */
  readonly page: number | null;
}

export interface SearchResult {
  readonly query: string;
  /** Blocks that match, whatever the limit. */
  readonly total: number;
  readonly totalByDocument: readonly { readonly documentId: DocumentId; readonly total: number }[];
  /** Best first. */
  readonly hits: readonly SearchHit[];
}

export const searchMethods = {
  /** Every block in which each of the query's space-separated terms occurs as a substring after folding; terms that folding leaves nothing of, such as 《 alone, are looked for as they stand. An empty query finds nothing. Never fails for its query. */
  'search.run': method(
    'read',
    z.strictObject({
      query: z.string().max(10_000),
      limit: z.number().int().min(1).max(10_000).default(50),
      documentId: documentIdGuard.optional(),
    }),
    { latest: true },
  ).returns<SearchResult>(),
};
