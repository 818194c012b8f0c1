// Builds `out/main` and `out/renderer`. Into a folder aside first: a build that fails leaves the one before it in place.
// `--if-stale` does nothing when the sources are those of the last build. Needs the installed packages and Node 22.12.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, createLogger } from 'vite';
import { fingerprintSources, isBuildCurrent } from './build-state.mjs';
import { mainBundle, preloadBundle, rendererBundle } from './bundles.mjs';
import { exclusively } from './exclusive.mjs';
import { addFontLicenses } from './font-licenses.mjs';
import { projectPaths, projectRoot } from './project.mjs';
import { tell } from './tell.mjs';

const paths = projectPaths(projectRoot);
const isOnlyIfStale = process.argv.includes('--if-stale');

try {
  await exclusively(paths.setupLock, async () => {
    if (isOnlyIfStale && isBuildCurrent(paths)) return;
    tell('building');
    const startedAt = performance.now();
    await buildAll();
    tell(`built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  });
} catch (error) {
  tell(`the build failed: ${process.stderr.isTTY ? error.message : stripVTControlCharacters(error.message)}`);
  process.exitCode = 1;
}

async function buildAll() {
  const next = join(paths.out, 'next');
  rmSync(next, { recursive: true, force: true });
  // Taken first: a source that changes meanwhile makes the build stale, not wrong.
  const sources = fingerprintSources(paths.root);
  const logger = errorStreamLogger();
  await build(rendererBundle(paths.root, join(next, 'renderer'), logger));
  addFontLicenses(paths.root, join(next, 'renderer', 'licenses.md'));
  await build(mainBundle(paths.root, join(next, 'main'), logger));
  await build(preloadBundle(paths.root, join(next, 'main'), logger));
  swap(next, sources);
}

/** Without its stamp a half-done swap is built again. */
function swap(next, sources) {
  const previous = join(paths.out, 'previous');
  rmSync(paths.buildStamp, { force: true });
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(previous, { recursive: true });
  for (const part of ['renderer', 'main']) {
    moveIfThere(join(paths.out, part), join(previous, part));
    renameSync(join(next, part), join(paths.out, part));
  }
  writeFileSync(paths.buildStamp, `${JSON.stringify({ sources })}\n`);
  rmSync(previous, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
}

function moveIfThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Vite writes to standard output, which is not ours to write to. */
function errorStreamLogger() {
  const logger = createLogger('warn');
  return Object.assign(logger, { warn: writeError, warnOnce: writeError, error: writeError });
}

function writeError(message) {
  process.stderr.write(`${message}\n`);
}
