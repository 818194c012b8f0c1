import { expect, test } from 'vitest';
import zhCN from '../../../shared/i18n/zh-CN.json' with { type: 'json' };
import { commands } from '../../../renderer/commands/list.ts';

test('every command has an id of its own and words in the catalogue', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  expect(commands.flatMap(({ title, group }) => [title, group]).filter((key) => !(key in zhCN))).toEqual([]);
});

test('everything that can be done has a shortcut', () => {
  expect(commands.filter(({ keys }) => keys.length === 0).map(({ id }) => id)).toEqual([]);
});

test('no two commands want the same keys unless they are never there together', () => {
  const taken = new Map<string, string>();
  const clashes: string[] = [];
  for (const { id, keys, when } of commands) {
    for (const each of keys) {
      const other = taken.get(each);
      if (other !== undefined && when === undefined) clashes.push(`${each}: ${other}, ${id}`);
      taken.set(each, id);
    }
  }
  expect(clashes).toEqual([]);
});
