import { hash } from 'node:crypto';
import type { AnnotationId } from '../../shared/api/notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import type { Database, ReadableDatabase, Value } from './database.ts';

/** A row of the notebook as it was read; `isDamaged` when its digest does not match, and then no field is to be relied on. */
export interface StoredAnnotation {
  readonly id: AnnotationId;
  readonly documentId: DocumentId;
  /** The document's title when the mark was made. */
  readonly documentTitle: string;
  readonly kind: string;
  readonly colour: string;
  readonly note: string;
  readonly textHash: string;
  /** UTF-16 units in the document's canonical text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When the mark became a tombstone. */
  readonly removedAt: string | null;
  readonly isDamaged: boolean;
}

export type NewAnnotation = Omit<StoredAnnotation, 'isDamaged' | 'removedAt'>;

/** Every column but the digest, in the digest's order: never to be changed, for the digests of stored rows depend on it. */
const columns = [
  'id', 'document_id', 'document_title', 'kind', 'colour', 'note', 'text_hash', 'start_offset', 'end_offset',
  'exact', 'prefix', 'suffix', 'created_at', 'updated_at', 'removed_at',
] as const;
type Column = (typeof columns)[number];
type AnnotationRow = Record<Column | 'digest', Value>;

const select = `SELECT ${columns.join(', ')}, digest FROM annotation NOT INDEXED`;

/**
 * Marks that are not removed, of one document or of all. The table alone is read: an index that disagrees with it hides nothing,
 * and a damaged row counts as removed only if it says so in full.
 */
export function readAnnotations(notebook: ReadableDatabase, documentId?: DocumentId): StoredAnnotation[] {
  const rows = documentId === undefined
    ? notebook.prepare<AnnotationRow>(select).all()
    : notebook.prepare<AnnotationRow>(`${select} WHERE document_id = ?`).all([documentId]);
  return rows.filter((row) => !isTombstone(row)).map(fromRow);
}

/** Removed marks too. */
export function findAnnotation(notebook: ReadableDatabase, id: AnnotationId): StoredAnnotation | null {
  const row = notebook.prepare<AnnotationRow>(`${select} WHERE id = ?`).get([id]);
  return row ? fromRow(row) : null;
}

export function insertAnnotation(notebook: Database, annotation: NewAnnotation): StoredAnnotation {
  const stored = { ...annotation, removedAt: null, isDamaged: false };
  const values = valuesOf(stored);
  const places = columns.map(() => '?').join(', ');
  notebook.prepare(`INSERT INTO annotation (${columns.join(', ')}, digest) VALUES (${places}, ?)`).run([...values, digestOf(values)]);
  return stored;
}

/** Fields of a row that may change. */
export type AnnotationChange = Partial<Pick<StoredAnnotation, 'colour' | 'note' | 'updatedAt' | 'removedAt'>>;

/** A damaged row takes the change but keeps the digest it had, so that it is never taken for a sound one. */
export function changeAnnotation(notebook: Database, annotation: StoredAnnotation, change: AnnotationChange): StoredAnnotation {
  const changed = { ...annotation, ...change };
  const { colour, note, updatedAt, removedAt, id } = changed;
  const digest = annotation.isDamaged ? null : digestOf(valuesOf(changed));
  notebook
    .prepare('UPDATE annotation SET colour = ?, note = ?, updated_at = ?, removed_at = ?, digest = coalesce(?, digest) WHERE id = ?')
    .run([colour, note, updatedAt, removedAt, digest, id]);
  return changed;
}

/** Reads every row, tombstones too, and compares it with its digest. */
export function checkAnnotations(notebook: ReadableDatabase): { rows: number; damaged: AnnotationId[] } {
  let rows = 0;
  const damaged: AnnotationId[] = [];
  for (const row of notebook.prepare<AnnotationRow>(select).iterate()) {
    rows += 1;
    if (!isSound(row)) damaged.push(text(row.id) as AnnotationId);
  }
  return { rows, damaged };
}

/** JSON keeps the values apart whatever is in them, and escapes what is not well-formed. */
function digestOf(values: readonly Value[]): string {
  return hash('sha256', JSON.stringify(values), 'hex');
}

function isSound(row: AnnotationRow): boolean {
  return row.digest === digestOf(columns.map((column) => row[column]));
}

function isTombstone({ removed_at: removedAt }: AnnotationRow): boolean {
  return typeof removedAt === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(removedAt);
}

function valuesOf(annotation: StoredAnnotation): Value[] {
  const { id, documentId, documentTitle, kind, colour, note, textHash, start, end, exact, prefix, suffix, createdAt, updatedAt, removedAt } = annotation;
  return [id, documentId, documentTitle, kind, colour, note, textHash, start, end, exact, prefix, suffix, createdAt, updatedAt, removedAt];
}

/** Damage may have changed a value's type: what can be read of it is kept. */
function fromRow(row: AnnotationRow): StoredAnnotation {
  return {
    id: text(row.id) as AnnotationId,
    documentId: text(row.document_id) as DocumentId,
    documentTitle: text(row.document_title),
    kind: text(row.kind),
    colour: text(row.colour),
    note: text(row.note),
    textHash: text(row.text_hash),
    start: integer(row.start_offset),
    end: integer(row.end_offset),
    exact: text(row.exact),
    prefix: text(row.prefix),
    suffix: text(row.suffix),
    createdAt: text(row.created_at),
    updatedAt: text(row.updated_at),
    removedAt: isTombstone(row) ? text(row.removed_at) : null,
    isDamaged: !isSound(row),
  };
}

function text(value: Value): string {
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value ?? '');
}

function integer(value: Value): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
