/** The built-in corpus as it lies on the disk: a manifest and the sources it names. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../ingest/ingest.ts';
import { manifestEntryGuard, type ManifestEntry } from '../ingest/manifest-entry.ts';

export const manifestName = 'manifest.json';

/** No text of the kind is near it; a larger file is not the one released. */
const largestSourceBytes = 64_000_000;

const manifestGuard = z
  .strictObject({ documents: z.array(manifestEntryGuard).min(1) })
  .refine(({ documents }) => new Set(documents.map(({ id }) => id)).size === documents.length, 'two documents of one id');

/** Null where there is no manifest, or none that can be understood. */
export function readManifest(corpusFolder: string): readonly ManifestEntry[] | null {
  const bytes = readIfThere(join(corpusFolder, manifestName));
  if (bytes === null) return null;
  try {
    return manifestGuard.parse(JSON.parse(new TextDecoder().decode(bytes))).documents;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

export interface CorpusSource {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}

/** A document's source; null where there is no such file or it cannot be read. */
export function readSource(corpusFolder: string, entry: ManifestEntry): CorpusSource | null {
  const bytes = readIfThere(join(corpusFolder, entry.source));
  return bytes && { bytes, hash: sha256(bytes) };
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return statSync(path).size <= largestSourceBytes ? readFileSync(path) : null;
  } catch (error) {
    // An error of the file system has a code; anything else is a defect of ours.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
