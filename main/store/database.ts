/** The SQLite driver behind a few methods, so that another could take its place in this file. */
import BetterSqlite3 from 'better-sqlite3';

export type Value = string | number | bigint | Uint8Array | null;
export type Row = Record<string, Value>;
export type Parameters = readonly Value[] | Readonly<Record<string, Value>>;

/** Row shapes are asserted by the repository that owns the table; guards stand where JSON or a file comes in. */
export interface Statement<Shape = Row> {
  run(parameters?: Parameters): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  get(parameters?: Parameters): Shape | undefined;
  all(parameters?: Parameters): Shape[];
  iterate(parameters?: Parameters): IterableIterator<Shape>;
}

/** What a repository that only reads may ask for. */
export interface ReadableDatabase {
  readonly path: string;
  /** Statements are prepared once for a text and kept. */
  prepare<Shape = Row>(sql: string): Statement<Shape>;
}

export interface Database extends ReadableDatabase {
  exec(sql: string): void;
  /** All or nothing; nested calls join the outer one. */
  transaction<Result>(work: () => Result): Result;
  /** A consistent copy into a new file; rejects if it cannot be written. */
  backup(destination: string): Promise<void>;
  close(): void;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** How long a statement waits for another connection's lock. */
  readonly busyTimeoutMs?: number;
}

export function openDatabase(path: string, options: OpenOptions = {}): Database {
  const connection = new BetterSqlite3(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.readOnly ?? false,
    timeout: options.busyTimeoutMs ?? 5_000,
  });
  const statements = new Map<string, Statement<never>>();

  function prepare<Shape>(sql: string): Statement<Shape> {
    let statement = statements.get(sql) as Statement<Shape> | undefined;
    if (!statement) {
      const prepared = connection.prepare(sql);
      const bind = (parameters?: Parameters): unknown[] => (parameters === undefined ? [] : [parameters]);
      statement = {
        run: (parameters) => prepared.run(...bind(parameters)),
        get: (parameters) => prepared.get(...bind(parameters)) as Shape | undefined,
        all: (parameters) => prepared.all(...bind(parameters)) as Shape[],
        iterate: (parameters) => prepared.iterate(...bind(parameters)) as IterableIterator<Shape>,
      };
      statements.set(sql, statement as Statement<never>);
    }
    return statement;
  }

  return {
    path,
    prepare,
    exec: (sql) => void connection.exec(sql),
    transaction: (work) => (connection.inTransaction ? work() : connection.transaction(work).immediate()),
    backup: async (destination) => void (await connection.backup(destination)),
    close: () => void connection.close(),
  };
}
