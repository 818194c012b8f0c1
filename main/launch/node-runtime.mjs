import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

const least = [22, 12];

/** @param {string} version such as `v22.12.0` */
export function isNodeRecentEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

/**
 * The Node that runs everything after set-up: the one that came with the packages, else the reader's own.
 * @returns {string | null} its path; null when neither will do
 */
export function findNode(paths) {
  if (existsSync(paths.bundledNode)) return paths.bundledNode;
  return isNodeRecentEnough(process.version) ? process.execPath : null;
}

/** The Node that came with the packages cannot run on every Linux (musl, old glibc): there npm's scripts must not find it. */
export function dropUnusableNode(paths) {
  if (!existsSync(paths.bundledNode)) return;
  try {
    execFileSync(paths.bundledNode, ['--version'], { stdio: 'ignore' });
  } catch {
    rmSync(paths.bundledNodeLink, { force: true });
    rmSync(paths.bundledNode, { force: true });
  }
}

export const nodeAdvice = `Wangfa needs Node ${least.join('.')} or later; this is ${process.version}. Install a current Node and run the command again.`;
