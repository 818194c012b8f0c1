import { z } from 'zod';
import type { DocumentId } from '../../shared/document/document.ts';
import { layoutNames } from './layouts.ts';

/** A source file beside the manifest: a plain name, never a path. */
const fileName = z.string().regex(/^[^/\\:\0]+$/u).refine((name) => name !== '.' && name !== '..');

/** What the corpus' manifest says of one document. */
export const manifestEntryGuard = z.strictObject({
  id: z.string().min(1).max(200).transform((id) => id as DocumentId),
  title: z.string().min(1),
  /** For lists of hits and citations. */
  shortTitle: z.string().min(1),
  issuer: z.string(),
  /** As precise as the document is dated. */
  date: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u),
  /** BCP 47. */
  language: z.string().min(1),
  source: fileName,
  /** Of the source's bytes as released, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** How the extraction shows where paragraphs begin. */
  layout: z.enum(layoutNames),
});
export type ManifestEntry = z.output<typeof manifestEntryGuard>;
