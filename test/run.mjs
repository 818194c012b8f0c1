// The whole test run: types, lint, a fresh build, then every test. The last line is `N passed, N failed` and nothing else;
// each step before the tests counts as one. Arguments go on to vitest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addCounts, noCounts, summaryLine } from './support/counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inModules = (path) => join(root, 'node_modules', path);
const folder = mkdtempSync(join(tmpdir(), 'wangfa-test-'));
const countsFile = join(folder, 'counts.json');

let counts = noCounts;
counts = addCounts(counts, await check('types', [inModules('typescript/bin/tsc'), '-b']));
counts = addCounts(counts, await check('lint', [inModules('oxlint/bin/oxlint')]));
counts = addCounts(counts, await check('build', [join(root, 'main', 'launch', 'build.mjs')]));
counts = addCounts(counts, await runTests());
rmSync(folder, { recursive: true, force: true });
process.exitCode = counts.failed === 0 ? 0 : 1;
process.stdout.write(`${summaryLine(counts)}\n`);

/** A step that either holds or does not. */
async function check(name, args) {
  const isSound = await step(name, args);
  return { ...noCounts, passed: isSound ? 1 : 0, failed: isSound ? 0 : 1 };
}

/** A run that ends badly without saying which test failed is itself a failure. */
async function runTests() {
  const reporters = ['--reporter=default', `--reporter=${join(root, 'test', 'support', 'count-reporter.mjs')}`];
  const isSound = await step('tests', [inModules('vitest/vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)], { WANGFA_TEST_COUNTS: countsFile });
  const counted = readCounts();
  return isSound || counted.failed > 0 ? counted : addCounts(counted, { ...noCounts, failed: 1 });
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return { ...noCounts, failed: 1 };
    throw error;
  }
}

/** Runs one of the project's own tools on this Node and says how long it took. */
function step(name, args, environment = {}) {
  process.stdout.write(`\n── ${name}\n`);
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } });
    const settle = (isSound) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(`── ${name}: ${isSound ? 'sound' : 'FAILED'} (${seconds} s)\n`);
      resolve(isSound);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
}
