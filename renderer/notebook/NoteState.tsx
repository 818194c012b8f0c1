import type { Annotation } from '../../shared/api/notebook.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';

/** Whether the note is in the notebook; when it could not be saved, why, and a way to try again. */
export function NoteState({ annotation }: { readonly annotation: Annotation }) {
  const { store } = useApp();
  const t = useTranslate();
  const draft = useAppState((state) => state.drafts.get(annotation.id));
  if (draft?.failure) {
    return (
      <p className="note-state failed" role="alert">
        <span>{t('note.failed', { reason: t(draft.failure === 'disconnected' ? 'note.failed.disconnected' : `error.${draft.failure}`) })}</span>
        <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => void store.getState().saveNotes()}>
          {t('note.retry')}
        </button>
      </p>
    );
  }
  return <p className="note-state">{t(draft ? 'note.saving' : 'note.saved')}</p>;
}
