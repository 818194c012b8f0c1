import { Bookmark, StickyNote } from 'lucide-react';
import { useMemo } from 'react';
import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import { blockAt } from '../../shared/document/canonical-text.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { isOrphaned, spanOf } from '../state/mark-order.ts';
import type { NoteDraft } from '../state/note-drafts.ts';
import type { OpenDocument } from '../state/reading.ts';
import { WrittenAt } from './WrittenAt.tsx';
import './margin-notes.css';

/** The marks of a document that show in its margin, by the number of the block they begin in. */
export function useNotesByBlock(open: OpenDocument): ReadonlyMap<number, readonly Annotation[]> {
  const annotations = useAppState((state) => state.annotations);
  const drafts = useAppState((state) => state.drafts);
  return useMemo(() => notesByBlock(open, annotations, drafts), [open, annotations, drafts]);
}

function notesByBlock(
  open: OpenDocument, annotations: readonly Annotation[], drafts: ReadonlyMap<AnnotationId, NoteDraft>,
): ReadonlyMap<number, readonly Annotation[]> {
  const notes = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const { documentId, kind, note, id } = annotation;
    const isShown = kind === 'bookmark' || note !== '' || drafts.has(id);
    if (documentId !== open.document.id || isOrphaned(annotation) || !isShown) continue;
    const n = blockAt(open.blocks, spanOf(annotation).start)?.n ?? 0;
    notes.set(n, [...(notes.get(n) ?? []), annotation]);
  }
  return notes;
}

/** What the reader left at one block: ribbons and notes. `use-margin-layout.ts` puts each at its line. */
export function MarginNotes({ annotations }: { readonly annotations: readonly Annotation[] }) {
  return annotations.flatMap((annotation) => [
    ...(annotation.kind === 'bookmark' ? [<Ribbon key={`${annotation.id} ribbon`} annotation={annotation} />] : []),
    <MarginNote key={annotation.id} annotation={annotation} />,
  ]);
}

function Ribbon({ annotation }: { readonly annotation: Annotation }) {
  const t = useTranslate();
  const { isActive, open } = useMarginMark(annotation);
  const label = t('mark.bookmark.at', { quote: annotation.selector.exact.slice(0, 80) });
  return (
    <button
      type="button"
      className="ribbon"
      data-margin={spanOf(annotation).start}
      title={t('mark.bookmark')}
      aria-label={label}
      aria-pressed={isActive}
      onClick={open}
    >
      <Bookmark size={15} strokeWidth={1.5} aria-hidden />
    </button>
  );
}

/** The note beside its line; where the page has no margin for it, a sign that opens it. */
function MarginNote({ annotation }: { readonly annotation: Annotation }) {
  const t = useTranslate();
  const draft = useAppState((state) => state.drafts.get(annotation.id));
  const { isActive, open } = useMarginMark(annotation);
  const text = draft?.text ?? annotation.note;
  if (text === '') return null;
  return (
    <button
      type="button"
      className="margin-note"
      data-id={annotation.id}
      data-margin={spanOf(annotation).start}
      data-category={annotation.kind === 'bookmark' ? 'bookmark' : annotation.colour}
      aria-pressed={isActive}
      title={t('note.open')}
      onClick={open}
    >
      <StickyNote className="margin-note-sign" size={15} strokeWidth={1.5} aria-hidden />
      <span className="margin-note-text">{text}</span>
      {draft?.failure ? <span className="margin-note-failed">{t('note.unsaved')}</span> : <WrittenAt at={annotation.updatedAt} />}
    </button>
  );
}

function useMarginMark({ id }: Annotation): { readonly isActive: boolean; readonly open: () => void } {
  const { store } = useApp();
  const isActive = useAppState((state) => state.activeMark === id);
  return {
    isActive,
    open: () => {
      const state = store.getState();
      const isOpen = state.activeMark === id && state.isCardOpen;
      state.clearCursor();
      state.activate(isOpen ? null : id, { card: true, at: 'margin' });
    },
  };
}
