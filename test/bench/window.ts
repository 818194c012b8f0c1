/**
 * From a command to a window that can be read, beside an empty window of the same shell in the same run; a document from
 * the click to its first paint; memory. The empty window is a Node server with a blank page in the same browser.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserPath, browserSwitches, startLoopback } from '../e2e/shells.ts';
import { median, milliseconds, type Row } from './statistics.ts';

const runs = Number(process.argv[2] ?? 7);
const dataFolder = mkdtempSync(join(tmpdir(), 'wangfa-bench-'));

const blank = join(dataFolder, 'blank.mjs');
writeFileSync(blank, `import { createServer } from 'node:http';
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>blank</title><p id="here">here'));
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));`);

async function startBlank(): Promise<{ address: string; pid: number | undefined; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [blank], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
  return { address, pid: child.pid, stop: async () => void child.kill() };
}

/** Milliseconds from the command to the selector on the screen, and what `look` finds there. */
async function windowTime<Found>(start: () => Promise<{ address: string; pid: number | undefined; stop(): Promise<void> }>, selector: string, look?: (page: Page, pid: number) => Promise<Found>) {
  const started = performance.now();
  const [server, browser] = await Promise.all([start(), chromium.launch({ executablePath: browserPath ?? '', args: browserSwitches() })]);
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: 'zh-CN' });
  await page.goto(server.address);
  await page.waitForSelector(selector);
  const elapsed = performance.now() - started;
  const found = look && (await look(page, server.pid ?? 0));
  await browser.close();
  await server.stop();
  return { elapsed, found };
}

/** From the click on the shelf to the second frame that has the text. */
async function openTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 6; run++) {
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

function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

const start = async () => {
  const server = await startLoopback(dataFolder);
  return { address: server.address, pid: server.process.pid, stop: server.stop };
};
// The first start reads the texts; every later one is what a reader meets each morning, with a document to return to.
await windowTime(start, '.volume', async (page) => {
  await page.locator('.volume').first().click();
  await page.waitForSelector('.page .block-text');
  await page.waitForTimeout(1_000);
});
const full: number[] = [];
const empty: number[] = [];
const opened: number[] = [];
let memory = { server: NaN, heap: NaN };
for (let run = 0; run < runs; run++) {
  empty.push((await windowTime(startBlank, '#here')).elapsed);
  const last = run === runs - 1;
  const { elapsed, found } = await windowTime(start, '.page .block-text', async (page, pid) => {
    if (!last) return null;
    const times = await openTimes(page);
    const heap = await page.evaluate(() => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN);
    return { times, server: residentMegabytes(pid), heap: heap / 1e6 };
  });
  full.push(elapsed);
  if (found) {
    opened.push(...found.times);
    memory = found;
  }
}
rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
const ratio = median(full) / median(empty);
const open = median(opened);
const rows: Row[] = [
  { what: `command to usable window, loopback shell, median of ${runs}`, figure: milliseconds(median(full)) },
  { what: 'command to empty window of the same shell, same run', figure: milliseconds(median(empty)) },
  { what: 'ratio', figure: ratio.toFixed(2), target: '≤ 1.5', met: ratio <= 1.5 },
  { what: 'document, click to second frame, median', figure: milliseconds(open), target: '≤ 100 ms', met: open <= 100 },
  { what: 'memory, server process', figure: `${memory.server.toFixed(0)} MB` },
  { what: 'memory, page (JavaScript heap)', figure: `${memory.heap.toFixed(0)} MB` },
];
process.stdout.write(JSON.stringify(rows));
