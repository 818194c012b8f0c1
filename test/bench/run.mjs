// One table of what a reader waits for. Everything is measured in this run on this machine; what is compared is interleaved.
// Usage: npm run bench [-- --runs N]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const here = import.meta.dirname;
const rows = [];
for (const bench of ['ingest', 'search', 'window']) {
  const run = spawnSync(process.execPath, ['--expose-gc', join(here, `${bench}.ts`), values.runs], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) {
    console.error(`bench ${bench} failed`);
    process.exit(1);
  }
  rows.push(...JSON.parse(run.stdout));
}
const cells = [['what', 'figure', 'target', ''], ...rows.map((row) => [row.what, row.figure, row.target ?? '', row.target === undefined ? '' : row.met ? 'met' : 'MISSED'])];
const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column].length)));
for (const row of cells) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
