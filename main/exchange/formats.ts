import type { ExportFormat, InterfaceLanguage } from '../../shared/api/exchange.ts';
import type { ExcerptedDocument } from './excerpts.ts';
import { exportMarkdown } from './export-md.ts';

export interface ExportWriter {
  /** Ending of the file's name, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** The same excerpts, time and language give the same text. */
  readonly write: (documents: readonly ExcerptedDocument[], at: Date, language: InterfaceLanguage) => string;
}

/** One per `export-*.ts`. */
export const exportWriters: Readonly<Record<ExportFormat, ExportWriter>> = {
  md: { ending: 'md', mediaType: 'text/markdown; charset=utf-8', write: exportMarkdown },
};
