import { z } from 'zod';
import type { DocumentId } from '../document/document.ts';
import { documentIdGuard } from './document-id.ts';
import { method } from './method.ts';
import { annotationKinds, colours, type AnnotationKind, type Colour } from './vocabulary.ts';

export type { AnnotationKind, Colour };

declare const brand: unique symbol;
/** A UUID. */
export type AnnotationId = string & { readonly [brand]: 'AnnotationId' };

/** W3C TextPositionSelector + TextQuoteSelector over the document's canonical text, with the hash of the text they were made on. */
export interface Selector {
  readonly textHash: string;
  /** UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 32 characters before and after, never splitting a surrogate pair. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a mark is in today's text. An orphan is kept and listed, never dropped. */
export type Resolution =
  | { readonly state: 'exact' | 'moved'; readonly start: number; readonly end: number }
  | { readonly state: 'orphaned' };

export interface Annotation {
  readonly id: AnnotationId;
  readonly documentId: DocumentId;
  readonly kind: AnnotationKind;
  readonly colour: Colour;
  /** Markdown; empty when there is none. */
  readonly note: string;
  readonly selector: Selector;
  readonly resolution: Resolution;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The document's title when the mark was made; present when the document is not in the library. */
  readonly keptTitle?: string;
  /** Present when the stored record does not match its checksum: what it says may not be what the reader wrote. */
  readonly isDamaged?: boolean;
}

export const annotationIdGuard = z.uuid().transform((id) => id as AnnotationId);
const note = z.string().max(100_000);

export const notebookMethods = {
  /** In text order, by document; all documents without `documentId`. */
  'notebook.list': method('write', z.strictObject({ documentId: documentIdGuard.optional() })).returns<readonly Annotation[]>(),
  /**
   * Marks `[start, end)` of the document's canonical text; the quote is taken from the stored text, never from the caller.
   * `document-missing`; `invalid-arguments` if the range is empty or white space only, outside the text, or splits a surrogate pair.
   */
  'notebook.add': method(
    'write',
    z.strictObject({
      documentId: documentIdGuard,
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      kind: z.enum(annotationKinds).default('highlight'),
      colour: z.enum(colours).default('yellow'),
      note: note.default(''),
    }),
  ).returns<Annotation>(),
  /** `annotation-missing` if it is not there or removed. */
  'notebook.update': method(
    'write',
    z.strictObject({
      id: annotationIdGuard,
      colour: z.enum(colours).optional(),
      note: note.optional(),
    }),
  ).returns<Annotation>(),
  /** Leaves a tombstone; `notebook.restore` brings the mark back as it was. Ids that are not there are passed over. Answers the ids removed. */
  'notebook.remove': method('write', z.strictObject({ ids: z.array(annotationIdGuard).max(100_000) })).returns<readonly AnnotationId[]>(),
  'notebook.restore': method('write', z.strictObject({ ids: z.array(annotationIdGuard).max(100_000) })).returns<readonly Annotation[]>(),
};

export interface NotebookEvents {
  /** Marks were added, changed, removed or restored; windows read the documents' marks again. */
  'notebook.changed': { readonly documentIds: readonly DocumentId[] };
}
