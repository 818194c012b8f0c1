import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, sep } from 'node:path';
import { runChild } from './child.mjs';

// All of the lock file whatever the surroundings ask for, and errors even under `npm run -s`.
const npmOptions = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** Whether `node_modules` is what the lock file asks for, on this kind of machine. Costs a millisecond. */
export function arePackagesInstalled(paths) {
  return readIfThere(paths.installStamp) === stampFor(paths);
}

/**
 * True, and remembered, when npm itself was run here and left exactly what the lock file asks for.
 * An optional package may be missing: most are for other systems.
 */
export function adoptInstalledPackages(paths) {
  const installed = readIfThere(paths.installedLockFile);
  if (installed === null) return false;
  const wanted = JSON.parse(readFileSync(paths.lockFile, 'utf8')).packages;
  const found = JSON.parse(installed).packages;
  const isSame = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = found[path];
    if (there === undefined) return entry.optional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
  if (isSame) writeFileSync(paths.installStamp, stampFor(paths));
  return isSame;
}

/**
 * `npm ci` without install scripts (nothing here needs one). The stamp is written last, so that an interrupted run is done again.
 * @returns {Promise<string | null>} what went wrong, or null
 */
export async function installPackages(paths) {
  rmSync(paths.installStamp, { force: true });
  rmSync(paths.installedLockFile, { force: true });
  const { file, args, shell } = npmCommand(process.env);
  const { reason } = await runChild(file, [...args, 'ci', ...npmOptions], {
    cwd: paths.root,
    env: npmEnvironment(process.env),
    shell,
  });
  if (reason !== null) return reason;
  writeFileSync(paths.installStamp, stampFor(paths));
  return null;
}

function stampFor(paths) {
  const hash = createHash('sha256').update(readFileSync(paths.lockFile)).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** The npm that started us, by the Node it runs on: the one in `node_modules` is about to be replaced. */
function npmCommand(env) {
  const { npm_execpath: npm, npm_node_execpath: node } = env;
  if (npm !== undefined && node !== undefined && /\.c?js$/.test(npm) && existsSync(npm) && existsSync(node)) {
    return { file: node, args: [npm], shell: false };
  }
  return process.platform === 'win32' ? { file: 'npm.cmd', args: [], shell: true } : { file: 'npm', args: [], shell: false };
}

/** Without this project's own folders on the path, and without what the outer npm says of the script it runs. */
function npmEnvironment(env) {
  const kept = Object.entries(env).filter(([name]) => !/^npm_(lifecycle|package|command|config_(prefix|local_prefix))/.test(name));
  const result = Object.fromEntries(kept);
  for (const name of Object.keys(result)) {
    if (name.toUpperCase() !== 'PATH') continue;
    const folders = result[name].split(delimiter).filter((folder) => !isOfPackages(folder));
    result[name] = folders.join(delimiter);
  }
  return result;
}

function isOfPackages(folder) {
  return folder.split(sep).includes('node_modules');
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  }
}
