import type { CheckedArgs } from '../../shared/api/contract.ts';
import { settingsGuard, type Settings } from '../../shared/api/settings.ts';
import type { Database, ReadableDatabase } from '../store/database.ts';
import { readSettingRows, writeSettingRow } from '../store/settings.ts';

/** A value that is missing or cannot be read falls back to its default, and only that one. */
export function readSettings(notebook: ReadableDatabase): Settings {
  const stored = [...readSettingRows(notebook)].map(([name, json]) => [name, parse(json)] as const);
  return settingsGuard.parse(Object.fromEntries(stored));
}

/** Keeps the fields given; rows this release does not know stay as they are. */
export function changeSettings(notebook: Database, change: CheckedArgs<'settings.change'>): Settings {
  return notebook.transaction(() => {
    for (const [name, value] of Object.entries(change)) {
      if (value !== undefined) writeSettingRow(notebook, name, JSON.stringify(value));
    }
    return readSettings(notebook);
  });
}

/** Undefined for what is not JSON, which every field takes for missing. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
