import { ApiError, type ErrorCode } from '../../shared/api/reply.ts';

/** What an error of SQLite's means to a reader, by the start of its result code; the first that fits holds. */
const meanings: readonly (readonly [prefix: string, code: ErrorCode, sentence: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'The disk is full'],
  // the shared memory of the write-ahead log is a file that could not grow
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', 'The disk is full'],
  ['SQLITE_CORRUPT', 'database-damaged', 'The database is damaged'],
  ['SQLITE_NOTADB', 'database-damaged', 'The file is not a database'],
  ['SQLITE_CANTOPEN', 'file-unreadable', 'The database cannot be opened'],
  ['SQLITE_PERM', 'file-unreadable', 'The database cannot be opened'],
  ['SQLITE_READONLY', 'file-unwritable', 'The database cannot be written'],
  ['SQLITE_IOERR_READ', 'file-unreadable', 'The database cannot be read'],
  ['SQLITE_IOERR', 'file-unwritable', 'The database cannot be written'],
  ['SQLITE_BUSY', 'already-open', 'Another process holds the database'],
];

/**
 * An error of SQLite's as the refusal a reader can understand; null for one that is a defect of ours.
 * `path` is the database's, named in the message and the detail where it is known.
 */
export function databaseFailure(error: unknown, path?: string): ApiError | null {
  const code = resultCode(error);
  const meaning = meanings.find(([prefix]) => code.startsWith(prefix));
  if (!meaning) return null;
  const [, meant, sentence] = meaning;
  return new ApiError(meant, path === undefined ? `${sentence}.` : `${sentence}: ${path}`, path === undefined ? undefined : { path }, { cause: error });
}

/** SQLite's name for an error, such as `SQLITE_FULL`; empty for an error that is not SQLite's. */
export function resultCode(error: unknown): string {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_') ? String(error.code) : '';
}
