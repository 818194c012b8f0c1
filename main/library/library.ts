import type { DocumentContent, DocumentId, DocumentSummary } from '../../shared/document/document.ts';
import { ApiError } from '../../shared/api/reply.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { listDocuments, readDocument } from '../store/documents.ts';

/** By date, newest first. */
export function listLibrary(library: ReadableDatabase): readonly DocumentSummary[] {
  return listDocuments(library);
}

/** Throws `document-missing`. */
export function readLibraryDocument(library: ReadableDatabase, id: DocumentId): DocumentContent {
  const content = readDocument(library, id);
  if (!content) throw new ApiError('document-missing', `There is no document ${JSON.stringify(id)} in the library.`);
  return content;
}
