import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeSettings, readSettings } from '../../main/notebook/settings.ts';
import { openNotebook } from '../../main/store/open-notebook.ts';
import { readSettingRows, writeSettingRow } from '../../main/store/settings.ts';
import { defaultSettings } from '../../shared/api/settings.ts';
import { openRoom } from '../support/open-room.ts';

test('a new reader has the defaults', () => {
  expect(readSettings(openRoom().notebook)).toEqual(defaultSettings);
});

test('what the reader sets is there after a restart, and only that has changed', () => {
  const { notebook, folder } = openRoom();
  const changed = changeSettings(notebook, { theme: 'dark', fontSize: 20 });
  notebook.close();
  const reopened = openNotebook(join(folder, 'notebook.sqlite'));
  expect([changed, readSettings(reopened)]).toEqual([0, 1].map(() => ({ ...defaultSettings, theme: 'dark', fontSize: 20 })));
  reopened.close();
});

test('a later change keeps the ones before it', () => {
  const { notebook } = openRoom();
  changeSettings(notebook, { theme: 'sepia' });
  expect(changeSettings(notebook, { language: 'en', indent: false })).toEqual({ ...defaultSettings, theme: 'sepia', language: 'en', indent: false });
});

test('one value that cannot be read falls back alone', () => {
  const { notebook } = openRoom();
  for (const [name, value] of [['theme', 'not JSON'], ['fontSize', '9000'], ['measure', '"40"'], ['lineHeight', '2.2'], ['indent', 'null'], ['lastColour', '"blue"']] as const) {
    writeSettingRow(notebook, name, value);
  }
  expect(readSettings(notebook)).toEqual({ ...defaultSettings, lineHeight: 2.2, lastColour: 'blue' });
});

test('a setting of a later release, even one named __proto__, is kept and does no harm', () => {
  const { notebook } = openRoom();
  writeSettingRow(notebook, 'ruler', '{"length":3}');
  writeSettingRow(notebook, '__proto__', '{"theme":"dark"}');
  expect(changeSettings(notebook, { fontSize: 20 })).toEqual({ ...defaultSettings, fontSize: 20 });
  expect(Object.fromEntries(readSettingRows(notebook))).toEqual(Object.fromEntries([['__proto__', '{"theme":"dark"}'], ['fontSize', '20'], ['ruler', '{"length":3}']]));
});
