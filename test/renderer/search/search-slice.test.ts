import { expect, test } from 'vitest';
import { ApiError } from '../../../shared/api/reply.ts';
import { documentOf, openRoom, scan } from './reading-room.ts';

const paper = documentOf('白皮书', ['# 前言', '约谈平台。', '依法罚款。']);
const report = documentOf('报告', ['约谈网站平台，约谈并罚款。', ...Array.from({ length: 60 }, (_, n) => `第${n}次约谈。`)]);

test('typing shows the hits, the count and no selected hit', async () => {
  const { store } = openRoom([report, paper]);
  await store.getState().search('约谈');
  const { query, result, searching, selectedHit } = store.getState();
  expect({ query, total: result?.total, shown: result?.hits.length, searching, selectedHit }).toEqual({ query: '约谈', total: 62, shown: 50, searching: false, selectedHit: -1 });
});

test('an answer that comes late does not take the place of the newer one', async () => {
  const waiting = new Map<string, () => void>();
  const { store } = openRoom([report, paper], {
    'search.run': async (args: { query: string }) => {
      await new Promise<void>((resolve) => waiting.set(args.query, resolve));
      return scan([report, paper], args);
    },
  });
  const first = store.getState().search('约');
  const second = store.getState().search('约谈');
  waiting.get('约谈')?.();
  await second;
  waiting.get('约')?.();
  await first;
  expect([store.getState().query, store.getState().result?.query]).toEqual(['约谈', '约谈']);
});

test('a search that another window overtook is asked again', async () => {
  let asked = 0;
  const { store } = openRoom([paper], {
    'search.run': (args: { query: string }) => {
      asked += 1;
      if (asked < 3) throw new ApiError('overtaken', 'a newer request took its place');
      return scan([paper], args);
    },
  });
  await store.getState().search('约谈');
  expect({ asked, total: store.getState().result?.total, toast: store.getState().toast }).toEqual({ asked: 3, total: 1, toast: null });
});

test('clearing the field forgets the hits at once and asks for nothing', async () => {
  const { store, calls } = openRoom([paper]);
  await store.getState().search('约谈');
  const before = calls.length;
  await store.getState().search('  ');
  const { result, selectedHit, pageMatches } = store.getState();
  expect({ result, selectedHit, pageMatches, asked: calls.length - before }).toEqual({ result: null, selectedHit: -1, pageMatches: null, asked: 0 });
});

test('a pasted book is searched by its beginning, within what a request may hold', async () => {
  const { store, calls } = openRoom([paper]);
  await store.getState().search('网'.repeat(50_000));
  expect(calls.map(([, args]) => (args as { query: string }).query.length)).toEqual([10_000]);
});

test('when several words are not found together, those that are nowhere are named', async () => {
  const { store } = openRoom([report, paper]);
  await store.getState().search('约谈 缅北 罚款');
  expect([store.getState().result?.total, store.getState().absentTerms]).toEqual([0, ['缅北']]);
  await store.getState().search('前言 罚款');
  expect([store.getState().result?.total, store.getState().absentTerms]).toEqual([0, []]);
  await store.getState().search('缅北');
  expect([store.getState().result?.total, store.getState().absentTerms]).toEqual([0, null]);
});

test('the walk goes on behind the last hit shown, until all are', async () => {
  const { store } = openRoom([report]);
  await store.getState().search('约谈');
  for (let step = 0; step < 70; step += 1) await store.getState().moveHit(1);
  const { selectedHit, result } = store.getState();
  expect({ selectedHit, shown: result?.hits.length, total: result?.total }).toEqual({ selectedHit: 60, shown: 61, total: 61 });
});

test('opening a hit of another document jumps there and marks its match', async () => {
  const { store } = openRoom([report, paper]);
  await store.getState().openDocument(report.document.id);
  await store.getState().search('罚款');
  const index = store.getState().result?.hits.findIndex((hit) => hit.documentId === paper.document.id) ?? -1;
  await store.getState().openHit(index);
  const { open, target, selectedHit, backward } = store.getState();
  expect({ document: open?.document.id, target, selectedHit, backward }).toEqual({
    document: paper.document.id,
    target: { offset: 11, passage: { start: 11, end: 13 }, align: 'third' },
    selectedHit: index,
    backward: [{ documentId: report.document.id, offset: 0 }],
  });
});

test('the page shows every match of the open document, also those behind the hits listed', async () => {
  const { store } = openRoom([report, paper]);
  await store.getState().openDocument(report.document.id);
  await store.getState().search('约谈');
  await store.getState().matchPage();
  const { pageMatches, open } = store.getState();
  const words = pageMatches?.spans.map(({ start, end }) => open?.text.slice(start, end));
  expect([pageMatches?.documentId, words]).toEqual([report.document.id, Array.from({ length: 62 }, () => '约谈')]);
});
