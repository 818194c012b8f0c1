import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Application, ApplicationOptions } from '../../main/api/application.ts';
import { startInProcess } from '../../main/api/in-process.ts';
import { claimDataFolder } from '../../main/care/claim-folder.ts';
import { raiseFirst } from '../../main/loopback/instance-file.ts';
import { startLoopbackShell, type LoopbackShell } from '../../main/loopback/shell.ts';
import { createClient } from '../../shared/api/client.ts';
import { corpusFolder, version } from '../api/places.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createBrowser } from './page.ts';
import { pageFolder } from './page-folder.ts';

/** The application without its workers, which take a second to start from the sources. */
async function startApplication({ lock, ...options }: ApplicationOptions): Promise<Application> {
  try {
    const application = startInProcess({ ...options, now: () => new Date(), newId: randomUUID });
    return { ...application, close: () => application.close().finally(() => lock?.release()) };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

interface Options {
  readonly dataFolder?: string;
  readonly openWindow?: (address: string) => boolean;
  readonly lingerMs?: number;
}

async function startShell({ dataFolder = temporaryFolder(), openWindow = () => false, lingerMs = 60_000 }: Options = {}): Promise<{ shell: LoopbackShell; dataFolder: string; log: string[] }> {
  const log: string[] = [];
  const shell = await startLoopbackShell({ dataFolder, installation: { corpusFolder, version, rendererFolder: pageFolder() }, log: (line) => log.push(line), openWindow, lingerMs, startApplication });
  onTestFinished(() => shell.close());
  return { shell, dataFolder, log };
}

describe('a window of the loopback shell', () => {
  it('can be loaded again, and shows no code in its address', async () => {
    const { shell } = await startShell();
    const first = await createBrowser().open(shell.newAddress());
    expect(first.address()).toBe(`${shell.origin}/`);
    await createClient(first.transport).call('settings.change', { theme: 'dark' });
    const again = await first.reload();
    expect((await createClient(again.transport).call('library.open', {})).settings.theme).toBe('dark');
  });

  it('is not let in by an address that was used, nor by one without a code', async () => {
    const { shell } = await startShell();
    const address = shell.newAddress();
    await createBrowser().open(address);
    await expect(createBrowser().open(address)).rejects.toMatchObject({ code: 'disconnected' });
    await expect(createBrowser().open(`${shell.origin}/`)).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('of the same browser leaves the one before it open, and both hear of a change', async () => {
    const { shell } = await startShell();
    const browser = createBrowser();
    const [first, second] = [await browser.open(shell.newAddress()), await browser.open(shell.newAddress())];
    const heard = [first, second].map(({ transport }) => new Promise((resolve) => transport.subscribe(resolve)));
    const settings = await createClient(second.transport).call('settings.change', { measure: 40 });
    expect(await Promise.all(heard)).toEqual([{ name: 'settings.changed', payload: settings }, { name: 'settings.changed', payload: settings }]);
    expect(await createClient(first.transport).call('library.list', {})).toHaveLength(2);
  });

  it('that is the last one closed ends the shell, which frees the folder', async () => {
    const { shell, dataFolder } = await startShell({ lingerMs: 0 });
    const browser = createBrowser();
    const [first, second] = [await browser.open(shell.newAddress()), await browser.open(shell.newAddress())];
    await Promise.all([first, second].map(({ transport }) => createClient(transport).call('library.open', {})));
    await until(() => shell.windows() === 2);
    first.close();
    await until(() => shell.windows() === 1);
    expect(await createClient(second.transport).call('library.list', {})).toHaveLength(2);
    second.close();
    await shell.closed;
    claimDataFolder(dataFolder).release();
  });
});

describe('a second start', () => {
  it('opens the window of the first again', async () => {
    const opened: string[] = [];
    const { shell, dataFolder } = await startShell({ openWindow: (address) => opened.push(address) > 0 });
    await expect(startShell({ dataFolder })).rejects.toMatchObject({ code: 'already-open' });
    expect(await raiseFirst(dataFolder)).toEqual({ outcome: 'opened' });
    const page = await createBrowser().open(opened[0] ?? '');
    expect(opened[0]?.startsWith(`${shell.origin}/#code=`)).toBe(true);
    expect(await createClient(page.transport).call('library.list', {})).toHaveLength(2);
  });

  it('is given an address where no browser can be opened', async () => {
    const { shell, dataFolder } = await startShell();
    const raised = await raiseFirst(dataFolder);
    const address = raised?.outcome === 'address' ? raised.address : '';
    expect(address.startsWith(`${shell.origin}/#code=`)).toBe(true);
    const page = await createBrowser().open(address);
    expect(await createClient(page.transport).call('library.list', {})).toHaveLength(2);
  });

  it('finds its way by a file for the reader’s eyes alone, which goes when the first ends', async () => {
    const { shell, dataFolder } = await startShell();
    const path = join(dataFolder, 'instance.json');
    expect([statSync(path).mode & 0o777, JSON.parse(readFileSync(path, 'utf8'))]).toEqual([0o600, { pid: process.pid, port: Number(new URL(shell.origin).port), secret: expect.stringMatching(/^[\w-]{43}$/) as string }]);
    await shell.close();
    expect([existsSync(path), await raiseFirst(dataFolder)]).toEqual([false, null]);
  });
});

describe('a start that cannot be', () => {
  it('tells a window that is open already why, and frees the folder', async () => {
    const dataFolder = temporaryFolder();
    const path = join(dataFolder, 'notebook.sqlite');
    const database = new BetterSqlite3(path);
    database.pragma('user_version = 99');
    database.close();
    const { shell, log } = await startShell({ dataFolder });
    await expect(shell.started).rejects.toMatchObject({ code: 'database-newer' });
    const page = await createBrowser().open(shell.newAddress());
    expect(await page.transport.invoke('library.open', {})).toMatchObject({ ok: false, error: { code: 'database-newer', detail: { path, version: 99 } } });
    expect(log).toEqual([]);
    const again = await startShell({ dataFolder });
    await expect(again.shell.started).rejects.toMatchObject({ code: 'database-newer' });
  });

  it('does not begin where the window was never built', async () => {
    const dataFolder = temporaryFolder();
    const installation = { corpusFolder, version, rendererFolder: join(dataFolder, 'none') };
    await expect(startLoopbackShell({ dataFolder, installation, log: () => undefined, openWindow: () => false, lingerMs: 0, startApplication })).rejects.toMatchObject({ message: expect.stringContaining('has not been built') as string });
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resume) => setTimeout(resume, 5));
}
