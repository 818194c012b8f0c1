// Whether `out/` is what the sources say. By content, not by date: a checkout or a copy changes dates.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The corpus is not among them: it is read where it lies, never built in. */
const sources = ['main', 'renderer', 'shared', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** @returns {string} SHA-256 over the names and contents of everything the build reads */
export function fingerprintSources(root) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

export function isBuildCurrent(paths) {
  return existsSync(paths.buildStamp) && JSON.parse(readFileSync(paths.buildStamp, 'utf8')).sources === fingerprintSources(paths.root);
}

function filesUnder(root, path) {
  const entries = tryList(join(root, path));
  if (entries === null) return existsSync(join(root, path)) ? [path] : [];
  return entries.map((entry) => entry.name).toSorted().flatMap((name) => filesUnder(root, `${path}/${name}`));
}

function tryList(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return null;
    throw error;
  }
}
