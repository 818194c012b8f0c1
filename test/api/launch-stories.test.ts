import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { startInProcess } from '../../main/api/in-process.ts';
import { openWriteServices } from '../../main/api/services.ts';
import { createClient } from '../../shared/api/client.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { corpusFolder as wholeCorpus, version } from './places.ts';

function start(dataFolder: string, corpusFolder = wholeCorpus) {
  return startInProcess({
    dataFolder, corpusFolder, version, host: { save: () => Promise.resolve({ outcome: 'cancelled' }) }, now: () => new Date(), newId: randomUUID, log: () => undefined,
  });
}

/** What the reader is told when the app cannot start. */
async function refusalOf(dataFolder: string, corpusFolder = wholeCorpus): Promise<unknown> {
  try {
    await start(dataFolder, corpusFolder).close();
    return 'started';
  } catch (error) {
    return error instanceof ApiError ? [error.code, error.detail] : error;
  }
}

/** Starts on the folder, uses the app, and ends. */
async function using<Result>(dataFolder: string, use: (client: ReturnType<typeof createClient>) => Promise<Result>, corpusFolder = wholeCorpus): Promise<Result> {
  const application = start(dataFolder, corpusFolder);
  try {
    return await use(createClient(application));
  } finally {
    await application.close();
  }
}

async function folderWithAMark(): Promise<string> {
  const folder = temporaryFolder();
  await using(folder, (client) => client.call('notebook.add', { documentId: 'report-2024', start: 0, end: 6 }));
  return folder;
}

/** SHA-256 of the notebook and its log; an empty log is as good as none. */
function hashesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.startsWith('notebook') && !name.endsWith('-shm') && statSync(join(folder, name)).size > 0);
  return Object.fromEntries(names.map((name) => [name, hashOf(join(folder, name))]));
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe('what the reader made', () => {
  it('is there after the next start', async () => {
    const folder = await folderWithAMark();
    expect(await using(folder, async (client) => (await client.call('notebook.list', {})).map(({ selector }) => selector.exact))).toEqual(['一、2024']);
  });
});

describe('a day on which the notebook is opened', () => {
  it('leaves one copy of it, whole, and a day on which no copy can be made still lets the reader in', async () => {
    const folder = await folderWithAMark();
    const log: string[] = [];
    const open = () => openWriteServices({ dataFolder: folder, corpusFolder: wholeCorpus, version, now: () => new Date(Date.UTC(2025, 4, 1)), newId: randomUUID, emit: () => undefined, log: (line) => log.push(line) });
    for (let time = 0; time < 2; time++) {
      const services = open();
      await services.later?.();
      services.close();
    }
    expect([readdirSync(join(folder, 'snapshots')), log]).toEqual([['notebook-000001-2025-05-01.sqlite'], []]);
    rmSync(join(folder, 'snapshots'), { recursive: true });
    writeFileSync(join(folder, 'snapshots'), 'in the way');
    const services = open();
    await services.later?.();
    services.close();
    expect(log).toEqual([expect.stringMatching(/^notebook: no copy was made today: /)]);
  });
});

