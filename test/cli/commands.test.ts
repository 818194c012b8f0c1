import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { startInProcess } from '../../main/api/in-process.ts';
import { claimDataFolder } from '../../main/care/claim-folder.ts';
import { commands } from '../../main/cli/commands.ts';
import { createClient, type Client } from '../../shared/api/client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { corpusFolder, type, type Shown } from './terminal.ts';

let dataFolder = '';
beforeEach(() => {
  dataFolder = temporaryFolder();
});

const wangfa = (...args: readonly string[]): Promise<Shown> => type(args, { dataFolder });
const json = async (...args: readonly string[]): Promise<unknown> => JSON.parse((await wangfa(...args)).out);

/** Uses the app on the data folder. */
async function inTheApp<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
  const application = startInProcess({ dataFolder, corpusFolder, version: '1.2.3', host: { save: () => Promise.resolve({ outcome: 'cancelled' }) }, now: () => new Date(Date.UTC(2025, 4, 1)), newId: randomUUID, log: () => undefined });
  try {
    return await use(createClient(application));
  } finally {
    await application.close();
  }
}

describe('documents', () => {
  it('lists the two texts from the first call, newest first', async () => {
    expect(await json('documents', '--json')).toEqual([
      { id: 'report-2024', source: '001_2ab0ec5e856fa1d4.txt', title: '中国网络法治发展报告（2024年）', issuer: '国家互联网信息办公室', date: '2025-04', blocks: 278, characters: 46249 },
      { id: 'white-paper-2023', source: '000_647cf641ee512051.txt', title: '新时代的中国网络法治建设', issuer: '国务院新闻办公室', date: '2023-03-16', blocks: 102, characters: 15669 },
    ]);
  });

  it('sets them in columns for a reader', async () => {
    const { out, err, code } = await wangfa('documents');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.slice(0, 50))).toEqual([
      'ID                DATE        BLOCKS  CHARACTERS  ',
      'report-2024       2025-04     278     46249       ',
      'white-paper-2023  2023-03-16  102     15669       ',
      '',
    ]);
  });
});

describe('blocks', () => {
  it.each(['white-paper-2023', '000_647cf641ee512051.txt', '000_647cf641ee512051', '000'])('prints the document named %s', async (name) => {
    const blocks = (await json('blocks', name, '--json')) as Record<string, unknown>[];
    expect([blocks.length, ...blocks.slice(0, 2)]).toEqual([
      102,
      { n: 1, kind: 'toc', level: null, text: '结束语', path: [], page: null, spans: [] },
      { n: 2, kind: 'heading', level: 1, text: '前言', path: ['前言'], page: null, spans: [] },
    ]);
  });

  it('says where a block stands: headings around it, printed page, parts of it', async () => {
    const blocks = (await json('blocks', '001', '--json')) as { n: number; kind: string; path: string[]; page: number; text: string; spans: { kind: string; start: number; end: number }[] }[];
    const block = blocks.find(({ spans }) => spans.length > 0);
    const span = block?.spans[0];
    expect([blocks.length, span?.kind, block?.text.slice(span?.start, span?.end).endsWith('。'), block?.path.length, block?.page]).toEqual([278, 'run-in-head', true, 1, 3]);
  });

  it.each([['no-such'], ['00'], ['']])('knows no document %j', async (name) => {
    expect(await wangfa('blocks', name)).toEqual({ code: 1, out: '', err: `wangfa: There is no document ${JSON.stringify(name)}; wangfa documents lists them.\n` });
  });
});

