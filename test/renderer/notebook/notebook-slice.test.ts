import { describe, expect, test } from 'vitest';
import { paper, report } from '../../support/two-documents.ts';
import { describeMark, openMarkingRooms, settle, spanIn, type MarkingWindow } from './marking-window.ts';

const shown = ({ store }: MarkingWindow) => store.getState().annotations.map(describeMark);

async function openWithMark(words = '数据安全风险') {
  const rooms = openMarkingRooms(report, paper);
  const window = await rooms.openWindow();
  const made = await window.store.getState().mark(spanIn(window.store, words), { colour: 'green' });
  if (!made) throw new Error('not marked');
  return { rooms, window, store: window.store, state: window.store.getState, id: made.id };
}

describe('marking', () => {
  test('a passage gets the colour asked for, and the next one the same colour without asking', async () => {
    const { rooms, window, store } = await openWithMark();
    await store.getState().mark(spanIn(store, '约谈'));
    expect(shown(window)).toEqual(['数据安全风险|green|', '约谈|green|']);
    expect(await rooms.stored()).toEqual(shown(window));
  });

  test('marks are listed by document and then as they stand in the text, whatever order they were made in', async () => {
    const rooms = openMarkingRooms(report, paper);
    const window = await rooms.openWindow();
    const { mark, openDocument } = window.store.getState();
    await mark(spanIn(window.store, '约谈'));
    await openDocument(paper.document.id);
    await mark(spanIn(window.store, '人类文明'));
    await openDocument(report.document.id);
    await mark(spanIn(window.store, '数据安全风险'));
    expect(shown(window)).toEqual(['数据安全风险|yellow|', '约谈|yellow|', '人类文明|yellow|']);
    await settle();
    expect(shown(window)).toEqual(['数据安全风险|yellow|', '约谈|yellow|', '人类文明|yellow|']);
  });

  test('a refused mark is told and changes nothing', async () => {
    const { window, state, store } = await openWithMark();
    window.refuseNext('notebook.add', 'disk-full');
    expect(await state().mark(spanIn(store, '约谈'))).toBeNull();
    expect(state().toast).toMatchObject({ message: 'error.disk-full', tone: 'error' });
    expect(shown(window)).toEqual(['数据安全风险|green|']);
  });

  test('a mark made in one window is there in the other', async () => {
    const { rooms, store } = await openWithMark();
    const other = await rooms.openWindow();
    await store.getState().mark(spanIn(store, '约谈'));
    await settle();
    expect(shown(other)).toEqual(['数据安全风险|green|', '约谈|green|']);
  });

  test('an answer that was asked for before the last change never takes the change back', async () => {
    const { window, state, id } = await openWithMark();
    window.stopEvents();
    const release = window.holdBack('notebook.list');
    const loading = state().loadAnnotations();
    await settle();
    await state().changeMark(id, { colour: 'pink' });
    const seen: string[][] = [];
    window.store.subscribe(() => seen.push(shown(window)));
    release();
    await loading;
    expect(seen.flat().filter((mark) => !mark.includes('pink'))).toEqual([]);
    expect(shown(window)).toEqual(['数据安全风险|pink|']);
  });

  test('a hundred changes elsewhere are read in a few questions, and the last of them is seen', async () => {
    const { rooms, window, id } = await openWithMark();
    const other = await rooms.openWindow();
    await settle();
    const release = window.holdBack('notebook.list');
    const before = window.callsOf('notebook.list');
    for (let count = 0; count < 100; count += 1) await other.store.getState().changeMark(id, { colour: count % 2 === 0 ? 'blue' : 'pink' });
    release();
    await settle();
    expect(shown(window)).toEqual(['数据安全风险|pink|']);
    expect(window.callsOf('notebook.list') - before).toBeLessThan(5);
  });

  test('marks that did not change are not drawn again when the list is read', async () => {
    const { window, state, store } = await openWithMark();
    const second = await state().mark(spanIn(store, '约谈'));
    const [first] = state().annotations;
    const list = state().annotations;
    await state().loadAnnotations();
    expect(state().annotations).toBe(list);
    if (second) await state().changeMark(second.id, { colour: 'pink' });
    expect(state().annotations[0]).toBe(first);
    expect(shown(window)).toEqual(['数据安全风险|green|', '约谈|pink|']);
  });
});

