import { useState } from 'react';
import type { Annotation } from '../../shared/api/notebook.ts';
import { useAppState, useTranslate } from '../app/context.ts';
import { Matched } from './Matched.tsx';
import { NoteState } from './NoteEditor.tsx';
import { writtenAt } from './written-at.ts';

interface NoteTextProps {
  readonly annotation: Annotation;
  readonly onOpen: () => void;
  /** In the list the row says when, and the filter's words are marked. */
  readonly isListed?: boolean;
  /** Whether Tab comes to it. */
  readonly isStop?: boolean;
}

/** A note as it was written; a press opens it for writing. Nothing where there is no note. */
export function NoteText({ annotation, onOpen, isListed = false, isStop = true }: NoteTextProps) {
  const t = useTranslate();
  const draft = useAppState((state) => state.drafts.get(annotation.id));
  const text = draft?.text ?? annotation.note;
  if (text === '' && !draft?.failure) return null;
  return (
    <div className="note-text">
      <button type="button" title={t('note.edit')} tabIndex={isStop ? 0 : -1} onClick={onOpen}>
        {isListed ? <Matched text={text} /> : text}
      </button>
      {draft ? <NoteState annotation={annotation} /> : !isListed && <WrittenAt at={annotation.updatedAt} />}
    </div>
  );
}

/** When a mark was last changed. */
export function WrittenAt({ at }: { readonly at: string }) {
  const language = useAppState((state) => state.language);
  const [now] = useState(() => new Date());
  return (
    <time dateTime={at} title={new Date(at).toLocaleString(language)}>
      {writtenAt(at, now, language)}
    </time>
  );
}
