import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../main/api/check-data.ts';
import { startInProcess } from '../../main/api/in-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { corpusFolder, version } from './places.ts';

async function folderWithAMark(): Promise<string> {
  const dataFolder = temporaryFolder();
  const application = startInProcess({ dataFolder, corpusFolder, version, host: { save: () => Promise.resolve({ outcome: 'cancelled' }) }, now: () => new Date(), newId: randomUUID, log: () => undefined });
  await application.invoke('notebook.add', { documentId: 'report-2024', start: 0, end: 6 });
  await application.close();
  return dataFolder;
}

/** What is not ok. */
function complaints(dataFolder: string, corpus = corpusFolder): string[] {
  return checkData(dataFolder, corpus).filter(({ isOk }) => !isOk).map(({ subject, message }) => `${subject}: ${message.replaceAll(dataFolder, '…')}`);
}

function change(folder: string, name: string, sql: string): void {
  const database = new BetterSqlite3(join(folder, name));
  database.exec(sql);
  database.close();
}

describe('the check', () => {
  it('finds nothing wrong with what the app made, and leaves no trace', async () => {
    const folder = await folderWithAMark();
    const before = readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name)).map((name) => [name, readFileSync(join(folder, name)).toString('latin1').length]);
    expect(checkData(folder, corpusFolder)).toEqual([
      { subject: 'corpus/000_647cf641ee512051.txt', isOk: true, message: 'the bytes released' },
      { subject: 'corpus/001_2ab0ec5e856fa1d4.txt', isOk: true, message: 'the bytes released' },
      { subject: 'library.sqlite', isOk: true, message: 'sound, schema 1' },
      { subject: 'text of report-2024', isOk: true, message: '278 blocks as they were read' },
      { subject: 'text of white-paper-2023', isOk: true, message: '102 blocks as they were read' },
      { subject: 'search index', isOk: true, message: 'every bigram of 380 blocks' },
      { subject: 'notebook.sqlite', isOk: true, message: 'sound, schema 1' },
      { subject: 'marks', isOk: true, message: '1 row, each as it was written' },
    ]);
    expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name)).map((name) => [name, readFileSync(join(folder, name)).toString('latin1').length])).toEqual(before);
  });

  it.each([
    ['a letter of a text', 'library.sqlite', "UPDATE block SET text = replace(text, '网络', '网路') WHERE document_id = 'report-2024' AND n = 2", ['text of report-2024: not the text that was read from its source', 'search index: 1 of 380 blocks are not indexed as their text is']],
    ['a block that was taken out of the index', 'library.sqlite', 'DELETE FROM block_index WHERE rowid = 7', ['search index: 1 of 380 blocks are not indexed as their text is']],
    ['an entry of the index that belongs to no block', 'library.sqlite', "INSERT INTO block_index (rowid, bigrams) VALUES (9999, '网络')", ['search index: 1 of 380 blocks are not indexed as their text is']],
    ['a note that was changed from outside', 'notebook.sqlite', "UPDATE annotation SET note = 'not mine'", [expect.stringMatching(/^marks: 1 of 1 rows are not as they were written: [\da-f-]{36}$/)]],
    ['a later release', 'notebook.sqlite', 'PRAGMA user_version = 99', ['notebook.sqlite: …/notebook.sqlite was written by a newer release (schema 99, this release knows 1). It was left as it is.']],
    ['a value no release writes', 'library.sqlite', "UPDATE block SET kind = 'poem' WHERE n = 2", ['library.sqlite: its content cannot be read: ZodError']],
  ])('notices %s', async (_what, name, sql, wanted) => {
    const folder = await folderWithAMark();
    change(folder, name, sql);
    expect(complaints(folder)).toEqual(wanted);
  });

  it.each(['library.sqlite', 'notebook.sqlite'])('notices a damaged %s', async (name) => {
    const folder = await folderWithAMark();
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path).fill(0xa5, 8192, 16384));
    expect(complaints(folder)).toEqual([expect.stringMatching(new RegExp(`^${name}: …/${name} is damaged .* It was left as it is\\.$`))]);
  });

  it('notices a source that is missing, or is not the one released', async () => {
    const folder = await folderWithAMark();
    const corpus = join(folder, 'corpus');
    cpSync(corpusFolder, corpus, { recursive: true });
    rmSync(join(corpus, '000_647cf641ee512051.txt'));
    writeFileSync(join(corpus, '001_2ab0ec5e856fa1d4.txt'), '别的文字');
    expect(complaints(folder, corpus)).toEqual([
      'corpus/000_647cf641ee512051.txt: missing',
      'corpus/001_2ab0ec5e856fa1d4.txt: not the bytes released',
      'text of report-2024: read from another source than the corpus has; the next start reads it again',
    ]);
    rmSync(join(corpus, 'manifest.json'));
    expect(complaints(folder, corpus)).toEqual(['corpus: there is no usable manifest in …/corpus']);
  });
});
