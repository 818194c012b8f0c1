import type { SearchHit, SearchResult } from '../../shared/api/search.ts';
import type { Block, DocumentId, TextSpan } from '../../shared/document/document.ts';

/** Whether an answer holds every hit of a document, so that its matches need not be asked for. */
export function coversDocument(result: Pick<SearchResult, 'hits' | 'totalByDocument'>, documentId: DocumentId): boolean {
  const total = result.totalByDocument.find((each) => each.documentId === documentId)?.total ?? 0;
  return result.hits.filter((hit) => hit.documentId === documentId).length >= total;
}

interface PageText {
  readonly document: { readonly id: DocumentId };
  readonly blocks: readonly Pick<Block, 'offset'>[];
}

/** The hits' matches in one document as spans of its canonical text, ascending. */
export function pageSpans(hits: readonly SearchHit[], { document, blocks }: PageText): TextSpan[] {
  return hits
    .filter((hit) => hit.documentId === document.id)
    .toSorted((a, b) => a.n - b.n)
    .flatMap((hit) => {
      const offset = blocks[hit.n - 1]?.offset;
      return offset === undefined ? [] : hit.spans.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
    });
}
