import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface ReportedModule {
  readonly children: { allTests(): Iterable<{ result(): { state: string } }> };
  ok(): boolean;
}

async function load<Shape>(name: string): Promise<Shape> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(import.meta.dirname, name)).href)) as Shape;
}
const { summaryLine } = await load<{ summaryLine: (counts: Counts) => string }>('counts.mjs');
const { default: CountReporter } = await load<{ default: new () => { onTestRunEnd(modules: readonly ReportedModule[], errors: readonly unknown[]): void } }>('count-reporter.mjs');

const folder = mkdtempSync(join(tmpdir(), 'wangfa-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A test file whose tests ended so; `isOk` is false too when it could not be loaded. */
function file(states: readonly string[], isOk = !states.includes('failed')): ReportedModule {
  return { children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) }, ok: () => isOk };
}

describe('the last line of a test run', () => {
  it.each<readonly [Counts, string]>([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 0, failed: 1, skipped: 0 }, '0 passed, 1 failed'],
    [{ passed: 3, failed: 2, skipped: 4 }, '3 passed, 2 failed, 4 skipped'],
  ])('says %o as %s', (counts, line) => {
    expect(summaryLine(counts)).toBe(line);
  });
});

function count(modules: readonly ReportedModule[], errors: readonly unknown[] = []): Counts {
  new CountReporter().onTestRunEnd(modules, errors);
  return JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8')) as Counts;
}

describe('the count of a test run', () => {
  const before = process.env.WANGFA_TEST_COUNTS;
  beforeEach(() => {
    process.env.WANGFA_TEST_COUNTS = join(folder, 'counts.json');
  });
  afterEach(() => {
    if (before === undefined) delete process.env.WANGFA_TEST_COUNTS;
    else process.env.WANGFA_TEST_COUNTS = before;
  });

  it('adds the tests of every file', () => {
    expect(count([file(['passed', 'failed', 'skipped']), file(['passed', 'passed'])])).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('takes a file that could not be loaded for a failure, and a hook that failed', () => {
    expect(count([file([], false), file(['passed'], false)])).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('takes an error outside of every test for a failure', () => {
    expect(count([file(['passed'])], [new Error('late')])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
