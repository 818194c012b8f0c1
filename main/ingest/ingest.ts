import { createHash } from 'node:crypto';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import type { Block, DocumentContent } from '../../shared/document/document.ts';
import { buildContent } from './build-content.ts';
import { decodeSource } from './decode-source.ts';
import { layoutReaders } from './layouts.ts';
import type { ManifestEntry } from './manifest-entry.ts';

/** Raised with every change to what is read from the same bytes; documents of an older number are read again. */
export const ingestVersion = 1;

/**
 * Reads a source into sections and blocks: bytes in, document out. What no rule recognises becomes a paragraph. Throws
 * `corpus-damaged` for bytes that are no UTF-8 text or hold none.
 */
export function ingest(bytes: Uint8Array, entry: ManifestEntry): DocumentContent {
  const text = decodeSource(bytes, entry.source);
  const { sections, blocks } = buildContent(layoutReaders[entry.layout](text, entry.title));
  const canonical = canonicalText(blocks);
  const { id, source, title, shortTitle, issuer, date, language } = entry;
  return {
    document: {
      id, source, title, shortTitle, issuer, date, language,
      sourceHash: sha256(bytes),
      textHash: sha256(canonical),
      blocks: blocks.length,
      characters: countCharacters(canonical),
      pages: lastPage(blocks),
    },
    sections,
    blocks,
  };
}

/** Hexadecimal; of a string, over its UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Code points that are no white space. */
function countCharacters(text: string): number {
  let count = 0;
  for (const glyph of text) if (!/\s/u.test(glyph)) count += 1;
  return count;
}

function lastPage(blocks: readonly Block[]): number | null {
  const last = blocks.at(-1);
  return last?.pageBreaks.at(-1)?.page ?? last?.page ?? null;
}
