/** What quick open lists for what is typed. */
import type { Command } from '../commands/command.ts';
import type { CommandEntry, Entry, EntryKind, PlaceEntry } from './entry.ts';
import type { QuickIndex } from './quick-index.ts';

/** `search`: go on with the query in the search panel. */
export type Row = { readonly type: 'entry'; readonly entry: Entry } | { readonly type: 'search'; readonly query: string };
export interface RowGroup {
  readonly kind: EntryKind | 'recent' | 'search';
  readonly rows: readonly Row[];
}

export interface QuickSources {
  /** Null while it is made. */
  readonly index: QuickIndex | null;
  readonly recent: readonly PlaceEntry[];
  readonly commands: readonly CommandEntry[];
  /** Whether a command can be run now. */
  readonly canRun: (command: Command) => boolean;
}

/** Shown without a query; a reader's first day. */
const usefulCommands = ['panel.search', 'find.open', 'panel.outline', 'panel.marks', 'view.appearance', 'view.theme', 'view.language', 'help.shortcuts'];
const mostOfKind = 8;

/** Groups in the order of their best entry; `>` before the query lists commands only. */
export function listRows(typed: string, { index, recent, commands, canRun }: QuickSources): RowGroup[] {
  const isRunnable = (entry: Entry) => entry.kind !== 'command' || canRun(entry.command);
  const prefix = /^\s*[>＞]/u.exec(typed);
  const query = (prefix ? typed.slice(prefix[0].length) : typed).trim();
  if (prefix) {
    const found = query === '' ? commands : find(index, query, 'command');
    return groupOf('command', found.filter(isRunnable));
  }
  if (query === '') {
    const useful = usefulCommands.flatMap((id) => commands.find((entry) => entry.command.id === id) ?? []);
    return [...groupOf('recent', recent), ...groupOf('command', useful.filter(isRunnable))];
  }
  const byKind = new Map<EntryKind, Entry[]>();
  for (const entry of find(index, query).filter(isRunnable)) {
    const group = byKind.get(entry.kind) ?? [];
    if (group.length < mostOfKind) byKind.set(entry.kind, [...group, entry]);
  }
  const groups = [...byKind].flatMap(([kind, entries]) => groupOf(kind, entries));
  return [...groups, { kind: 'search', rows: [{ type: 'search', query }] }];
}

function find(index: QuickIndex | null, query: string, kind?: EntryKind): Entry[] {
  return index?.find(query, kind).map(({ entry }) => entry) ?? [];
}

function groupOf(kind: RowGroup['kind'], entries: readonly Entry[]): RowGroup[] {
  return entries.length === 0 ? [] : [{ kind, rows: entries.map((entry) => ({ type: 'entry', entry })) }];
}

export function rowKey(row: Row): string {
  return row.type === 'search' ? 'search' : row.entry.id;
}
