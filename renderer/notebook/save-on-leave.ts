/**
 * What is being typed when the window goes. A browser lets a last request go out after the page (`keepalive`), and asks the
 * reader only when a note could not be saved. Electron refuses a page that is gone, so there the window first waits for the
 * save and then closes itself.
 */
import type { AppStore } from '../state/app-state.ts';

/** What is needed of the window. */
export type LeavingWindow = Pick<Window, 'addEventListener' | 'removeEventListener' | 'close'>;

interface LeaveOptions {
  readonly store: AppStore;
  readonly window: LeavingWindow;
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
  /** Whether a close that was held up can be gone on with; a browser's tab belongs to the browser. */
  readonly canCloseItself: boolean;
}

/** Returns a function that stops. */
export function saveNotesOnLeave({ store, window, document, canCloseItself }: LeaveOptions): () => void {
  let isWarned = false;
  const save = () => store.getState().saveNotes();
  const onHide = () => {
    if (document.visibilityState === 'hidden') void save();
  };

  async function saveAndClose(): Promise<void> {
    await save();
    if (store.getState().drafts.size === 0) return window.close();
    // Nobody is kept in a window that cannot save: the next close goes through.
    isWarned = true;
    store.getState().showToast({ message: 'note.leave', tone: 'error' });
  }

  const onBeforeUnload = (event: Event) => {
    const drafts = [...store.getState().drafts.values()];
    if (drafts.length === 0) isWarned = false;
    const hasFailed = drafts.some(({ failure }) => failure !== null);
    if (drafts.length === 0 || isWarned || (!canCloseItself && !hasFailed)) return;
    event.preventDefault();
    if (canCloseItself) void saveAndClose();
    else void save();
  };

  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', save);
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    window.removeEventListener('pagehide', save);
    window.removeEventListener('beforeunload', onBeforeUnload);
  };
}