describe('undo', () => {
  test('takes back a deletion, a recolouring and a mark, one after the other, and does them again', async () => {
    const { rooms, state, id } = await openWithMark();
    await state().changeMark(id, { colour: 'blue' });
    await state().removeMarks([id]);
    const steps: string[][] = [];
    for (const go of ['undoMark', 'undoMark', 'undoMark', 'redoMark', 'redoMark', 'redoMark'] as const) {
      await state()[go]();
      steps.push(await rooms.stored());
    }
    const green = ['数据安全风险|green|'];
    const blue = ['数据安全风险|blue|'];
    expect(steps).toEqual([blue, green, [], green, blue, []]);
  });

  test('after a new change nothing can be done again', async () => {
    const { state, store } = await openWithMark();
    await state().undoMark();
    await state().mark(spanIn(store, '约谈'));
    await state().redoMark();
    expect(state().toast?.message).toBe('mark.redone.nothing');
  });

  test('leaves a mark alone that was changed in another window since, says so, and goes on to the step before', async () => {
    const { rooms, state, id } = await openWithMark();
    await state().changeMark(id, { colour: 'blue' });
    const other = await rooms.openWindow();
    await other.store.getState().changeMark(id, { colour: 'violet' });
    await settle();
    await state().undoMark();
    expect(await rooms.stored()).toEqual(['数据安全风险|violet|']);
    expect(state().toast?.message).toBe('mark.undo.elsewhere');
    await state().undoMark();
    expect(await rooms.stored()).toEqual([]);
  });

  test('behind the toast brings deleted marks back as they were, also when something else was done since', async () => {
    const { rooms, state, store, id } = await openWithMark();
    await state().removeMarks([id]);
    const undo = state().toast?.action;
    await state().mark(spanIn(store, '约谈'), { colour: 'pink' });
    undo?.run();
    await settle();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|', '约谈|pink|']);
  });

  test('that is refused can be tried again', async () => {
    const { rooms, window, state, id } = await openWithMark();
    await state().removeMarks([id]);
    window.refuseNext('notebook.restore', 'disk-full');
    await state().undoMark();
    expect(await rooms.stored()).toEqual([]);
    await state().undoMark();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|']);
  });
});

describe('a note', () => {
  test('is in the notebook as soon as it is asked to be, with everything typed', async () => {
    const { rooms, state, id } = await openWithMark();
    state().writeNote(id, '立');
    state().writeNote(id, '立法动因');
    await state().saveNotes();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|立法动因']);
    expect(state().drafts.size).toBe(0);
  });

  test('that is typed on while it is being saved is saved to its last character', async () => {
    const { rooms, window, state, id } = await openWithMark();
    const release = window.holdBack('notebook.update');
    state().writeNote(id, '前半');
    const saving = state().saveNotes();
    await settle();
    state().writeNote(id, '前半，后半');
    release();
    await saving;
    expect(await rooms.stored()).toEqual(['数据安全风险|green|前半，后半']);
  });

  test('that could not be saved stays as it was typed, with the reason, and is saved when it is tried again', async () => {
    const { rooms, window, state, id } = await openWithMark();
    window.refuseNext('notebook.update', 'disk-full');
    state().writeNote(id, '立法动因');
    await state().saveNotes();
    expect(state().drafts.get(id)).toEqual({ text: '立法动因', failure: 'disk-full' });
    await state().loadAnnotations();
    expect(state().drafts.get(id)?.text).toBe('立法动因');
    await state().saveNotes();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|立法动因']);
    expect(state().drafts.size).toBe(0);
  });

  test('that is being typed is not touched by a change from another window', async () => {
    const { rooms, state, id } = await openWithMark();
    const other = await rooms.openWindow();
    state().writeNote(id, '这里写的');
    await other.store.getState().changeMark(id, { note: '那边写的' });
    await settle();
    expect(state().drafts.get(id)?.text).toBe('这里写的');
    await state().saveNotes();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|这里写的']);
  });

  test('typed on a mark that another window deleted brings the mark back', async () => {
    const { rooms, state, id } = await openWithMark();
    const other = await rooms.openWindow();
    state().writeNote(id, '还要用');
    await other.store.getState().removeMarks([id]);
    await state().saveNotes();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|还要用']);
  });

  test('that is still being typed when its mark is deleted comes back whole with the mark', async () => {
    const { rooms, state, id } = await openWithMark();
    state().writeNote(id, '立法动因');
    await state().removeMarks([id]);
    await state().saveNotes();
    expect(await rooms.stored()).toEqual([]);
    await state().undoMark();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|立法动因']);
  });

  test('written in one sitting is undone at once, and the one of the next sitting by itself', async () => {
    const { rooms, state, id } = await openWithMark();
    for (const words of ['立', '立法动因']) {
      if (words === '立') state().edit(id);
      state().writeNote(id, words);
      await state().saveNotes();
    }
    state().edit(null);
    state().edit(id);
    state().writeNote(id, '立法动因，待查');
    await state().saveNotes();
    await state().undoMark();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|立法动因']);
    await state().undoMark();
    expect(await rooms.stored()).toEqual(['数据安全风险|green|']);
  });
});
