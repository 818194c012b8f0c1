import { expect, test } from 'vitest';
import { documentOf, openRoom } from './reading-room.ts';

const paper = documentOf('白皮书', ['网络强国。', '依法治网。', '网络空间，网络安全。']);
const starts = [0, 12, 17];

async function openPaper() {
  const { store } = openRoom([paper, documentOf('报告', ['网络。'])]);
  await store.getState().openDocument(paper.document.id);
  return store;
}

test('typing goes to the first match at or after the place, and more letters stay there', async () => {
  const store = await openPaper();
  store.getState().keepPlace(6, 0.3);
  store.getState().openFind();
  store.getState().find('网');
  const first = store.getState().findTarget;
  store.getState().find('网络');
  const { findMatches, findCurrent } = store.getState();
  expect({ first, starts: findMatches.map(({ start }) => start), findCurrent }).toEqual({ first: { start: 9, end: 10 }, starts, findCurrent: 1 });
});

test('next and previous go around', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('网络');
  const seen = [store.getState().findCurrent];
  for (const by of [1, 1, 1, -1] as const) {
    store.getState().stepFind(by);
    seen.push(store.getState().findCurrent);
  }
  expect(seen).toEqual([0, 1, 2, 0, 2]);
});

test('letters typed after a step go on from there', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('网');
  store.getState().stepFind(1);
  store.getState().stepFind(1);
  store.getState().find('网络');
  expect(store.getState().findTarget).toEqual({ start: 12, end: 14 });
});

test('stepping to the only match shows it again', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('强国');
  const before = store.getState().findTarget;
  store.getState().stepFind(1);
  const after = store.getState().findTarget;
  expect([after, after === before]).toEqual([{ start: 2, end: 4 }, false]);
});

test('a selection is the query and the current match', async () => {
  const store = await openPaper();
  store.getState().openFind('网络', 17);
  expect([store.getState().findQuery, store.getState().findCurrent]).toEqual(['网络', 2]);
});

test('opened again it shows the last query and leaves the page where it is until a step is asked for', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('网络');
  store.getState().closeFind();
  store.getState().keepPlace(13, 0.5);
  store.getState().openFind();
  const { findQuery, findMatches, findCurrent, findTarget } = store.getState();
  store.getState().stepFind(-1);
  expect({ findQuery, count: findMatches.length, findCurrent, findTarget, stepped: store.getState().findCurrent }).toEqual({
    findQuery: '网络', count: 3, findCurrent: -1, findTarget: null, stepped: 1,
  });
});

test('the key for the next match works when the bar is closed', async () => {
  const store = await openPaper();
  store.getState().find('网络');
  store.getState().stepFind(1);
  expect([store.getState().findOpen, store.getState().findTarget]).toEqual([true, { start: 0, end: 2 }]);
});

test('closing leaves the place, and back returns to where looking began, once', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('网络');
  store.getState().stepFind(1);
  store.getState().keepPlace(12, 0.6);
  store.getState().closeFind();
  store.getState().closeFind();
  const { findOpen, findMatches, findCurrent, placeOffset, backward } = store.getState();
  expect({ findOpen, findMatches, findCurrent, placeOffset, backward }).toEqual({
    findOpen: false, findMatches: [], findCurrent: -1, placeOffset: 12, backward: [{ documentId: paper.document.id, offset: 0 }],
  });
});

test('closing without having moved keeps nothing to go back to', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('强国');
  store.getState().closeFind();
  expect(store.getState().backward).toEqual([]);
});

test('a jump while looking keeps the place it left, and closing adds no other', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('网络');
  store.getState().keepPlace(12, 0.6);
  await store.getState().goTo({ documentId: paper.document.id, offset: 6 });
  store.getState().keepPlace(6, 0.3);
  store.getState().closeFind();
  expect(store.getState().backward).toEqual([{ documentId: paper.document.id, offset: 12 }]);
});

test('another document is another find', async () => {
  const store = await openPaper();
  store.getState().openFind();
  store.getState().find('网络');
  await store.getState().openDocument('报告' as typeof paper.document.id);
  const { findOpen, findMatches, findQuery } = store.getState();
  store.getState().stepFind(1);
  expect([findOpen, findMatches, findQuery, store.getState().findMatches.length]).toEqual([false, [], '网络', 1]);
});
