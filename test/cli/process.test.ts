import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startApplication } from '../../main/api/application.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { corpusFolder } from './terminal.ts';

const program = join(import.meta.dirname, '..', '..', 'main', 'cli', 'main.ts');

function start(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const text = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...text };
}

describe('the command line as a program', () => {
  it('can be called four times at once on a folder where nothing is yet', async () => {
    const folder = temporaryFolder();
    const ends = await Promise.all(Array.from({ length: 4 }, () => endOf(start('documents', '--json', '--data', folder))));
    expect(ends.map(({ code, err, out }) => [code, err, (JSON.parse(out) as unknown[]).length])).toEqual(Array.from({ length: 4 }, () => [0, '', 2]));
  });

  it('reads while the app is open on the folder, which finds its marks as they were', async () => {
    const folder = temporaryFolder();
    const application = await startApplication({ dataFolder: folder, corpusFolder, version: '1', host: { save: () => Promise.resolve({ outcome: 'cancelled' }) }, log: () => undefined });
    await application.invoke('notebook.add', { documentId: 'report-2024', start: 2, end: 17, note: '年份' });
    const [found, exported, checked] = await Promise.all([
      endOf(start('search', '--json', '--data', folder, '特发布此白皮书')),
      endOf(start('export', '--out', '-', '--data', folder)),
      endOf(start('check', '--data', folder)),
    ]);
    expect([found.code, (JSON.parse(found.out) as { total: number }).total]).toEqual([0, 1]);
    expect([exported.code, exported.out.includes('年份'), checked.code, checked.out.includes('not ok')]).toEqual([0, true, 0, false]);
    const marks = await application.invoke('notebook.list', {});
    expect(marks.ok && (marks.value as unknown[]).length).toBe(1);
    await application.close();
  });

  it('answers a query before the next is asked', async () => {
    const child = start('search', '--json', '--stdin', '--data', temporaryFolder());
    const answers = (async function* () {
      let rest = '';
      for await (const chunk of child.stdout ?? []) {
        const lines = (rest + String(chunk)).split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
      }
    })();
    for (const query of ['公正司法', '特发布此白皮书', '']) {
      child.stdin?.write(`${query}\n`);
      const { value } = await answers.next();
      expect((JSON.parse(String(value)) as { query: string }).query).toBe(query);
    }
    child.stdin?.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('writes all of a long answer before it ends', async () => {
    const child = start('blocks', '001', '--json', '--data', temporaryFolder());
    // what is not read at once must wait
    child.stdout?.pause();
    await new Promise((resume) => setTimeout(resume, 500));
    const ended = endOf(child);
    // a stream that was paused by hand goes on only when it is told to
    child.stdout?.resume();
    const { out, code } = await ended;
    expect([code, (JSON.parse(out) as unknown[]).length, Buffer.byteLength(out) > 131_072]).toEqual([0, 278, true]);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start('search', '--json', '--stdin', '--data', temporaryFolder());
    child.stdout?.once('data', () => child.stdout?.destroy());
    child.stdin?.on('error', () => undefined);
    const writing = setInterval(() => child.stdin?.write('网络\n'.repeat(50)), 20);
    let err = '';
    child.stderr?.on('data', (chunk) => (err += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    clearInterval(writing);
    expect([code, err]).toEqual([0, '']);
  });
});
