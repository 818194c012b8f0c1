import type { Migration } from '../../migrate.ts';

/** What the reader makes: marks, places in documents, settings. */
export const annotations: Migration = {
  version: 1,
  migrate(database) {
    database.exec(`
      CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        document_id TEXT NOT NULL,
        -- kept so that a mark can be read and exported when its document is gone
        document_title TEXT NOT NULL,
        kind TEXT NOT NULL,
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        text_hash TEXT NOT NULL,
        start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        -- a tombstone; null while the mark stands
        removed_at TEXT,
        -- SHA-256 over every other column: SQLite's own check misses most changed bytes
        digest TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_by_document ON annotation (document_id, start_offset);

      CREATE TABLE reading_position (
        document_id TEXT PRIMARY KEY,
        start_offset INTEGER NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        -- JSON
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
