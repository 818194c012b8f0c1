import { canonicalText } from '../../shared/document/canonical-text.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import type { ReadableDatabase } from './database.ts';

/** What marks are anchored in. */
export interface DocumentText {
  readonly title: string;
  readonly textHash: string;
  /** The canonical text. */
  readonly text: string;
}

/** The text alone, without sections and spans; null when the document is not in the library. */
export function readDocumentText(library: ReadableDatabase, id: DocumentId): DocumentText | null {
  const document = library.prepare<{ title: string; textHash: string }>('SELECT title, text_hash AS textHash FROM document WHERE id = ?').get([id]);
  if (!document) return null;
  const blocks = library.prepare<{ text: string }>('SELECT text FROM block WHERE document_id = ? ORDER BY n').all([id]);
  return { ...document, text: canonicalText(blocks) };
}
