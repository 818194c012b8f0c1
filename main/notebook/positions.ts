import type { CheckedArgs } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/reply.ts';
import type { Position } from '../../shared/api/settings.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { findStoredDocument } from '../store/documents.ts';
import { readPositions, writePosition } from '../store/reading-positions.ts';
import type { NotebookContext } from './notebook.ts';

/** Where the reader left each document, newest first. */
export function listPositions(notebook: ReadableDatabase): Position[] {
  return readPositions(notebook);
}

/** Throws `document-missing`. */
export function keepPosition({ notebook, library, now }: Omit<NotebookContext, 'newId'>, { documentId, offset }: CheckedArgs<'settings.keepPosition'>): void {
  if (!findStoredDocument(library, documentId)) throw new ApiError('document-missing', `There is no document ${documentId}.`);
  writePosition(notebook, { documentId, offset, at: now().toISOString() });
}
