import { openDatabase, type Database } from './database.ts';

/** A connection in an exclusive transaction, which ends when it is closed or the process is gone. Throws the driver's error when another holds the file after `waitMs`. */
export function openExclusively(path: string, waitMs: number): Database {
  const database = openDatabase(path, { busyTimeoutMs: waitMs });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
