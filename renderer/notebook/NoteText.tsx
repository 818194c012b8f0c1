import type { Annotation } from '../../shared/api/notebook.ts';
import { useAppState, useTranslate } from '../app/context.ts';
import { Matched } from './Matched.tsx';
import { NoteState } from './NoteState.tsx';
import { WrittenAt } from './WrittenAt.tsx';

interface NoteTextProps {
  readonly annotation: Annotation;
  readonly onOpen: () => void;
}

/** A note as it was written; a press opens it for writing. Nothing where there is no note. */
export function NoteText({ annotation, onOpen }: NoteTextProps) {
  const t = useTranslate();
  const draft = useAppState((state) => state.drafts.get(annotation.id));
  const text = draft?.text ?? annotation.note;
  if (text === '' && !draft) return null;
  return (
    <div className="note-text">
      <button type="button" title={t('note.edit')} onClick={onOpen}>
        {text}
      </button>
      {draft ? <NoteState annotation={annotation} /> : <WrittenAt at={annotation.updatedAt} />}
    </div>
  );
}

/** A note in the list, with the filter's words marked in it. */
export function ListedNote({ annotation }: { readonly annotation: Annotation }) {
  const draft = useAppState((state) => state.drafts.get(annotation.id));
  const text = draft?.text ?? annotation.note;
  if (text === '' && !draft) return null;
  return (
    <div className="note-text">
      <p>
        <Matched text={text} />
      </p>
      {draft && <NoteState annotation={annotation} />}
    </div>
  );
}
