/**
 * From a command to the first frame of a window, beside an empty window of the same shell in the same run; a document from
 * the click to its first paint; memory. Both windows are opened as the loopback shell opens its own: a Node process listens
 * and starts the browser, with the same switches and a profile of its own; the empty one serves a blank page. Times are the
 * browser's own first contentful paint, so that watching costs nothing.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserSwitches } from '../../main/loopback/browser-switches.ts';
import { prepareBrowserProfile } from '../../main/loopback/browser-profile.ts';
import { browserPath } from '../e2e/shells.ts';
import { median, milliseconds, type Row } from './statistics.ts';

const runs = Number(process.argv[2] ?? 7);
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'wangfa-bench-'));
const isLinuxRoot = process.getuid?.() === 0;

// Stands before the real browser on the path: the same browser without a screen, and with a way to ask it for its times.
const browserFolder = join(folder, 'browser');
mkdirSync(browserFolder);
const wrapper = join(browserFolder, 'chromium');
writeFileSync(wrapper, `#!/bin/sh\nexec ${browserPath} --headless=new --remote-debugging-port=0 --window-size=1360,860 --lang=zh-CN "$@"\n`);
chmodSync(wrapper, 0o755);
const environment = { ...process.env, PATH: `${browserFolder}${delimiter}${process.env['PATH'] ?? ''}`, DISPLAY: ':99' };

const blank = join(folder, 'blank.mjs');
const blankProfile = join(folder, 'blank-profile');
prepareBrowserProfile(blankProfile);
const switches = browserSwitches({ address: 'ADDRESS', profileFolder: blankProfile, isLinuxRoot });
writeFileSync(blank, `import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>blank</title><p>here'));
server.listen(0, '127.0.0.1', () => {
  const switches = ${JSON.stringify(switches)}.map((each) => each.replace('ADDRESS', 'http://127.0.0.1:' + server.address().port + '/'));
  const browser = spawn('chromium', switches, { stdio: 'ignore' });
  process.on('SIGTERM', () => { browser.kill(); process.exit(); });
});`);

interface Started {
  readonly args: readonly string[];
  readonly profile: string;
}
const dataFolder = join(folder, 'data');
const shell: Started = { args: [join(root, 'out/main/loopback.mjs'), '--data', dataFolder], profile: join(dataFolder, 'browser-profile') };
const empty: Started = { args: [blank], profile: blankProfile };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function portOf(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  for (;;) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) return port;
    await pause(50);
  }
}

/** Milliseconds from the command to the window's first contentful paint, and what `look` finds there. */
async function open<Found>({ args, profile }: Started, look?: (page: Page, process: ChildProcess) => Promise<Found>) {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const startedAt = Date.now();
  const child = spawn(process.execPath, args, { env: environment, stdio: 'ignore' });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the browser has no window');
  await pause(2_500);
  const painted = await page.evaluate(() => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
  const found = look && (await look(page, child));
  await browser.close();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return { elapsed: painted - startedAt, found };
}

/** From the click on the shelf to the second frame that has the text. */
async function openTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 8; run++) {
    await page.locator('.rail button').first().click();
    await page.waitForSelector('.volume');
    times.push(
      await page.evaluate(async (at) => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const started = performance.now();
        document.querySelectorAll<HTMLElement>('.volume')[at % 2]?.click();
        while (!document.querySelector('.page .block-text')) await frame();
        await frame();
        await frame();
        return performance.now() - started;
      }, run),
    );
  }
  return times;
}

function residentMegabytes(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024 : NaN;
}

// The first start reads the texts; every later one is what a reader meets each morning, with a document to return to.
await open(shell, async (page) => {
  await page.locator('.volume').first().click();
  await page.waitForSelector('.page .block-text');
  await pause(1_500);
});
await open(empty);
const full: number[] = [];
const bare: number[] = [];
let seen: { readonly times: readonly number[]; readonly server: number; readonly heap: number } | undefined;
for (let run = 0; run < runs; run++) {
  bare.push((await open(empty)).elapsed);
  const { elapsed, found } = await open(shell, async (page, child) => {
    if (run < runs - 1) return undefined;
    const heap = await page.evaluate(() => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN);
    return { server: residentMegabytes(child.pid), heap: heap / 1e6, times: await openTimes(page) };
  });
  full.push(elapsed);
  seen = found ?? seen;
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
const ratio = median(full) / median(bare);
const opened = median(seen?.times ?? []);
const rows: Row[] = [
  { what: `command to a page that can be read, loopback shell, median of ${runs}`, figure: milliseconds(median(full)) },
  { what: 'command to an empty window of the same shell, same run', figure: milliseconds(median(bare)) },
  { what: 'ratio', figure: ratio.toFixed(2), target: '≤ 1.5', met: ratio <= 1.5 },
  { what: 'document, click to second frame, median', figure: milliseconds(opened), target: '≤ 100 ms', met: opened <= 100 },
  { what: 'memory, server process', figure: `${(seen?.server ?? NaN).toFixed(0)} MB` },
  { what: 'memory, page (JavaScript heap)', figure: `${(seen?.heap ?? NaN).toFixed(0)} MB` },
];
process.stdout.write(JSON.stringify(rows));
