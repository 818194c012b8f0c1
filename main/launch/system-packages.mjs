// What the end-to-end tests need and a bare machine lacks: a browser, and a display for it.
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runChild } from './child.mjs';
import { tell } from './tell.mjs';

const needed = [
  { aptPackage: 'chromium', programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] },
  { aptPackage: 'xvfb', programs: ['Xvfb'] },
  { aptPackage: 'xauth', programs: ['xauth'] },
  // Counts what would leave the machine, see test/e2e/no-network.test.ts.
  { aptPackage: 'iproute2', programs: ['ip'] },
];

/** @returns {string[]} the Debian packages whose programs are not on the path; none on other systems, which have windows of their own */
export function missingSystemPackages(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return [];
  return needed.filter(({ programs }) => !programs.some((program) => isOnPath(program, env))).map(({ aptPackage }) => aptPackage);
}

/** Installs them where that may be done unasked (Debian or Ubuntu, as root); else says how. Tests that need them say so themselves. */
export async function installSystemPackages() {
  const missing = missingSystemPackages();
  if (missing.length === 0) return;
  const advice = `the end-to-end tests need: apt-get install ${missing.join(' ')}`;
  if (!isDebian() || process.getuid?.() !== 0) return tell(advice);
  tell(`installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runChild('apt-get', ['update', '-qq'], { env });
  const { reason } = await runChild('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
  if (reason !== null) tell(`that did not work (${reason}); ${advice}`);
}

function isOnPath(program, env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && isExecutable(join(folder, program)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian() {
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
