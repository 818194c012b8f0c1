import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../shared/api/client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createBrowser } from './page.ts';
import { pageFolder } from './page-folder.ts';

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** `browser` is a script in the place of one; without it there is none. */
function start(dataFolder: string, browser?: string) {
  const browserFolder = temporaryFolder();
  if (browser !== undefined) writeFileSync(join(browserFolder, 'chromium'), `#!/bin/sh\n${browser}\n`, { mode: 0o755 });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'program.ts'), pageFolder(), browserFolder, '--data', dataFolder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { out: '', err: '' };
  const address = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text.out += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}(?=\s)/.exec(text.out);
      if (found) resolve(found[0]);
    });
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, ...text })));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { address, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

async function titlesAt(address: string): Promise<string[]> {
  const page = await createBrowser().open(address);
  const { documents } = await createClient(page.transport).call('library.open', {});
  page.close();
  return documents.map(({ shortTitle }) => shortTitle);
}

describe('starting Wangfa twice', () => {
  it('ends the second at once with one line and an address of the first', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    expect(await titlesAt(await first.address)).toHaveLength(2);
    const second = start(folder);
    const { code, out, err } = await second.ended;
    expect([code, err, out.split('\n').length, out.startsWith(`Wangfa is already open on ${folder}; its address, for one use within a minute: http://127.0.0.1:`)]).toEqual([0, '', 2, true]);
    expect(await titlesAt(await second.address)).toHaveLength(2);
    first.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, signal: null, err: '' });
    expect(existsSync(join(folder, 'instance.json'))).toBe(false);
  });

  it('works after the first was killed, whatever it left', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    await first.address;
    first.kill('SIGKILL');
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
    const left = readFileSync(join(folder, 'instance.json'), 'utf8');
    const second = start(folder);
    expect(await titlesAt(await second.address)).toHaveLength(2);
    expect(readFileSync(join(folder, 'instance.json'), 'utf8')).not.toBe(left);
  });
});

describe('starting Wangfa with a browser', () => {
  it('opens the window in it and tells no address; the folder’s log knows no secret', async () => {
    const folder = temporaryFolder();
    const first = start(folder, `printf '%s\\n' "$1" > "${join(folder, 'opened')}.part" && mv "${join(folder, 'opened')}.part" "${join(folder, 'opened')}"; exec /bin/sleep 60`);
    while (!existsSync(join(folder, 'opened'))) await new Promise((resume) => setTimeout(resume, 20));
    const address = readFileSync(join(folder, 'opened'), 'utf8').trim().replace('--app=', '');
    expect(await titlesAt(address)).toHaveLength(2);
    first.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null, out: '', err: '' });
    expect(existsSync(join(folder, 'wangfa.log'))).toBe(false);
  });

  it('tells an address after all when the browser cannot show a window', async () => {
    const folder = temporaryFolder();
    const first = start(folder, 'exit 3');
    const address = await first.address;
    expect(await titlesAt(address)).toHaveLength(2);
    const log = readFileSync(join(folder, 'wangfa.log'), 'utf8');
    expect([log.endsWith(' loopback: the browser could not be used: it ended with 3\n'), log.includes('code=')]).toEqual([true, false]);
  });
});

describe('starting Wangfa where it cannot', () => {
  it('says in one line that the folder cannot be written', async () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    expect(await start(folder).ended).toEqual({ code: 1, signal: null, out: '', err: `Wangfa could not start. The data folder cannot be written: ${folder} (ENOTDIR)\n` });
  });

  it('says in one line that the notebook is of a later release', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notebook.sqlite');
    const database = new BetterSqlite3(path);
    database.pragma('user_version = 99');
    database.close();
    expect(await start(folder).ended).toEqual({ code: 1, signal: null, out: '', err: `Wangfa could not start. ${path} was written by a newer release (schema 99, this release knows 1). It was left as it is.\n` });
  });
});
