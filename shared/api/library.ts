import { z } from 'zod';
import type { DocumentContent, DocumentId, DocumentSummary } from '../document/document.ts';
import type { Annotation } from './notebook.ts';
import type { Position, Settings } from './settings.ts';
import { documentIdGuard } from './document-id.ts';
import { method } from './method.ts';

/** All that a window needs before it can draw, in one call. */
export interface Opening {
  readonly settings: Settings;
  /** By date, newest first. */
  readonly documents: readonly DocumentSummary[];
  /** Where the reader left each document, newest first; documents never opened are absent. */
  readonly positions: readonly Position[];
  /** The document the reader left last, whole; null when none was opened yet or it is gone. */
  readonly last: DocumentContent | null;
  /** The marks of all documents, as `notebook.list` answers them. */
  readonly annotations: readonly Annotation[];
  readonly version: string;
  /** What went wrong at launch without keeping the app from opening, for a notice. */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly code:
    | 'corpus-missing' | 'corpus-damaged' | 'corpus-reread'
    /** The library was damaged: set aside at `path` and made again from its sources. */
    | 'library-rebuilt'
    | 'notebook-row-damaged';
  readonly detail: Readonly<Record<string, string | number>>;
}

export const libraryMethods = {
  'library.open': method('write', z.strictObject({})).returns<Opening>(),
  'library.list': method('read', z.strictObject({})).returns<readonly DocumentSummary[]>(),
  /** `document-missing` if there is none of that id. */
  'library.read': method('read', z.strictObject({ documentId: documentIdGuard })).returns<DocumentContent>(),
};

export interface LibraryEvents {
  /** A document was added, read again or removed. */
  'library.changed': { readonly documentIds: readonly DocumentId[] };
}
