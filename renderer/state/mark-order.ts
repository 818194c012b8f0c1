import type { Annotation } from '../../shared/api/notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';

/**
 * Marks by document as the shelf orders them, then as they stand in the text; at the same place the longer one first, then the
 * older. What has lost its place comes last, by where it stood.
 */
export function inTextOrder(annotations: readonly Annotation[], documents: readonly { readonly id: DocumentId }[]): Annotation[] {
  const places = new Map(documents.map(({ id }, index) => [id, index]));
  const shelfPlace = ({ documentId }: Annotation) => places.get(documentId) ?? places.size;
  return annotations.toSorted((a, b) =>
    shelfPlace(a) - shelfPlace(b)
    || compareText(a.documentId, b.documentId)
    || Number(isOrphaned(a)) - Number(isOrphaned(b))
    || spanOf(a).start - spanOf(b).start
    || spanOf(b).end - spanOf(a).end
    || compareText(a.createdAt, b.createdAt)
    || compareText(a.id, b.id));
}

export function isOrphaned({ resolution }: Annotation): boolean {
  return resolution.state === 'orphaned';
}

/** Where a mark stands in today's text, or stood when it was made. */
export function spanOf({ resolution, selector }: Annotation): { readonly start: number; readonly end: number } {
  return resolution.state === 'orphaned' ? selector : resolution;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
