/**
 * What is being typed into notes, from the key press until it is in the notebook. It lives here and not in an editor, so that
 * neither closing an editor, nor a reload of the marks, nor a save that fails loses a character.
 */
import { ApiError, type ErrorCode } from '../../shared/api/reply.ts';
import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import type { Slice } from './app-state.ts';

export interface NoteDraft {
  readonly text: string;
  /** Why the last save failed, or null. */
  readonly failure: ErrorCode | null;
}

export interface NoteDraftsSlice {
  /** Notes whose text is not in the notebook yet. */
  readonly drafts: ReadonlyMap<AnnotationId, NoteDraft>;
  /** Takes a note's new text; it is saved when the keys rest. */
  writeNote(id: AnnotationId, text: string): void;
  /** Saves every draft now; failures stay in `drafts`. */
  saveNotes(): Promise<void>;
}

/** How long the keys must rest before a note is saved. */
const restMs = 500;
/** While they do not rest, it is saved this often. */
const mostUnsavedMs = 3_000;

export const createNoteDraftsSlice: Slice<NoteDraftsSlice> = ({ client }, set, get) => {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  const saving = new Map<AnnotationId, Promise<void>>();

  const setDraft = (id: AnnotationId, draft: NoteDraft | null) => {
    const drafts = new Map(get().drafts);
    if (draft) drafts.set(id, draft);
    else drafts.delete(id);
    set({ drafts });
  };

  async function send(id: AnnotationId, note: string): Promise<Annotation> {
    try {
      return await client.call('notebook.update', { id, note });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'annotation-missing') throw error;
      // Removed in the meantime, here or in another window: what was typed brings the mark back.
      await client.call('notebook.restore', { ids: [id] });
      return client.call('notebook.update', { id, note });
    }
  }

  async function save(id: AnnotationId): Promise<void> {
    for (let draft = get().drafts.get(id); draft; draft = get().drafts.get(id)) {
      const { text } = draft;
      const before = get().annotations.find((annotation) => annotation.id === id)?.note;
      try {
        get().receiveMark(await send(id, text));
      } catch (error) {
        setDraft(id, { text: get().drafts.get(id)?.text ?? text, failure: error instanceof ApiError ? error.code : 'internal' });
        return;
      }
      if (before !== undefined && before !== text) get().recordStep({ kind: 'changed', id, before: { note: before }, after: { note: text }, sitting: get().sitting });
      if (get().drafts.get(id)?.text === text) setDraft(id, null);
    }
  }

  /** One save at a time for each note; one that is asked for meanwhile is part of the running one. */
  function saveInTurn(id: AnnotationId): Promise<void> {
    const running = saving.get(id) ?? save(id).finally(() => saving.delete(id));
    saving.set(id, running);
    return running;
  }

  return {
    drafts: new Map(),
    writeNote(id, text) {
      setDraft(id, { text, failure: null });
      clearTimeout(resting);
      unsavedSince ??= performance.now();
      const isOverdue = performance.now() - unsavedSince >= mostUnsavedMs;
      resting = setTimeout(() => void get().saveNotes(), isOverdue ? 0 : restMs);
    },
    async saveNotes() {
      clearTimeout(resting);
      unsavedSince = null;
      await Promise.all([...get().drafts.keys()].map(saveInTurn));
    },
  };
};