describe('a start that cannot be', () => {
  it.each(['notebook.sqlite', 'library.sqlite'])('refuses %s of a later release and leaves every byte of the notebook as it was', async (name) => {
    const folder = await folderWithAMark();
    const path = join(folder, name);
    const database = new BetterSqlite3(path);
    database.pragma('user_version = 99');
    database.close();
    const before = [hashesOf(folder), hashOf(path)];
    expect(await refusalOf(folder)).toEqual(['database-newer', { path, version: 99, supported: 1 }]);
    expect([hashesOf(folder), hashOf(path)]).toEqual(before);
  });

  it.each([
    ['is no database', (bytes: Buffer) => bytes.fill('x', 0, 100)],
    ['has a page of noise', (bytes: Buffer) => bytes.fill(0xa5, 4096, 8192)],
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, 6000)],
  ])('refuses a notebook that %s and leaves every byte of it as it was', async (_what, damage) => {
    const folder = await folderWithAMark();
    const path = join(folder, 'notebook.sqlite');
    writeFileSync(path, damage(readFileSync(path)));
    const before = hashesOf(folder);
    expect(await refusalOf(folder)).toEqual(['database-damaged', { path }]);
    expect(hashesOf(folder)).toEqual(before);
  });

  it('refuses an empty notebook beside a log that is not, which SQLite would throw away', async () => {
    const folder = await folderWithAMark();
    const path = join(folder, 'notebook.sqlite');
    writeFileSync(path, '');
    writeFileSync(`${path}-wal`, 'what the reader wrote');
    expect(await refusalOf(folder)).toEqual(['database-damaged', { path }]);
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}-wal`, 'utf8')]).toEqual(['', 'what the reader wrote']);
  });

  it('says that the texts are missing where there are none', async () => {
    const folder = temporaryFolder();
    const empty = join(folder, 'corpus');
    mkdirSync(empty);
    expect(await refusalOf(folder, empty)).toEqual(['corpus-missing', { path: empty }]);
  });
});

describe('a start in spite of damage', () => {
  it.each([
    ['is no database', (bytes: Buffer) => bytes.fill('x', 0, 100)],
    ['has pages of noise', (bytes: Buffer) => bytes.fill(0xa5, 8192 * 3, 8192 * 9)],
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, 100_000)],
  ])('sets a library aside that %s, makes it again and says so; the marks stay', async (_what, damage) => {
    const folder = await folderWithAMark();
    const path = join(folder, 'library.sqlite');
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    await using(folder, async (client) => {
      const { documents, notices } = await client.call('library.open', {});
      const aside = String(notices[0]?.detail.path);
      expect([documents.length, notices]).toEqual([2, [{ code: 'library-rebuilt', detail: { path: aside } }]]);
      expect(readFileSync(aside).equals(damaged)).toBe(true);
      expect((await client.call('notebook.list', {})).map(({ resolution }) => resolution.state)).toEqual(['exact']);
      expect((await client.call('search.run', { query: '网络' })).total).toBe(297);
    });
    expect(await using(folder, async (client) => (await client.call('library.open', {})).notices)).toEqual([]);
  });

  it('reads what it has when a source is missing, and says so', async () => {
    const folder = await folderWithAMark();
    const part = join(folder, 'corpus');
    mkdirSync(part);
    for (const name of ['manifest.json', '000_647cf641ee512051.txt']) copyFileSync(join(wholeCorpus, name), join(part, name));
    const opening = await using(folder, (client) => client.call('library.open', {}), part);
    expect([opening.documents.length, opening.notices]).toEqual([2, [{ code: 'corpus-missing', detail: { source: '001_2ab0ec5e856fa1d4.txt' } }]]);
  });

  it('tells of a mark whose row was changed from outside', async () => {
    const folder = await folderWithAMark();
    const database = new BetterSqlite3(join(folder, 'notebook.sqlite'));
    database.exec("UPDATE annotation SET note = 'not mine'");
    database.close();
    const { notices } = await using(folder, (client) => client.call('library.open', {}));
    expect(notices).toEqual([{ code: 'notebook-row-damaged', detail: { count: 1, rows: 1 } }]);
  });

  it('opens after the process was killed in the middle of its work', async () => {
    const folder = await folderWithAMark();
    const killed = temporaryFolder();
    // as a killed process leaves it: the log not yet folded in
    await using(folder, async (client) => {
      await client.call('notebook.add', { documentId: 'report-2024', start: 6, end: 9 });
      for (const name of readdirSync(folder)) if (!name.endsWith('-shm')) copyFileSync(join(folder, name), join(killed, name));
    });
    expect(await using(killed, async (client) => (await client.call('notebook.list', {})).length)).toBe(2);
  });
});
