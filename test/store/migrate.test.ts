import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../main/store/database.ts';
import { migrate, schemaVersion, type Migration } from '../../main/store/migrate.ts';
import { libraryMigrations } from '../../main/store/migrations/library.ts';
import { notebookMigrations } from '../../main/store/migrations/notebook.ts';
import { openLibrary } from '../../main/store/open-library.ts';
import { openNotebook } from '../../main/store/open-notebook.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const notes: Migration = { version: 1, migrate: (database) => database.exec('CREATE TABLE note (text TEXT NOT NULL) STRICT') };
const colours: Migration = { version: 2, migrate: (database) => database.exec("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'yellow'") };
const broken: Migration = {
  version: 3,
  migrate: (database) => {
    database.exec("UPDATE note SET text = 'lost'; CREATE TABLE half (a TEXT) STRICT");
    throw new Error('the power went');
  },
};

const notesIn = (database: Database) => database.prepare('SELECT * FROM note').all();
const tablesIn = (database: Database) => database.prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'block_index_%' ORDER BY name").all().map(({ name }) => name);

/** A database at version 1 with one note, closed. */
function oldDatabase(): string {
  const path = join(temporaryFolder(), 'notes.sqlite');
  const database = openDatabase(path);
  database.exec('PRAGMA journal_mode = WAL');
  migrate(database, [notes]);
  database.prepare('INSERT INTO note VALUES (?)').run(['依法治网']);
  database.close();
  return path;
}

describe('a database that is not there yet', () => {
  test.each([
    ['notebook', openNotebook, notebookMigrations, ['annotation', 'reading_position', 'setting'], { journal_mode: 'wal', synchronous: 2 }],
    ['library', openLibrary, libraryMigrations, ['block', 'block_index', 'document', 'section'], { journal_mode: 'wal', synchronous: 1 }],
  ])('becomes an empty %s of the newest version, without a copy of nothing', (name, open, migrations, tables, settings) => {
    const path = join(temporaryFolder(), `${name}.sqlite`);
    const database = open(path);
    const pragmas = { ...database.prepare('PRAGMA journal_mode').get(), ...database.prepare('PRAGMA synchronous').get() };
    expect([tablesIn(database), schemaVersion(database), pragmas, existsSync(`${path}.v0.bak`)]).toEqual([tables, migrations.length, settings, false]);
    database.close();
    const again = open(path);
    expect([tablesIn(again), schemaVersion(again)]).toEqual([tables, migrations.length]);
    again.close();
  });
});

describe('a database of an earlier release', () => {
  test('is brought up to date with its rows, and is kept as it was beside itself', () => {
    const path = oldDatabase();
    const database = openDatabase(path);
    migrate(database, [notes, colours]);
    expect([notesIn(database), schemaVersion(database)]).toEqual([[{ text: '依法治网', colour: 'yellow' }], 2]);
    database.close();
    const copy = openDatabase(`${path}.v1.bak`);
    expect([notesIn(copy), schemaVersion(copy)]).toEqual([[{ text: '依法治网' }], 1]);
    copy.close();
  });

  test('is copied whole when its last writes still lie in the log', () => {
    const path = oldDatabase();
    const database = openDatabase(path);
    database.prepare('INSERT INTO note VALUES (?)').run(['在日志里']);
    migrate(database, [notes, colours]);
    database.close();
    const copy = openDatabase(`${path}.v1.bak`);
    expect(notesIn(copy)).toEqual([{ text: '依法治网' }, { text: '在日志里' }]);
    copy.close();
  });

  test('stays at the last whole step when one fails', () => {
    const database = openDatabase(oldDatabase());
    expect(() => migrate(database, [notes, colours, broken])).toThrow('the power went');
    expect([notesIn(database), tablesIn(database), schemaVersion(database)]).toEqual([[{ text: '依法治网', colour: 'yellow' }], ['note'], 2]);
    database.close();
  });

  test('is not copied again once it is up to date', () => {
    const path = oldDatabase();
    const database = openDatabase(path);
    migrate(database, [notes]);
    expect(existsSync(`${path}.v1.bak`)).toBe(false);
    database.close();
  });
});

describe('a database of a later release', () => {
  test.each([
    ['notebook', openNotebook, 'wal'], ['notebook', openNotebook, 'delete'], ['library', openLibrary, 'wal'], ['library', openLibrary, 'delete'],
  ])('is refused and not a byte of the %s changes', (name, open, journal) => {
    const path = join(temporaryFolder(), `${name}.sqlite`);
    const later = openDatabase(path);
    later.exec(`PRAGMA journal_mode = ${journal}; CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('依法治网'); PRAGMA user_version = 99`);
    later.close();
    const before = readFileSync(path);
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'database-newer', detail: { path, version: 99, supported: 1 } }));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test.each([['notebook', openNotebook], ['library', openLibrary]])('is refused with the log of the %s untouched, when a crash left its last writes there', (name, open) => {
    const folder = temporaryFolder();
    const later = openDatabase(join(folder, 'running.sqlite'));
    later.exec("PRAGMA journal_mode = WAL; CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('依法治网'); PRAGMA user_version = 99");
    const path = join(folder, `${name}.sqlite`);
    for (const suffix of ['', '-wal']) copyFileSync(join(folder, `running.sqlite${suffix}`), `${path}${suffix}`);
    later.close();
    const files = () => [path, `${path}-wal`].map((file) => readFileSync(file).toString('base64'));
    const before = files();
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'database-newer' }));
    expect(files()).toEqual(before);
  });
});
