import { openDatabase, type Database } from './database.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { notebookMigrations } from './migrations/notebook.ts';

/** The reader's own database, for its one writer: every acknowledged write is on the disk. */
export function openNotebook(path: string): Database {
  refuseNewer(path, notebookMigrations);
  const database = openDatabase(path);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF;');
    migrate(database, notebookMigrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
