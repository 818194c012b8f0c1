import { resolve } from '../../shared/anchor/resolve.ts';
import type { Annotation } from '../../shared/api/notebook.ts';
import { annotationKinds, colours } from '../../shared/api/vocabulary.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import type { StoredAnnotation } from '../store/annotations.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { readDocumentText, type DocumentText } from '../store/document-text.ts';
import { listDocuments } from '../store/documents.ts';

/**
 * Stored marks with their places in today's texts, in text order: documents as on the shelf, then documents that are gone by the
 * title that was kept; within a document by start and end, orphans last by where they were.
 */
export function placeAnnotations(library: ReadableDatabase, stored: readonly StoredAnnotation[]): Annotation[] {
  const shelf = new Map(listDocuments(library).map(({ id }, index) => [id, index]));
  const texts = readTexts(library, stored);
  return stored
    .map((annotation) => placeAnnotation(annotation, texts.get(annotation.documentId) ?? null))
    .toSorted((left, right) => compareDocuments(left, right, shelf) || compareInText(left, right));
}

function readTexts(library: ReadableDatabase, stored: readonly StoredAnnotation[]): Map<DocumentId, DocumentText | null> {
  const ids = new Set(stored.map(({ documentId }) => documentId));
  return new Map([...ids].map((id) => [id, readDocumentText(library, id)]));
}

/** A kind or colour this release does not know, or that damage made, is shown as the plainest. */
export function placeAnnotation(stored: StoredAnnotation, document: DocumentText | null): Annotation {
  const { id, documentId, note, textHash, start, end, exact, prefix, suffix, createdAt, updatedAt } = stored;
  const selector = { textHash, start, end, exact, prefix, suffix };
  return {
    id, documentId, note, selector, createdAt, updatedAt,
    kind: annotationKinds.find((kind) => kind === stored.kind) ?? 'highlight',
    colour: colours.find((colour) => colour === stored.colour) ?? 'yellow',
    resolution: document ? resolve(document.text, document.textHash, selector) : { state: 'orphaned' },
    ...(document === null && { keptTitle: stored.documentTitle }),
    ...(stored.isDamaged && { isDamaged: true }),
  };
}

function compareDocuments(left: Annotation, right: Annotation, shelf: ReadonlyMap<DocumentId, number>): number {
  if (left.documentId === right.documentId) return 0;
  const [leftIndex, rightIndex] = [shelf.get(left.documentId) ?? Infinity, shelf.get(right.documentId) ?? Infinity];
  if (leftIndex !== rightIndex) return leftIndex - rightIndex;
  return compareText(left.keptTitle ?? '', right.keptTitle ?? '') || compareText(left.documentId, right.documentId);
}

function compareInText(left: Annotation, right: Annotation): number {
  const isLeftOrphan = left.resolution.state === 'orphaned';
  if (isLeftOrphan !== (right.resolution.state === 'orphaned')) return isLeftOrphan ? 1 : -1;
  const [leftSpan, rightSpan] = [spanOf(left), spanOf(right)];
  return leftSpan.start - rightSpan.start || leftSpan.end - rightSpan.end || compareText(left.createdAt, right.createdAt) || compareText(left.id, right.id);
}

function spanOf({ resolution, selector }: Annotation): { start: number; end: number } {
  return resolution.state === 'orphaned' ? selector : resolution;
}

/** By code unit: the same on every machine, whatever its locale. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
