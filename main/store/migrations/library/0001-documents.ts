import type { Migration } from '../../migrate.ts';

/** Documents, their sections and blocks, and the bigram index over the blocks' folded text. */
export const documents: Migration = {
  version: 1,
  migrate(database) {
    database.exec(`
      CREATE TABLE document (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        title TEXT NOT NULL,
        short_title TEXT NOT NULL,
        issuer TEXT NOT NULL,
        date TEXT NOT NULL,
        language TEXT NOT NULL,
        layout TEXT NOT NULL,
        source_hash TEXT NOT NULL,
        text_hash TEXT NOT NULL,
        blocks INTEGER NOT NULL,
        characters INTEGER NOT NULL,
        pages INTEGER,
        is_built_in INTEGER NOT NULL,
        -- the release of the reader that made the blocks; a newer one reads the source again
        ingest_version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE section (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        parent INTEGER,
        level INTEGER NOT NULL,
        title TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (document_id, position)
      ) STRICT, WITHOUT ROWID;

      -- id is the row of the index; offsets count UTF-16 units and are never computed here
      CREATE TABLE block (
        id INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        n INTEGER NOT NULL,
        kind TEXT NOT NULL,
        level INTEGER,
        text TEXT NOT NULL,
        start_offset INTEGER NOT NULL,
        section INTEGER,
        box INTEGER,
        page INTEGER,
        page_breaks TEXT NOT NULL,
        spans TEXT NOT NULL,
        UNIQUE (document_id, n)
      ) STRICT;

      -- bigrams of the folded text, space-separated; candidates only, verified against the text
      CREATE VIRTUAL TABLE block_index USING fts5(
        bigrams, content='', contentless_delete=1, detail=none, tokenize='ascii'
      );
    `);
  },
};
