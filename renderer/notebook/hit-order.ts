import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import { spanOf } from '../state/mark-order.ts';

/** Marks under a click: the shortest first, because it can only be reached where it lies; the newest of equals before the older. */
export function inHitOrder(annotations: readonly Annotation[]): Annotation[] {
  return annotations.toSorted((a, b) => lengthOf(a) - lengthOf(b) || (a.createdAt < b.createdAt ? 1 : -1));
}

function lengthOf(annotation: Annotation): number {
  const { start, end } = spanOf(annotation);
  return end - start;
}

/** The mark a click chooses among those under it: the first, or the one after that which is chosen already. */
export function chooseHit(hits: readonly Annotation[], active: AnnotationId | null): AnnotationId | null {
  const at = hits.findIndex(({ id }) => id === active);
  return hits[(at + 1) % hits.length]?.id ?? null;
}
