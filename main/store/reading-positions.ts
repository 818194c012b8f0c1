import type { Position } from '../../shared/api/settings.ts';
import type { Database, ReadableDatabase } from './database.ts';

/** Newest first. */
export function readPositions(notebook: ReadableDatabase): Position[] {
  return notebook
    .prepare<Position>('SELECT document_id AS documentId, start_offset AS "offset", at FROM reading_position ORDER BY at DESC, document_id')
    .all();
}

/** One place per document: the last one. */
export function writePosition(notebook: Database, { documentId, offset, at }: Position): void {
  notebook
    .prepare('INSERT INTO reading_position (document_id, start_offset, at) VALUES (?, ?, ?) ON CONFLICT (document_id) DO UPDATE SET start_offset = excluded.start_offset, at = excluded.at')
    .run([documentId, offset, at]);
}
