/** Documents with their sections and blocks, as the library keeps them. */
import type { Block, DocumentContent, DocumentId, DocumentSummary, Section } from '../../shared/document/document.ts';
import { readKind, readPageBreaks, readSpans } from './block-columns.ts';
import { addToIndex, removeFromIndex } from './block-index.ts';
import type { Database, ReadableDatabase } from './database.ts';

/** How a document came into the library. */
export interface Origin {
  /** Name of the layout its source was read as. */
  readonly layout: string;
  /** Named in the corpus' manifest; others are the reader's own. */
  readonly isBuiltIn: boolean;
  /** Version of the ingest that made its blocks. */
  readonly ingestVersion: number;
}

export interface StoredDocument extends DocumentSummary, Origin {}

interface DocumentRow {
  id: string;
  source: string;
  title: string;
  short_title: string;
  issuer: string;
  date: string;
  language: string;
  layout: string;
  source_hash: string;
  text_hash: string;
  blocks: number;
  characters: number;
  pages: number | null;
  is_built_in: number;
  ingest_version: number;
}

interface SectionRow {
  position: number;
  parent: number | null;
  level: number;
  title: string;
  n: number;
}

interface BlockRow {
  n: number;
  kind: string;
  level: number | null;
  text: string;
  start_offset: number;
  section: number | null;
  box: number | null;
  page: number | null;
  page_breaks: string;
  spans: string;
}

/** By date, newest first. */
export function listDocuments(library: ReadableDatabase): DocumentSummary[] {
  return library.prepare<DocumentRow>('SELECT * FROM document ORDER BY date DESC, id').all().map(toSummary);
}

/** By its id, else by the name of its source file. */
export function findDocument(library: ReadableDatabase, idOrSource: string): DocumentSummary | null {
  const row = library.prepare<DocumentRow>('SELECT * FROM document WHERE id = :name OR source = :name ORDER BY id = :name DESC, id LIMIT 1').get({ name: idOrSource });
  return row ? toSummary(row) : null;
}

/** With how it came into the library. */
export function findStoredDocument(library: ReadableDatabase, id: DocumentId): StoredDocument | null {
  const row = library.prepare<DocumentRow>('SELECT * FROM document WHERE id = ?').get([id]);
  return row ? { ...toSummary(row), layout: row.layout, isBuiltIn: row.is_built_in === 1, ingestVersion: row.ingest_version } : null;
}

export function readDocument(library: ReadableDatabase, id: DocumentId): DocumentContent | null {
  const document = findDocumentById(library, id);
  if (!document) return null;
  const sections = library.prepare<SectionRow>('SELECT position, parent, level, title, n FROM section WHERE document_id = ? ORDER BY position').all([id]);
  const blocks = library.prepare<BlockRow>('SELECT n, kind, level, text, start_offset, section, box, page, page_breaks, spans FROM block WHERE document_id = ? ORDER BY n').all([id]);
  return { document, sections: sections.map(toSection), blocks: blocks.map(toBlock) };
}

/** Puts a document in, in place of any of the same id, with its entries in the index: all of it or nothing. */
export function replaceDocument(library: Database, content: DocumentContent, origin: Origin): void {
  library.transaction(() => {
    removeDocument(library, content.document.id);
    insertDocument(library, content.document, origin);
    for (const section of content.sections) insertSection(library, content.document.id, section);
    for (const block of content.blocks) insertBlock(library, content.document.id, block);
  });
}

/** A document that is not there is passed over. */
export function removeDocument(library: Database, id: DocumentId): void {
  library.transaction(() => {
    const blocks = library.prepare<{ id: number }>('SELECT id FROM block WHERE document_id = ?').all([id]);
    removeFromIndex(library, blocks.map((block) => block.id));
    library.prepare('DELETE FROM block WHERE document_id = ?').run([id]);
    library.prepare('DELETE FROM section WHERE document_id = ?').run([id]);
    library.prepare('DELETE FROM document WHERE id = ?').run([id]);
  });
}

function findDocumentById(library: ReadableDatabase, id: DocumentId): DocumentSummary | null {
  const row = library.prepare<DocumentRow>('SELECT * FROM document WHERE id = ?').get([id]);
  return row ? toSummary(row) : null;
}

function insertDocument(library: Database, document: DocumentSummary, origin: Origin): void {
  library.prepare(`
    INSERT INTO document (id, source, title, short_title, issuer, date, language, layout, source_hash, text_hash, blocks, characters, pages, is_built_in, ingest_version)
    VALUES (:id, :source, :title, :shortTitle, :issuer, :date, :language, :layout, :sourceHash, :textHash, :blocks, :characters, :pages, :isBuiltIn, :ingestVersion)
  `).run({ ...document, layout: origin.layout, isBuiltIn: Number(origin.isBuiltIn), ingestVersion: origin.ingestVersion });
}

function insertSection(library: Database, id: DocumentId, { index, parent, level, title, n }: Section): void {
  library.prepare('INSERT INTO section (document_id, position, parent, level, title, n) VALUES (?, ?, ?, ?, ?, ?)').run([id, index, parent, level, title, n]);
}

function insertBlock(library: Database, id: DocumentId, block: Block): void {
  const { lastInsertRowid } = library.prepare(`
    INSERT INTO block (document_id, n, kind, level, text, start_offset, section, box, page, page_breaks, spans)
    VALUES (:id, :n, :kind, :level, :text, :offset, :section, :box, :page, :pageBreaks, :spans)
  `).run({ ...block, id, pageBreaks: JSON.stringify(block.pageBreaks), spans: JSON.stringify(block.spans) });
  addToIndex(library, Number(lastInsertRowid), block.text);
}

function toSummary(row: DocumentRow): DocumentSummary {
  const { id, source, title, issuer, date, language, blocks, characters, pages } = row;
  return {
    id: id as DocumentId, source, title, shortTitle: row.short_title, issuer, date, language,
    sourceHash: row.source_hash, textHash: row.text_hash, blocks, characters, pages,
  };
}

function toSection({ position, parent, level, title, n }: SectionRow): Section {
  return { index: position, parent, level, title, n };
}

function toBlock(row: BlockRow): Block {
  const { n, level, text, section, box, page } = row;
  return {
    n, kind: readKind(row.kind), level, text, offset: row.start_offset, section, box, page,
    pageBreaks: readPageBreaks(row.page_breaks),
    spans: readSpans(row.spans),
  };
}
