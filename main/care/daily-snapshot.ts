/** Copies of the notebook, one for each day on which it was opened, beside the data they are copies of. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApiError } from '../../shared/api/reply.ts';
import { checkNotebook } from '../notebook/notebook.ts';
import { copyDatabase } from '../store/copy-database.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { databaseFailure } from '../store/database-failure.ts';
import { inspectDatabase } from '../store/inspect-database.ts';
import { notebookMigrations } from '../store/migrations/notebook.ts';
import { writingFailure } from './atomic-write.ts';
import { syncFolder } from './sync-folder.ts';

/** Copies that are kept; the oldest go first. */
const kept = 14;

const namePattern = /^notebook-(\d{6,})-(\d{4}-\d\d-\d\d)\.sqlite$/;

interface Snapshot {
  readonly name: string;
  /** Order is by this number, for a clock may be wrong. */
  readonly sequence: number;
  /** UTC. */
  readonly day: string;
}

/**
 * Makes today's copy, unless there is one or the notebook holds no marks (a notebook that became empty must not push out the
 * copies of a full one). A copy counts only when it was read again, row by row, and is on the disk; only then do the oldest go,
 * and none go while the notebook has damaged rows. Answers the copy's path, or null when none was due.
 * Rejects with `disk-full`, `file-unwritable` or `database-damaged`; older copies and the notebook are untouched then.
 */
export async function keepDailySnapshot(notebook: Database, folder: string, now: Date): Promise<string | null> {
  const day = now.toISOString().slice(0, 10);
  const before = checkNotebook(notebook);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const newest = snapshotsIn(folder).at(-1);
    if (before.rows === 0 || newest?.day === day) return null;
    const path = join(folder, `notebook-${String((newest?.sequence ?? 0) + 1).padStart(6, '0')}-${day}.sqlite`);
    await makeVerified(notebook, path, before);
    if (before.damaged.length === 0) prune(folder);
    return path;
  } catch (error) {
    throw error instanceof ApiError ? error : databaseFailure(error, folder) ?? writingFailure(error, folder);
  }
}

/** Oldest first. */
function snapshotsIn(folder: string): Snapshot[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, sequence, day] = namePattern.exec(name) ?? [];
      return sequence === undefined || day === undefined ? [] : [{ name, sequence: Number(sequence), day }];
    })
    .toSorted((left, right) => left.sequence - right.sequence);
}

async function makeVerified(notebook: Database, path: string, original: Checked): Promise<void> {
  const temporary = `${path}.tmp`;
  // what a killed process left; SQLite would go on writing into it
  discard(temporary);
  try {
    await copyDatabase(notebook, temporary);
    verify(temporary, original);
    sync(temporary);
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } finally {
    discard(temporary);
  }
}

type Checked = ReturnType<typeof checkNotebook>;

/** Every page is read, no row is missing, and every row matches its digest but those that did not in the notebook either. */
function verify(path: string, original: Checked): void {
  const { state } = inspectDatabase(path, notebookMigrations, 'full');
  const copy = openDatabase(path, { readOnly: true });
  try {
    const found = checkNotebook(copy);
    const isTrue = state === 'sound' && found.rows >= original.rows && found.damaged.every((id) => original.damaged.includes(id));
    if (!isTrue) throw new ApiError('database-damaged', `The copy of the notebook is not what was copied: ${path}`, { path });
  } finally {
    copy.close();
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

function prune(folder: string): void {
  for (const { name } of snapshotsIn(folder).slice(0, -kept)) rmSync(join(folder, name));
}
