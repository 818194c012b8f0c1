import { openDatabase, type Database } from './database.ts';

/**
 * A consistent copy of a database that may be written meanwhile, as one file without a log beside it. The file must not exist.
 * Rejects with an error of SQLite's, and then the file may be there in part.
 */
export async function copyDatabase(database: Database, destination: string): Promise<void> {
  await database.backup(destination);
  const copy = openDatabase(destination);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
