import type { CheckedArgs } from '../../shared/api/contract.ts';
import type { ExportedText } from '../../shared/api/exchange.ts';
import type { Annotation } from '../../shared/api/notebook.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import { listAnnotations, type NotebookContext } from '../notebook/notebook.ts';
import { excerptsByDocument, type ExcerptedDocument } from './excerpts.ts';
import { safeFileName } from './file-name.ts';
import { exportWriters } from './formats.ts';

export { cite } from './cite.ts';

/** Writes nothing: the caller puts the text where the reader wants it. Unknown ids are passed over. */
export function exportAnnotations(
  { notebook, library, now }: Pick<NotebookContext, 'notebook' | 'library' | 'now'>, { format, language, ids }: CheckedArgs<'exchange.export'>,
): ExportedText {
  const at = now();
  const documents = excerptsByDocument(library, chosen(listAnnotations({ notebook, library }), ids), language);
  const excerpts = documents.flatMap((document) => document.excerpts);
  const { ending, mediaType, write } = exportWriters[format];
  const name = createTranslate(language)('export.fileName', { title: nameOf(documents, language), date: at.toISOString().slice(0, 10) });
  return {
    fileName: safeFileName(name, ending),
    mediaType,
    content: write(documents, at, language),
    excerpts: excerpts.length,
    mismatched: excerpts.filter(({ verdict }) => verdict !== 'verified').map(({ annotation }) => annotation.id),
  };
}

function chosen(annotations: readonly Annotation[], ids: readonly string[] | undefined): readonly Annotation[] {
  if (ids === undefined) return annotations;
  const wanted = new Set(ids);
  return annotations.filter(({ id }) => wanted.has(id));
}

/** The document's name where there is but one, else the app's. */
function nameOf(documents: readonly ExcerptedDocument[], language: 'zh-CN' | 'en'): string {
  const [only] = documents;
  return only && documents.length === 1 ? only.summary?.shortTitle ?? only.title : createTranslate(language)('app.name');
}
