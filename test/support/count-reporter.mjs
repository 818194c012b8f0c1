// A vitest reporter that writes what the run came to into the file named by WANGFA_TEST_COUNTS.
import { writeFileSync } from 'node:fs';
import { addCounts, noCounts } from './counts.mjs';

export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.WANGFA_TEST_COUNTS;
    if (!file) return;
    let counts = { ...noCounts, failed: unhandledErrors.length };
    for (const module of modules) counts = addCounts(counts, countModule(module));
    writeFileSync(file, JSON.stringify(counts));
  }
}

/** A file that could not be loaded, and a hook that failed outside a test, count as one. */
function countModule(module) {
  let counts = noCounts;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    counts = addCounts(counts, { passed: Number(state === 'passed'), failed: Number(state === 'failed'), skipped: Number(state === 'skipped') });
  }
  const isBroken = !module.ok() && counts.failed === 0;
  return isBroken ? addCounts(counts, { ...noCounts, failed: 1 }) : counts;
}