describe('search', () => {
  it('answers the query with its hits and the places in each', async () => {
    expect(await json('search', '--json', '特发布此白皮书')).toEqual({
      query: '特发布此白皮书',
      total: 1,
      hits: [{ source: '000_647cf641ee512051.txt', n: 5, score: expect.any(Number) as number, spans: [[32, 39]], excerpt: expect.stringContaining('特发布此白皮书') as string }],
    });
  });

  it('joins the words of the query, each of which must stand in a block', async () => {
    const [joined, quoted] = [await json('search', '--json', '网民规模', '普及率'), await json('search', '--json', '网民规模 普及率')];
    expect(joined).toEqual(quoted);
    expect((joined as { total: number }).total).toBeGreaterThan(0);
  });

  it('shows fifty hits, or as many as are asked for, and counts all', async () => {
    const limits = [[], ['--limit', '3'], ['--limit=100000']];
    const answers = await Promise.all(limits.map((limit) => json('search', '--json', ...limit, '网络')));
    expect((answers as { total: number; hits: unknown[] }[]).map(({ total, hits }) => [hits.length, total])).toEqual([[50, 297], [3, 297], [297, 297]]);
  });

  it('takes a query that begins like an option after --', async () => {
    expect(await json('search', '--json', '--', '--data')).toEqual({ query: '--data', total: 0, hits: [] });
    expect((await wangfa('search', '--json', '-词')).code).toBe(2);
  });

  it('finds nothing for an empty query', async () => {
    expect(await json('search', '--json', '')).toEqual({ query: '', total: 0, hits: [] });
  });

  it('shows a reader where each hit stands', async () => {
    const { out } = await wangfa('search', '特发布此白皮书');
    expect(out.split('\n')).toEqual(['000_647cf641ee512051.txt:5  前言', expect.stringMatching(/^ {4}.*特发布此白皮书/) as string, '1 block', '']);
  });

  it('answers each line of its input on a line, whatever is in it', async () => {
    const lines = [Buffer.from('特发布此白皮书\r\n\n-词\n"('), Buffer.from([0xff, 0xfe, 0, 0x0a]), Buffer.from('网\u2028络\n'), Buffer.from('公正'), Buffer.from('司法').subarray(0, 4), Buffer.from('司法').subarray(4)];
    const { out, err, code } = await type(['search', '--json', '--stdin', '--limit', '1'], { dataFolder, input: lines });
    const answers = out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { query: string; total: number; hits: unknown[] });
    expect([code, err]).toEqual([0, '']);
    expect(answers.map(({ query }) => query)).toEqual(['特发布此白皮书', '', '-词', '"(\ufffd\ufffd\0', '网\u2028络', '公正司法']);
    expect(answers.map(({ total, hits }) => [total > 0, hits.length])).toEqual([[true, 1], [false, 0], [false, 0], [false, 0], [true, 1], [true, 1]]);
  });

  it('answers no line where none is given', async () => {
    expect(await type(['search', '--json', '--stdin'], { dataFolder, input: [] })).toEqual({ code: 0, out: '', err: '' });
  });

  it('takes a query of any length', async () => {
    const query = '网'.repeat(200_000);
    const { out, code } = await type(['search', '--json', '--stdin'], { dataFolder, input: [Buffer.from(query)] });
    expect([code, JSON.parse(out)]).toEqual([0, { query, total: 0, hits: [] }]);
  });
});

/** The title of an export to the terminal. */
async function firstLine(args: readonly string[], systemLanguages: readonly string[]): Promise<string | undefined> {
  const { out } = await type(['export', '--out', '-', ...args], { dataFolder, systemLanguages });
  return out.split('\n').find((line) => line.startsWith('# '));
}

describe('export', () => {
  it('writes the marks into a file, and leaves nothing else beside it', async () => {
    await inTheApp((client) => client.call('notebook.add', { documentId: 'report-2024', start: 2, end: 17, note: '年份' }));
    const folder = temporaryFolder();
    const out = join(folder, 'marks.md');
    writeFileSync(out, 'before');
    expect(await wangfa('export', '--format', 'md', '--out', out)).toEqual({ code: 0, out: `1 excerpt exported to ${out}\n`, err: '' });
    const content = readFileSync(out, 'utf8');
    expect([content.includes('2024年中国网络法治发展概述'), content.includes('年份'), readdirSync(folder)]).toEqual([true, true, ['marks.md']]);
    expect((await wangfa('export', '--out', '-')).out).toBe(content);
  });

  it('speaks the language asked for, else the one set, else the system’s', async () => {
    const [chinese, english] = [await firstLine([], ['zh-CN']), await firstLine([], ['en-US'])];
    expect(chinese).not.toBe(english);
    expect([await firstLine(['--language', 'zh-CN'], ['en']), await firstLine(['--language', 'en'], ['zh'])]).toEqual([chinese, english]);
    await inTheApp((client) => client.call('settings.change', { language: 'zh-CN' }));
    expect(await firstLine([], ['en-US'])).toBe(chinese);
  });

  it('makes no notebook where there is none', async () => {
    await wangfa('export', '--out', '-');
    expect(existsSync(join(dataFolder, 'notebook.sqlite'))).toBe(false);
  });

  it('says what cannot be written, and leaves the old file', async () => {
    const out = join(temporaryFolder(), 'none', 'marks.md');
    const { code, err } = await wangfa('export', '--out', out);
    expect([code, err.startsWith('wangfa: '), err.includes(out), err.split('\n').length]).toEqual([1, true, true, 2]);
  });

  it('refuses a damaged notebook and one of a later release', async () => {
    const path = join(dataFolder, 'notebook.sqlite');
    writeFileSync(path, 'x'.repeat(10_000));
    expect(await wangfa('export', '--out', '-')).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`${path} is damaged`) as string });
    rmSync(path);
    const database = new BetterSqlite3(path);
    database.pragma('user_version = 99');
    database.close();
    expect(await wangfa('export', '--out', '-')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('newer release') as string });
  });
});

describe('check', () => {
  it('says that all is well, and what is not', async () => {
    await wangfa('documents');
    const { code, out } = await wangfa('check');
    expect([code, out.split('\n').slice(0, -1).every((line) => line.startsWith('ok      '))]).toEqual([0, true]);
    const database = new BetterSqlite3(join(dataFolder, 'library.sqlite'));
    database.exec('DELETE FROM block_index WHERE rowid = 3');
    database.close();
    const broken = await wangfa('check', '--json');
    expect([broken.code, (JSON.parse(broken.out) as { isOk: boolean; subject: string }[]).filter(({ isOk }) => !isOk).map(({ subject }) => subject)]).toEqual([1, ['search index']]);
  });
});

