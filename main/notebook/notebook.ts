import { describe } from '../../shared/anchor/describe.ts';
import { isPassage } from '../../shared/anchor/passage.ts';
import type { CheckedArgs } from '../../shared/api/contract.ts';
import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import { ApiError } from '../../shared/api/reply.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { wellFormed } from '../../shared/text/well-formed.ts';
import {
  changeAnnotation, checkAnnotations, findAnnotation, insertAnnotation, readAnnotations, type AnnotationChange, type StoredAnnotation,
} from '../store/annotations.ts';
import type { Database, ReadableDatabase } from '../store/database.ts';
import { readDocumentText } from '../store/document-text.ts';
import { placeAnnotation, placeAnnotations } from './place-annotations.ts';

export interface NotebookContext {
  readonly notebook: Database;
  readonly library: ReadableDatabase;
  readonly now: () => Date;
  /** Makes UUIDs. */
  readonly newId: () => string;
}

/** In text order by document, each with its place in today's text; damaged rows and marks of missing documents too. */
export function listAnnotations({ notebook, library }: Pick<NotebookContext, 'notebook' | 'library'>, documentId?: DocumentId): Annotation[] {
  return placeAnnotations(library, readAnnotations(notebook, documentId));
}

/** The quote comes from the stored text. Throws `document-missing`, or `invalid-arguments` for a range that is no passage. */
export function addAnnotation({ notebook, library, now, newId }: NotebookContext, args: CheckedArgs<'notebook.add'>): Annotation {
  const { documentId, start, end, kind, colour, note } = args;
  const document = readDocumentText(library, documentId);
  if (!document) throw new ApiError('document-missing', `There is no document ${documentId}.`);
  if (!isPassage(document.text, { start, end })) {
    throw new ApiError('invalid-arguments', `[${start}, ${end}) is no passage of ${documentId}, whose text has ${document.text.length} UTF-16 units.`);
  }
  const at = now().toISOString();
  const { textHash, exact, prefix, suffix } = describe(document.text, start, end, document.textHash);
  const stored = insertAnnotation(notebook, {
    id: newId() as AnnotationId, documentId, documentTitle: document.title, kind, colour, note: wellFormed(note),
    textHash, start, end, exact, prefix, suffix, createdAt: at, updatedAt: at,
  });
  return placeAnnotation(stored, document);
}

/** Throws `annotation-missing`. A change that changes nothing leaves the mark, and its time, as they are. */
export function updateAnnotation({ notebook, library, now }: Omit<NotebookContext, 'newId'>, args: CheckedArgs<'notebook.update'>): Annotation {
  const stored = findAnnotation(notebook, args.id);
  if (!stored || stored.removedAt !== null) throw new ApiError('annotation-missing', `There is no mark ${args.id}.`);
  const colour = args.colour ?? stored.colour;
  const note = args.note === undefined ? stored.note : wellFormed(args.note);
  const isSame = colour === stored.colour && note === stored.note;
  const changed = isSame ? stored : changeAnnotation(notebook, stored, { colour, note, updatedAt: now().toISOString() });
  return placeAnnotation(changed, readDocumentText(library, changed.documentId));
}

/** All or none; ids that are not there, or removed already, are passed over. */
export function removeAnnotations(
  { notebook, now }: Pick<NotebookContext, 'notebook' | 'now'>, ids: readonly AnnotationId[],
): { removed: AnnotationId[]; documentIds: DocumentId[] } {
  const removed = changeEach(notebook, ids, (stored) => stored.removedAt === null, { removedAt: now().toISOString() });
  return { removed: removed.map(({ id }) => id), documentIds: documentsOf(removed) };
}

/** All or none; brings marks back as they were when they were removed. */
export function restoreAnnotations(
  { notebook, library }: Pick<NotebookContext, 'notebook' | 'library'>, ids: readonly AnnotationId[],
): { restored: Annotation[]; documentIds: DocumentId[] } {
  const restored = changeEach(notebook, ids, (stored) => stored.removedAt !== null, { removedAt: null });
  return { restored: placeAnnotations(library, restored), documentIds: documentsOf(restored) };
}

/** Counts the rows whose digest does not match; at launch. Changes nothing. */
export function checkNotebook(notebook: ReadableDatabase): { rows: number; damaged: AnnotationId[] } {
  return checkAnnotations(notebook);
}

function changeEach(
  notebook: Database, ids: readonly AnnotationId[], isMeant: (stored: StoredAnnotation) => boolean, change: AnnotationChange,
): StoredAnnotation[] {
  return notebook.transaction(() => ids.flatMap((id) => {
    const stored = findAnnotation(notebook, id);
    return stored && isMeant(stored) ? [changeAnnotation(notebook, stored, change)] : [];
  }));
}

function documentsOf(annotations: readonly StoredAnnotation[]): DocumentId[] {
  return [...new Set(annotations.map(({ documentId }) => documentId))];
}
