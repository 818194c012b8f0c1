// Before any npm script: from a fresh clone to installed packages and a current build. Run as `setup.mjs --for start|test|bench|cli|package`.
// Needs nothing but Node's own modules (Node 20 and later), says nothing on standard output, and costs a few milliseconds when all is in place.
import { join } from 'node:path';
import { isBuildCurrent } from './build-state.mjs';
import { runChild } from './child.mjs';
import { fetchElectron, shouldFetchElectron } from './electron-runtime.mjs';
import { exclusively } from './exclusive.mjs';
import { adoptInstalledPackages, arePackagesInstalled, installPackages } from './install-packages.mjs';
import { dropUnusableNode, findNode, nodeAdvice } from './node-runtime.mjs';
import { projectPaths, projectRoot } from './project.mjs';
import { installSystemPackages } from './system-packages.mjs';
import { tell } from './tell.mjs';

class SetupError extends Error {}

async function setUp(purpose, paths) {
  if (!arePackagesInstalled(paths)) await exclusively(paths.setupLock, () => preparePackages(paths), tellWaiting);
  const node = findNode(paths);
  if (node === null) throw new SetupError(nodeAdvice);
  if (purpose === 'start' && shouldFetchElectron(paths)) await exclusively(paths.setupLock, () => prepareElectron(paths, node), tellWaiting);
  if (purpose === 'test' || purpose === 'bench') await installSystemPackages();
  // A test run builds for itself, as one of its steps, and counts a failure.
  if (purpose !== 'test' && !isBuildCurrent(paths)) await build(paths, node);
}

async function preparePackages(paths) {
  if (arePackagesInstalled(paths) || adoptInstalledPackages(paths)) return;
  tell('installing packages');
  const reason = await installPackages(paths);
  if (reason !== null) throw new SetupError(`the packages could not be installed (${reason}).`);
  dropUnusableNode(paths);
}

async function prepareElectron(paths, node) {
  if (shouldFetchElectron(paths)) await fetchElectron(paths, node);
}

/** In a process of its own: what builds needs a newer Node than this may be. It takes the lock itself. */
async function build(paths, node) {
  const { reason } = await runChild(node, [join(paths.root, 'main', 'launch', 'build.mjs'), '--if-stale'], { cwd: paths.root });
  if (reason !== null) throw new SetupError('the build failed; what it said is above.');
}

function tellWaiting() {
  tell('another set-up is at work here; waiting for it');
}

const purpose = process.argv[process.argv.indexOf('--for') + 1];
try {
  await setUp(purpose, projectPaths(projectRoot));
} catch (error) {
  tell(error instanceof SetupError ? error.message : String(error?.stack ?? error));
  // Whoever reads a test run looks at its last line, even of one that never began.
  if (purpose === 'test') process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
