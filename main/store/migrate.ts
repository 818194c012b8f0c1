import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { ApiError } from '../../shared/api/reply.ts';
import { openDatabase, type Database } from './database.ts';

/** One step of a database's schema. Shipped steps are never edited. */
export interface Migration {
  /** The `user_version` after this step. */
  readonly version: number;
  readonly migrate: (database: Database) => void;
}

/** `PRAGMA user_version`. */
export function schemaVersion(database: Pick<Database, 'prepare'>): number {
  return database.prepare<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
}

/**
 * Brings a database to the newest version, each step in one transaction that also sets `user_version`; before the first
 * step on a database that holds something, the file is copied beside itself as `<name>.v<version>.bak`.
 * Throws `database-newer`, having changed nothing, when the file is from a later release.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const current = schemaVersion(database);
  assertKnown(database.path, current, migrations);
  const pending = migrations.filter((migration) => migration.version > current);
  if (pending.length > 0 && current > 0) keepCopy(database, current);
  for (const migration of pending) {
    database.transaction(() => {
      migration.migrate(database);
      database.exec(`PRAGMA user_version = ${migration.version}`);
    });
  }
}

/**
 * Throws `database-newer` for a file of a later release. It is looked at through a connection that only reads, so that neither
 * the settings of a writer nor the folding in of its log change a byte of it. A file that is not there passes.
 */
export function refuseNewer(path: string, migrations: readonly Migration[]): void {
  if (!existsSync(path)) return;
  const database = openDatabase(path, { readOnly: true });
  try {
    assertKnown(path, schemaVersion(database), migrations);
  } finally {
    database.close();
  }
}

function assertKnown(path: string, version: number, migrations: readonly Migration[]): void {
  const supported = migrations.at(-1)?.version ?? 0;
  if (version <= supported) return;
  throw new ApiError('database-newer', `${path} was written by a newer release (schema ${version}, this release knows ${supported}).`, { path, version, supported });
}

/** Folds the write-ahead log into the file first, so that the copy is whole. */
function keepCopy(database: Database, version: number): void {
  if (database.path === ':memory:' || !existsSync(database.path)) return;
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = `${database.path}.v${version}.bak`;
  copyFileSync(database.path, `${copy}.tmp`);
  sync(`${copy}.tmp`);
  renameSync(`${copy}.tmp`, copy);
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
