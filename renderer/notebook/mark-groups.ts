/** Marks under the headings they stand under, for the list. */
import type { Annotation } from '../../shared/api/notebook.ts';
import type { DocumentContent, DocumentId } from '../../shared/document/document.ts';
import { placeOf } from '../../shared/document/place.ts';
import { isOrphaned, spanOf } from '../state/mark-order.ts';

/** What grouping needs of a document. */
export type Outline = Pick<DocumentContent, 'sections' | 'blocks'>;

export interface ListedMark {
  readonly annotation: Annotation;
  /** Printed page of the beginning; null where there is none, or where the mark lost its place. */
  readonly page: number | null;
  /** Printed page of the end. */
  readonly pageTo: number | null;
  /** Number of the block it begins in; null when that is not known. */
  readonly n: number | null;
}

export interface MarkGroup {
  /** Unique among the groups of one list. */
  readonly key: string;
  readonly documentId: DocumentId;
  /** Headings around the marks, outermost first; empty before the first heading and for orphans. */
  readonly path: readonly string[];
  readonly isOrphaned: boolean;
  readonly marks: readonly ListedMark[];
}

/**
 * `annotations` must be in text order. Marks of a document whose outline is not there (yet) stand together without a heading;
 * those that lost their place make a group of their own at the document's end.
 */
export function groupMarks(annotations: readonly Annotation[], outlines: ReadonlyMap<DocumentId, Outline>): MarkGroup[] {
  const groups: (MarkGroup & { readonly marks: ListedMark[] })[] = [];
  for (const annotation of annotations) {
    const outline = outlines.get(annotation.documentId);
    const isLost = isOrphaned(annotation);
    const place = outline && !isLost ? placeOf(outline, spanOf(annotation)) : null;
    const key = `${annotation.documentId} ${isLost ? 'orphaned' : (place?.section ?? 'start')}`;
    const mark = { annotation, page: place?.pageFrom ?? null, pageTo: place?.pageTo ?? null, n: place?.n ?? null };
    const group = groups.at(-1);
    if (group?.key === key) group.marks.push(mark);
    else groups.push({ key, documentId: annotation.documentId, path: place?.path ?? [], isOrphaned: isLost, marks: [mark] });
  }
  return groups;
}

/** The groups with no more than the first `count` marks. */
export function firstMarks(groups: readonly MarkGroup[], count: number): MarkGroup[] {
  const cut: MarkGroup[] = [];
  let room = count;
  for (const group of groups) {
    if (room <= 0) break;
    cut.push(group.marks.length <= room ? group : { ...group, marks: group.marks.slice(0, room) });
    room -= group.marks.length;
  }
  return cut;
}
