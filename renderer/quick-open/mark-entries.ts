import type { Annotation } from '../../shared/api/notebook.ts';
import type { DocumentId, DocumentSummary } from '../../shared/document/document.ts';
import type { MarkEntry } from './entry.ts';
import { beginning } from './place-entries.ts';

const titleLength = 80;
/** UTF-16 units of a note or a quote by which it is found; a mark may hold a whole chapter. */
const aliasLength = 2_000;

/** The reader's marks: by their note if they have one, else by their quote. */
export function markEntries(annotations: readonly Annotation[], documents: readonly DocumentSummary[]): MarkEntry[] {
  const titles = new Map<DocumentId, string>(documents.map(({ id, shortTitle }) => [id, shortTitle]));
  return annotations.map((annotation) => {
    const { note, selector, documentId } = annotation;
    const detail = titles.get(documentId) ?? '';
    const title = beginning(note.trim() === '' ? selector.exact : note, titleLength);
    // A text that is shown whole is found by its title.
    const texts = [note, selector.exact].filter((text) => text.trim() !== '' && beginning(text, titleLength + 1) !== title);
    return {
      id: `mark ${annotation.id}`,
      kind: 'mark',
      title,
      aliases: texts.map((text) => text.slice(0, aliasLength)),
      surroundings: [detail],
      annotation,
      detail,
    };
  });
}
