import { describe, expect, it } from 'vitest';
import { libraryMigrations } from '../../main/store/migrations/library.ts';
import { notebookMigrations } from '../../main/store/migrations/notebook.ts';
import { filesUnder, importsOf, textOf } from './sources.ts';

/** A folder whose files are its entries, and the list that names each of them. */
interface Registry {
  readonly what: string;
  readonly list: string;
  readonly folder: string;
  readonly isEntry: (name: string, text: string) => boolean;
  /** How many stand there at least: a pattern that finds nothing proves nothing. */
  readonly atLeast: number;
  /** What tells two entries apart, once or more in a file. */
  readonly id: RegExp;
}

const migration = { isEntry: () => true, atLeast: 1, id: /\bversion: (\d+)/g };

const registries: readonly Registry[] = [
  { what: 'step of the library', list: 'main/store/migrations/library.ts', folder: 'main/store/migrations/library', ...migration },
  { what: 'step of the notebook', list: 'main/store/migrations/notebook.ts', folder: 'main/store/migrations/notebook', ...migration },
  {
    what: 'command of the terminal', list: 'main/cli/commands.ts', folder: 'main/cli',
    isEntry: (_name, text) => /^export const \w+: Command\b/m.test(text), atLeast: 5, id: /\bname: '([\w-]+)'/g,
  },
  {
    what: 'format of export', list: 'main/exchange/formats.ts', folder: 'main/exchange',
    isEntry: (name) => name.startsWith('export-'), atLeast: 1, id: /^export function (\w+)/gm,
  },
  {
    what: 'command of the page', list: 'renderer/commands/list.ts', folder: 'renderer/commands',
    isEntry: (_name, text) => /^export const \w+Commands\b/m.test(text), atLeast: 7, id: /\bid: '([\w.-]+)'/g,
  },
];

describe.each(registries)('every $what', ({ list, folder, isEntry, atLeast, id }) => {
  const entries = filesUnder(folder, ['.ts', '.tsx']).filter((path) => path !== list && isEntry(path.slice(folder.length + 1), textOf(path)));

  it('is in its list', () => {
    const listed = importsOf(list).map(({ to }) => to);
    expect(entries.length).toBeGreaterThanOrEqual(atLeast);
    expect(entries.filter((path) => !listed.includes(path))).toEqual([]);
  });

  it('has a name of its own', () => {
    const ids = entries.flatMap((path) => [...textOf(path).matchAll(id)].map((match) => match[1]));
    expect(ids.length).toBeGreaterThanOrEqual(atLeast);
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
  });
});

describe('the steps of each database', () => {
  it.each([
    ['library', libraryMigrations, 'main/store/migrations/library'],
    ['notebook', notebookMigrations, 'main/store/migrations/notebook'],
  ])('of the %s are numbered from 1 without a gap, as their files are', (_name, migrations, folder) => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_version, index) => index + 1));
    expect(filesUnder(folder).map((path) => Number(path.slice(folder.length + 1, folder.length + 5)))).toEqual(versions);
  });
});
