import { expect, test } from 'vitest';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { commands } from '../../../renderer/commands/list.ts';
import { commandEntries } from '../../../renderer/quick-open/command-entries.ts';
import { listRows, rowKey, type QuickSources } from '../../../renderer/quick-open/list-rows.ts';
import { matchPieces } from '../../../renderer/quick-open/match-pieces.ts';
import { placeEntries } from '../../../renderer/quick-open/place-entries.ts';
import { createQuickIndex } from '../../../renderer/quick-open/quick-index.ts';
import { recentPlaces } from '../../../renderer/quick-open/recent-places.ts';
import { noPause, report } from './entries.ts';

const content = report();
const commandList = commandEntries(commands, createTranslate('zh-CN'), [createTranslate('en')]);
const index = await createQuickIndex([...placeEntries(content), ...commandList], noPause);
const contents = new Map([[content.document.id, content]]);
const placeAt = (n: number) => ({ documentId: content.document.id, offset: content.blocks[n - 1]?.offset ?? 0 });

function sources(change: Partial<QuickSources> = {}): QuickSources {
  return {
    index,
    recent: recentPlaces([placeAt(3), placeAt(5)], null, contents),
    commands: commandList,
    canRun: () => true,
    ...change,
  };
}

const list = (query: string, change?: Partial<QuickSources>) => listRows(query, sources(change)).map(({ kind, rows }) => [kind, rows.map(rowKey)]);

test('without a query it lists recent places and the most useful commands that can be run now', () => {
  const [recent, useful] = list('', { canRun: ({ id }) => id !== 'find.open' });
  expect(recent).toEqual(['recent', ['recent 1 发展报告', 'recent 2 发展报告']]);
  expect(useful?.[0]).toBe('command');
  expect(useful?.[1]).toContain('command panel.search');
  expect(useful?.[1]).not.toContain('command find.open');
});

test('every command offered without a query exists', () => {
  const [useful] = list('', { recent: [] });
  expect(useful?.[1]?.length).toBe(8);
});

test('what is found is grouped by kind, the kind of the best entry first, and the texts can always be searched', () => {
  expect(list('数据')).toEqual([
    ['heading', ['block 2 发展报告']],
    ['box', ['block 4 发展报告']],
    ['event', ['block 7 发展报告']],
    ['search', ['search']],
  ].toSorted((a, b) => order(list('数据'), a) - order(list('数据'), b)));
  expect(list('执法提质')).toEqual([['heading', ['block 5 发展报告']], ['search', ['search']]]);
  expect(list('没有的')).toEqual([['search', ['search']]]);
});

function order(groups: readonly unknown[][], group: readonly unknown[]): number {
  return groups.findIndex(([kind]) => kind === group[0]);
}

test('after > there are commands only, all of them when nothing is typed behind it', () => {
  expect(list('>')).toEqual([['command', commandList.map(({ id }) => id)]]);
  expect(list('＞ 目录')[0]?.[0]).toBe('command');
  expect(list('>提质增效')).toEqual([]);
});

test('while the index is made the texts can be searched already', () => {
  expect(list('数据', { index: null })).toEqual([['search', ['search']]]);
});

test('recent places are one a section, newest first, without the one the reader is in', () => {
  const places = [placeAt(3), placeAt(4), placeAt(7), placeAt(5), placeAt(6)];
  const listed = recentPlaces(places, placeAt(5), contents).map(({ title, offset, page }) => ({ title, offset, page }));
  expect(listed).toEqual([
    { title: '（一）统筹推进数据利用和安全，保障数据发展治理', offset: placeAt(3).offset, page: 11 },
    { title: '附录 中国网络法治大事记（2024年）', offset: placeAt(7).offset, page: 15 },
  ]);
});

test('a name shows where the words typed stand in it, overlapping ones as one', () => {
  expect([read('网络数据安全', '數據 网'), read('网络数据安全', '网络数据 数据'), read('<mark>', 'mark'), read('网络', '')]).toEqual([
    '[网]络[数据]安全', '[网络数据]安全', '<[mark]>', '网络',
  ]);
});

/** A name with its matches in brackets. */
function read(text: string, query: string): string {
  return matchPieces(text, query).map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text)).join('');
}
