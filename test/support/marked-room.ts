import { addAnnotation, type NotebookContext } from '../../main/notebook/notebook.ts';
import type { Annotation } from '../../shared/api/notebook.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import type { DocumentContent } from '../../shared/document/document.ts';
import { deterministic, openRoom } from './open-room.ts';

export type MarkMore = Partial<Pick<Annotation, 'kind' | 'colour' | 'note'>>;

export type MarkedRoom = NotebookContext & ReturnType<typeof openRoom> & {
  /** Marks where `words` first stand in the document. */
  readonly mark: (content: DocumentContent, words: string, more?: MarkMore) => Annotation;
};

/** A library and a notebook, a clock and ids that repeat, and a way to mark by words. */
export function openMarkedRoom(...documents: readonly DocumentContent[]): MarkedRoom {
  const context = { ...openRoom(...documents), ...deterministic() };
  const mark: MarkedRoom['mark'] = ({ document, blocks }, words, more = {}) => {
    const start = canonicalText(blocks).indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return addAnnotation(context, { documentId: document.id, start, end: start + words.length, kind: 'highlight', colour: 'yellow', note: '', ...more });
  };
  return { ...context, mark };
}
