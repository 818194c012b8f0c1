import type { Database, ReadableDatabase } from './database.ts';

/** Every setting by its name, as JSON text; names of other releases too. */
export function readSettingRows(notebook: ReadableDatabase): Map<string, string> {
  const rows = notebook.prepare<{ name: string; value: string }>('SELECT name, value FROM setting').all();
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** `value` is JSON. */
export function writeSettingRow(notebook: Database, name: string, value: string): void {
  notebook.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run([name, value]);
}
