import { z } from 'zod';
import { annotationIdGuard, type AnnotationId } from './notebook.ts';
import { documentIdGuard } from './document-id.ts';
import { method } from './method.ts';
import { exportFormats, interfaceLanguages, type ExportFormat, type InterfaceLanguage } from './vocabulary.ts';

export type { ExportFormat, InterfaceLanguage };

export interface ExportedText {
  /** Suggested name of the file, safe on every file system. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
  /** Excerpts written. */
  readonly excerpts: number;
  /** Marks whose quote is not what the stored text says at that place; they are in the file, flagged. */
  readonly mismatched: readonly AnnotationId[];
}

/** A passage with its source, for the clipboard. */
export interface Citation {
  readonly quote: string;
  /** The label alone: title, issuer, date, heading path, page. */
  readonly label: string;
  /** Quote and label as they go onto the clipboard. */
  readonly text: string;
}

export const exchangeMethods = {
  /** `ids` absent: every mark. Unknown ids are passed over. Bookmarks are written with the sentence or block they stand on. */
  'exchange.export': method(
    'write',
    z.strictObject({
      format: z.enum(exportFormats),
      language: z.enum(interfaceLanguages),
      ids: z.array(annotationIdGuard).max(100_000).optional(),
    }),
  ).returns<ExportedText>(),
  /** `document-missing`; `invalid-arguments` for a range that is empty or outside the text. */
  'exchange.cite': method(
    'read',
    z.strictObject({
      documentId: documentIdGuard,
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      language: z.enum(interfaceLanguages),
    }),
  ).returns<Citation>(),
};
