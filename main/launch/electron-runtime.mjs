// Finds or fetches the Electron runtime without importing the package `electron`, whose import is itself a download.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { tell } from './tell.mjs';

const timeLimitMs = 5 * 60_000;

/** @returns {string | null} path of the runtime's program */
export function findElectron(paths, env = process.env, platform = process.platform) {
  const program = programName(platform);
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder) return existsSync(join(folder, program)) ? join(folder, program) : null;
  const fetched = join(paths.electron, 'dist', program);
  const isWhole = existsSync(join(paths.electron, 'path.txt')) && existsSync(fetched);
  return isWhole && readFileSync(join(paths.electron, 'dist', 'version'), 'utf8').replace(/^v/, '').trim() === electronVersion(paths) ? fetched : null;
}

/** False when there is one, when the reader wants none fetched, and when fetching this release failed before: a start without a network costs nothing. */
export function shouldFetchElectron(paths, env = process.env) {
  if (findElectron(paths, env) !== null || env.ELECTRON_OVERRIDE_DIST_PATH || env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  return !existsSync(paths.runtimeStamp) || readFileSync(paths.runtimeStamp, 'utf8').trim() !== electronVersion(paths);
}

/** Runs the package's own download script once. Never throws for a runtime that cannot be had, but remembers it. */
export async function fetchElectron(paths, node) {
  const version = electronVersion(paths);
  tell(`fetching the Electron ${version} runtime (once)`);
  const { reason } = await runChild(node, [join(paths.electron, 'install.js')], { cwd: paths.root, timeoutMs: timeLimitMs, quiet: true });
  if (reason === null && findElectron(paths) !== null) return;
  writeFileSync(paths.runtimeStamp, `${version}\n`);
  tell('the Electron runtime could not be fetched; to try again later: npm exec install-electron');
}

function electronVersion(paths) {
  return JSON.parse(readFileSync(join(paths.electron, 'package.json'), 'utf8')).version;
}

function programName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