describe('a reading command', () => {
  it('works while the app is open on the folder', async () => {
    await wangfa('documents');
    const lock = claimDataFolder(dataFolder);
    expect((await json('search', '--json', '特发布此白皮书') as { total: number }).total).toBe(1);
    expect((await wangfa('export', '--out', '-')).code).toBe(0);
    lock.release();
  });

  it('makes a damaged library again, and says so', async () => {
    await wangfa('documents');
    const path = join(dataFolder, 'library.sqlite');
    writeFileSync(path, readFileSync(path).fill('x', 0, 100));
    const { code, out, err } = await wangfa('documents', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ length: 2 })]);
    expect(err).toContain('library-rebuilt');
  });

  it('reads a source again whose bytes changed, and says so', async () => {
    const corpus = join(dataFolder, 'corpus');
    cpSync(corpusFolder, corpus, { recursive: true });
    await type(['documents'], { dataFolder, corpusFolder: corpus });
    const source = join(corpus, '000_647cf641ee512051.txt');
    writeFileSync(source, readFileSync(source, 'utf8').replace('前言', '前 言'));
    const { err } = await type(['documents'], { dataFolder, corpusFolder: corpus });
    expect(err.split('\n')).toEqual(['wangfa: notice: corpus-reread {"source":"000_647cf641ee512051.txt"}', 'wangfa: notice: corpus-damaged {"source":"000_647cf641ee512051.txt"}', '']);
    expect((await type(['documents'], { dataFolder, corpusFolder: corpus })).err).toBe('');
  });

  it('says that there is no text where the corpus is missing', async () => {
    const corpus = join(dataFolder, 'none');
    expect(await type(['documents'], { dataFolder, corpusFolder: corpus })).toMatchObject({ code: 1, out: '', err: expect.stringContaining(corpus) as string });
  });

  it('refuses a library of a later release and leaves it', async () => {
    const path = join(dataFolder, 'library.sqlite');
    const database = new BetterSqlite3(path);
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(path);
    expect(await wangfa('documents')).toEqual({ code: 1, out: '', err: `wangfa: ${path} was written by a newer release (schema 99, this release knows 1). It was left as it is.\n` });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('says that the folder cannot be written where a file stands in its place', async () => {
    const file = join(dataFolder, 'file');
    writeFileSync(file, '');
    expect(await wangfa('documents', '--data', file)).toEqual({ code: 1, out: '', err: `wangfa: The data folder cannot be written: ${file} (ENOTDIR)\n` });
  });
});

describe('a command line that is not understood', () => {
  it.each([
    [[], 'a command is wanted'],
    [['no-such'], 'there is no command "no-such"'],
    [['documents', '--no-such'], "Unknown option '--no-such'"],
    [['documents', '--limit', '3'], 'documents takes no --limit'],
    [['documents', 'extra'], 'documents takes no operands'],
    [['blocks'], 'blocks takes one document'],
    [['blocks', 'a', 'b'], 'blocks takes one document'],
    [['search'], 'search takes a query'],
    [['search', '--limit', '0', 'x'], '--limit takes a whole number from 1'],
    [['search', '--limit', '1.5', 'x'], '--limit takes a whole number from 1'],
    [['search', '--limit'], "Option '--limit <value>' argument missing"],
    [['search', '--stdin'], 'search --stdin takes --json and no query'],
    [['search', '--json', '--stdin', 'x'], 'search --stdin takes --json and no query'],
    [['export'], 'export takes --out <file> and nothing else'],
    [['export', '--format', 'pdf', '--out', '-'], '--format takes md'],
    [['export', '--language', 'de', '--out', '-'], '--language takes zh-CN or en'],
    [['check', 'x'], 'check takes no operands'],
    [['documents', '--data', ''], '--data takes a folder'],
  ])('%j: one line, exit code 2, and nothing was made', async (args, complaint) => {
    const { code, out, err } = await wangfa(...args);
    expect([code, out, err.startsWith(`wangfa: ${complaint}`), err.split('\n').length, readdirSync(dataFolder)]).toEqual([2, '', true, 2, []]);
  });
});

describe('help', () => {
  it('names every command, and tells of each', async () => {
    const { code, out } = await wangfa('--help');
    expect([code, commands.every(({ name, summary }) => out.includes(name) && out.includes(summary))]).toEqual([0, true]);
    expect(await wangfa('help')).toEqual({ code: 0, out, err: '' });
    expect((await wangfa('help', 'search')).out).toBe((await wangfa('search', '-h')).out);
    expect((await wangfa('search', '-h')).out).toContain('--stdin');
    expect(await wangfa('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});
