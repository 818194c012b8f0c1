import { describe, expect, test } from 'vitest';
import { saveNotesOnLeave } from '../../../renderer/notebook/save-on-leave.ts';
import { report } from '../../support/two-documents.ts';
import { openMarkingRooms, settle, spanIn } from './marking-window.ts';

/** A window that notes whether it was closed, and whose events the test sends itself. */
class TestWindow extends EventTarget {
  closed = 0;
  visibilityState: DocumentVisibilityState = 'visible';
  close(): void {
    this.closed += 1;
  }
  /** True when the event was held up. */
  send(name: string): boolean {
    return !this.dispatchEvent(new Event(name, { cancelable: true }));
  }
}

async function openWithDraft(canCloseItself: boolean) {
  const rooms = openMarkingRooms(report);
  const opened = await rooms.openWindow();
  const { store } = opened;
  const made = await store.getState().mark(spanIn(store, '约谈'));
  if (!made) throw new Error('not marked');
  const page = new TestWindow();
  saveNotesOnLeave({ store, window: page, document: page, canCloseItself });
  store.getState().writeNote(made.id, '还没写完');
  return { rooms, opened, store, page };
}

const saved = ['约谈|yellow|还没写完'];

describe('a note that is being typed when the window goes', () => {
  test.each(['pagehide', 'visibilitychange'])('is saved at %s, before the keys have rested', async (name) => {
    const { rooms, page } = await openWithDraft(false);
    page.visibilityState = 'hidden';
    page.send(name);
    await settle();
    expect(await rooms.stored()).toEqual(saved);
  });

  test('holds up no tab of a browser, which lets the last request out', async () => {
    const { rooms, page, store } = await openWithDraft(false);
    expect(page.send('beforeunload')).toBe(false);
    page.send('pagehide');
    await settle();
    expect([await rooms.stored(), store.getState().drafts.size]).toEqual([saved, 0]);
  });

  test('makes a browser ask when it could not be saved', async () => {
    const { opened, page, store } = await openWithDraft(false);
    opened.refuseNext('notebook.update', 'disk-full');
    await store.getState().saveNotes();
    expect(page.send('beforeunload')).toBe(true);
    await settle();
    expect(page.closed).toBe(0);
  });

  test('holds up a window of our own until it is saved, and the window then closes by itself', async () => {
    const { rooms, page } = await openWithDraft(true);
    expect(page.send('beforeunload')).toBe(true);
    await settle();
    expect([page.closed, await rooms.stored()]).toEqual([1, saved]);
    expect(page.send('beforeunload')).toBe(false);
  });

  test('keeps a window open that cannot save it, says so, and lets the next close through', async () => {
    const { opened, page, store } = await openWithDraft(true);
    opened.refuseNext('notebook.update', 'disk-full');
    expect(page.send('beforeunload')).toBe(true);
    await settle();
    expect([page.closed, store.getState().toast?.message]).toEqual([0, 'note.leave']);
    expect(page.send('beforeunload')).toBe(false);
    await store.getState().saveNotes();
  });
});
