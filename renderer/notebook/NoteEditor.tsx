import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Annotation } from '../../shared/api/notebook.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { NoteState } from './NoteState.tsx';
import './note-editor.css';

/** As long as the contract lets a note be, UTF-16 units. */
const longestNote = 100_000;

interface NoteEditorProps {
  readonly annotation: Annotation;
  /** Called when the reader is done; what was written is on its way to the notebook. */
  readonly onClose: () => void;
}

/** Writes a note and saves it as it is typed. Escape and Mod+Enter leave it; both keep what was written. */
export function NoteEditor({ annotation, onClose }: NoteEditorProps) {
  const { store, isMac } = useApp();
  const t = useTranslate();
  const { id } = annotation;
  const draft = useAppState((state) => state.drafts.get(id));
  const [text, setText] = useState(draft?.text ?? annotation.note);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    return () => void store.getState().saveNotes();
  }, [store]);
  const write = (written: string) => {
    setText(written);
    store.getState().writeNote(id, written);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey));
    // Keys typed into a note never reach the list or the page around it.
    if (isDone || !(event.ctrlKey || event.metaKey)) event.stopPropagation();
    if (!isDone) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className="note-editor">
      <textarea
        ref={field}
        className="field"
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
        maxLength={longestNote}
        rows={2}
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => void store.getState().saveNotes()}
        onKeyDown={onKeyDown}
      />
      {draft === undefined && annotation.note !== wellFormed(text)
        ? <Elsewhere onTake={() => setText(annotation.note)} onKeep={() => write(text)} />
        : <NoteState annotation={annotation} />}
    </div>
  );
}

/** As the notebook keeps a text: half a surrogate pair is no character. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}

function Elsewhere({ onTake, onKeep }: { readonly onTake: () => void; readonly onKeep: () => void }) {
  const t = useTranslate();
  return (
    <p className="note-state failed" role="status">
      <span>{t('note.elsewhere')}</span>
      <button type="button" onClick={onTake}>
        {t('note.elsewhere.take')}
      </button>
      <button type="button" onClick={onKeep}>
        {t('note.elsewhere.keep')}
      </button>
    </p>
  );
}
