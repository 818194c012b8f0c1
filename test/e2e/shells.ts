/** Starts the built app in one of its two shells and drives it with Playwright: one suite, two shells. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, chromium, type Browser, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');

export interface Shell {
  readonly page: Page;
  /** What the page asked of the network beyond its own shell; stays empty. */
  readonly foreignRequests: readonly string[];
  /** Does what opens the shell's save dialog, chooses a place there, and answers the file's text. */
  savedBy(act: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dataFolder: string;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
}

export interface ShellKind {
  readonly name: 'loopback' | 'electron';
  readonly isAvailable: boolean;
  open(options: OpenOptions): Promise<Shell>;
}

export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'wangfa-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Debian's Chromium, or another one that is installed. */
export const browserPath = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** The switches that keep the browser's own chatter off the wire; the shell gives the same ones to the browser it starts. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run', '--gaia-url=http://127.0.0.1:9', '--component-updater=url-source=http://127.0.0.1:9',
];

export function browserSwitches(): string[] {
  return [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}

/** The shell under `out/main`, with the address it prints. */
export async function startLoopback(dataFolder: string): Promise<{ process: ChildProcess; address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(root, 'out/main/loopback.mjs'), '--data', dataFolder, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const onText = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed);
      if (found && /\s$/.test(printed)) resolve(found[0]);
    };
    child.stdout.on('data', onText);
    child.stderr.on('data', onText);
    child.once('exit', (code) => reject(new Error(`the loopback shell ended with ${code}: ${printed}`)));
  });
  return {
    process: child,
    address,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

const loopback: ShellKind = {
  name: 'loopback',
  isAvailable: browserPath !== undefined,
  async open({ dataFolder, width = 1360, height = 860, locale = 'zh-CN', colorScheme = 'light' }) {
    if (browserPath === undefined) throw new Error('no browser');
    const server = await startLoopback(dataFolder);
    const browser: Browser = await chromium.launch({ executablePath: browserPath, args: browserSwitches() });
    const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme, acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const foreignRequests = watchRequests(page, new URL(server.address).origin);
    await page.goto(server.address);
    return {
      page,
      foreignRequests,
      async savedBy(act) {
        const [download] = await Promise.all([page.waitForEvent('download'), act()]);
        return readFileSync(await download.path(), 'utf8');
      },
      async close() {
        await browser.close();
        await server.stop();
      },
    };
  },
};

/** Where the electron package says its runtime is, without importing it: its import would start a download. */
function electronRuntime(): string | null {
  try {
    const folder = join(createRequire(import.meta.url).resolve('electron/package.json'), '..');
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

const electron: ShellKind = {
  name: 'electron',
  isAvailable: electronRuntime() !== null,
  async open({ dataFolder, width = 1360, height = 860, locale = 'zh-CN', colorScheme = 'light' }) {
    const app = await _electron.launch({
      executablePath: electronRuntime() ?? '',
      args: [join(root, 'out/main/electron.mjs'), '--data', dataFolder, `--lang=${locale}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      colorScheme,
    });
    const page = await app.firstWindow();
    await page.setViewportSize({ width, height });
    const foreignRequests = watchRequests(page, 'app://wangfa');
    const destination = join(dataFolder, 'saved-export');
    return {
      page,
      foreignRequests,
      async savedBy(act) {
        await app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        }, destination);
        await act();
        await page.waitForFunction(() => document.querySelector('.toast') !== null);
        return readFileSync(destination, 'utf8');
      },
      close: () => app.close(),
    };
  },
};

export const shells: readonly ShellKind[] = [loopback, electron];

function watchRequests(page: Page, origin: string): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  return foreign;
}

/** Keeps a picture of a failed test's window under `test/results`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test/results');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`) });
}
