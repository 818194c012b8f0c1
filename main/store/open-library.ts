import { openDatabase, type Database } from './database.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { libraryMigrations } from './migrations/library.ts';

/** The rebuildable database of texts, for its one writer. `page_size` suits the index's large rows. */
export function openLibrary(path: string): Database {
  refuseNewer(path, libraryMigrations);
  const database = openDatabase(path);
  try {
    database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;');
    migrate(database, libraryMigrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A connection for search and pages that an import never holds up. The file must exist and be current. */
export function openLibraryForReading(path: string): Database {
  const database = openDatabase(path, { readOnly: true });
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;');
  return database;
}
