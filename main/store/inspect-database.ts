import { statSync } from 'node:fs';
import { ApiError } from '../../shared/api/reply.ts';
import { databaseFailure, resultCode } from './database-failure.ts';
import { openDatabase, type Database } from './database.ts';
import { schemaVersion, type Migration } from './migrate.ts';

/** `quick` leaves out the comparison of indexes with their tables; both read every page and ask the full-text index for its own check. */
export type Depth = 'quick' | 'full';

export type Inspection =
  | { readonly state: 'missing' }
  | { readonly state: 'sound'; readonly version: number }
  /** Written by a later release. */
  | { readonly state: 'newer'; readonly version: number; readonly supported: number }
  | { readonly state: 'damaged'; readonly reason: string };

/**
 * Looks at a database without changing a byte of it: a read-only connection writes nothing, not even a checkpoint.
 * Throws `ApiError` where the file cannot be read at all.
 */
export function inspectDatabase(path: string, migrations: readonly Migration[], depth: Depth): Inspection {
  const size = sizeOf(path);
  if (size === null) return { state: 'missing' };
  // SQLite would take an empty file for a new database and throw its log away
  if (size === 0 && (sizeOf(`${path}-wal`) ?? 0) > 0) return { state: 'damaged', reason: 'the file is empty, its log is not' };
  let database: Database | undefined;
  try {
    database = openDatabase(path, { readOnly: true });
    return inspectOpen(database, migrations, depth);
  } catch (error) {
    const failure = databaseFailure(error, path);
    if (failure?.code === 'database-damaged') return { state: 'damaged', reason: resultCode(error) };
    throw failure ?? error;
  } finally {
    database?.close();
  }
}

function inspectOpen(database: Database, migrations: readonly Migration[], depth: Depth): Inspection {
  const version = schemaVersion(database);
  const supported = migrations.at(-1)?.version ?? 0;
  if (version > supported) return { state: 'newer', version, supported };
  const pragma = depth === 'quick' ? 'PRAGMA quick_check(1)' : 'PRAGMA integrity_check(1)';
  const finding = Object.values(database.prepare<Record<string, string>>(pragma).get() ?? {})[0]?.replaceAll(/\s*\n\s*/g, ' ');
  return finding === 'ok' ? { state: 'sound', version } : { state: 'damaged', reason: finding ?? 'the check gave no answer' };
}

/** The refusal that an inspection calls for, or null where the database may be opened. */
export function refusalOf(inspection: Inspection, path: string): ApiError | null {
  if (inspection.state === 'newer') {
    const { version, supported } = inspection;
    return new ApiError('database-newer', `${path} was written by a newer release (schema ${version}, this release knows ${supported}). It was left as it is.`, { path, version, supported });
  }
  if (inspection.state === 'damaged') {
    return new ApiError('database-damaged', `${path} is damaged (${inspection.reason}). It was left as it is.`, { path });
  }
  return null;
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}
