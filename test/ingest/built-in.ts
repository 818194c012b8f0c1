/** The built-in sources as they lie in the corpus, and what the ingest makes of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../main/ingest/ingest.ts';
import { manifestEntryGuard, type ManifestEntry } from '../../main/ingest/manifest-entry.ts';
import type { BlockKind, BlockSpan, DocumentContent } from '../../shared/document/document.ts';

export const corpusFolder = join(import.meta.dirname, '..', '..', 'corpus');

export interface BuiltIn {
  readonly entry: ManifestEntry;
  readonly source: string;
  readonly content: DocumentContent;
}

export function builtIn(id: string): BuiltIn {
  const manifest = JSON.parse(readFileSync(join(corpusFolder, 'manifest.json'), 'utf8')) as { documents: unknown[] };
  const entry = manifest.documents.map((document) => manifestEntryGuard.parse(document)).find((document) => document.id === id);
  if (!entry) throw new Error(`The manifest names no ${id}.`);
  const bytes = readFileSync(join(corpusFolder, entry.source));
  return { entry, source: bytes.toString('utf8'), content: ingest(bytes, entry) };
}

export function ingestText(text: string, entry: ManifestEntry): DocumentContent {
  return ingest(new TextEncoder().encode(text), entry);
}

export function countKinds({ blocks }: DocumentContent): Partial<Record<BlockKind, number>> {
  const counts: Partial<Record<BlockKind, number>> = {};
  for (const { kind } of blocks) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function spanTexts({ blocks }: DocumentContent, kind: BlockSpan['kind']): string[] {
  return blocks.flatMap(({ text, spans }) => spans.filter((span) => span.kind === kind).map(({ start, end }) => text.slice(start, end)));
}

export function withoutSpace(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
