import type { Notice } from '../../shared/api/library.ts';
import { ApiError } from '../../shared/api/reply.ts';
import type { DocumentContent, DocumentId } from '../../shared/document/document.ts';
import { ingest, ingestVersion } from '../ingest/ingest.ts';
import type { ManifestEntry } from '../ingest/manifest-entry.ts';
import type { Database, ReadableDatabase } from '../store/database.ts';
import { findStoredDocument, listDocuments, replaceDocument, type StoredDocument } from '../store/documents.ts';
import { manifestName, readManifest, readSource, type CorpusSource } from './corpus-files.ts';

/**
 * Brings the built-in documents of the library up to the corpus: reads those that are missing, whose source's bytes or entry
 * in the manifest changed, or that an older ingest made. Each is written in one transaction or not at all. What is in the
 * library stays where a source is gone or cannot be read. Notices:
 * - `corpus-missing` {source}: no such file; of the manifest too, if the library holds something;
 * - `corpus-damaged` {source}: not the bytes released (read all the same, if they are text);
 * - `corpus-reread` {source}: a document that was there has another source or text than before.
 * Throws `corpus-missing` if there is no usable manifest and the library is empty.
 */
export function installCorpus(library: Database, corpusFolder: string): { changed: DocumentId[]; notices: Notice[] } {
  const entries = readManifest(corpusFolder);
  if (entries) {
    const outcomes = entries.map((entry) => installDocument(library, corpusFolder, entry));
    return {
      changed: outcomes.flatMap(({ changed }) => changed),
      notices: outcomes.flatMap(({ notices }) => notices),
    };
  }
  if (listDocuments(library).length > 0) return { changed: [], notices: [notice('corpus-missing', manifestName)] };
  throw new ApiError('corpus-missing', `There is no usable ${manifestName} in ${corpusFolder}.`, { path: corpusFolder });
}

/** True when nothing of the built-in corpus has to be read again (lets a reader open the library read-only). */
export function isCorpusCurrent(library: ReadableDatabase, corpusFolder: string): boolean {
  const entries = readManifest(corpusFolder);
  if (!entries) return listDocuments(library).length > 0;
  return entries.every((entry) => {
    const stored = findStoredDocument(library, entry.id);
    const source = readSource(corpusFolder, entry);
    return stored !== null && (source === null || isCurrent(stored, entry, source.hash));
  });
}

interface Outcome {
  readonly changed: readonly DocumentId[];
  readonly notices: readonly Notice[];
}

function installDocument(library: Database, corpusFolder: string, entry: ManifestEntry): Outcome {
  const stored = findStoredDocument(library, entry.id);
  const source = readSource(corpusFolder, entry);
  if (!source) return { changed: [], notices: [notice('corpus-missing', entry.source)] };
  const notices = source.hash === entry.sha256 ? [] : [notice('corpus-damaged', entry.source)];
  if (stored && isCurrent(stored, entry, source.hash)) return { changed: [], notices };
  const content = readText(source, entry);
  if (!content) return { changed: [], notices: [notice('corpus-damaged', entry.source)] };
  replaceDocument(library, content, { layout: entry.layout, isBuiltIn: true, ingestVersion });
  const { sourceHash, textHash } = content.document;
  const isReread = stored !== null && (stored.sourceHash !== sourceHash || stored.textHash !== textHash);
  return { changed: [entry.id], notices: isReread ? [notice('corpus-reread', entry.source), ...notices] : notices };
}

/** Null where the bytes are no text. */
function readText(source: CorpusSource, entry: ManifestEntry): DocumentContent | null {
  try {
    return ingest(source.bytes, entry);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'corpus-damaged') return null;
    throw error;
  }
}

function isCurrent(stored: StoredDocument, entry: ManifestEntry, sourceHash: string): boolean {
  const { id, source, title, shortTitle, issuer, date, language, layout } = entry;
  const wanted: Partial<StoredDocument> = { id, source, title, shortTitle, issuer, date, language, layout, sourceHash, ingestVersion, isBuiltIn: true };
  return Object.entries(wanted).every(([name, value]) => stored[name as keyof StoredDocument] === value);
}

function notice(code: Notice['code'], source: string): Notice {
  return { code, detail: { source } };
}
