/** The order in which hits are shown: by document, the document of the best hit first, within it best first. */
import type { SearchHit, SearchResult } from '../../shared/api/search.ts';
import type { DocumentId, TextSpan } from '../../shared/document/document.ts';

export interface HitGroup {
  readonly documentId: DocumentId;
  /** Blocks of the document that match, shown or not. */
  readonly total: number;
  readonly hits: readonly { readonly hit: SearchHit; /** Index into the answer's hits. */ readonly index: number }[];
}

export function groupHits(result: Pick<SearchResult, 'hits' | 'totalByDocument'>): HitGroup[] {
  const groups = new Map<DocumentId, { hit: SearchHit; index: number }[]>();
  for (const [index, hit] of result.hits.entries()) {
    const group = groups.get(hit.documentId);
    if (group) group.push({ hit, index });
    else groups.set(hit.documentId, [{ hit, index }]);
  }
  const totals = new Map(result.totalByDocument.map(({ documentId, total }) => [documentId, total]));
  return [...groups].map(([documentId, hits]) => ({ documentId, hits, total: totals.get(documentId) ?? hits.length }));
}

/** The hit behind or before one in the order shown: itself at the end, -1 (none) before the first. */
export function stepHit(hits: readonly SearchHit[], index: number, by: 1 | -1): number {
  const order = groupHits({ hits, totalByDocument: [] }).flatMap((group) => group.hits.map((each) => each.index));
  const at = order.indexOf(index) + by;
  if (at < 0) return -1;
  return order[at] ?? index;
}

/** The match a jump to the hit shows, in the canonical text: the first one in its excerpt. `offset` is the block's. */
export function hitPassage(hit: Pick<SearchHit, 'spans' | 'excerptStart'>, offset: number): TextSpan {
  const span = hit.spans.find(({ start }) => start >= hit.excerptStart) ?? hit.spans[0] ?? { start: 0, end: 0 };
  return { start: offset + span.start, end: offset + span.end };
}
