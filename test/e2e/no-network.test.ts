/** The whole reading-room suite, with every packet that tries to leave the machine counted. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './shells.ts';

const root = join(import.meta.dirname, '..', '..');
const permitted = process.platform === 'linux' && spawnSync('unshare', ['-Urnm', 'ip', 'link', 'show']).status === 0;
if (!permitted) console.warn('Network namespaces are not permitted here (unshare -Urnm, ip): that nothing leaves the machine was not counted.');

test.runIf(permitted)('reading, searching, marking and exporting send not one packet; looking up a name is counted', { timeout: 300_000 }, () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const resolver = join(folder.path, 'resolv.conf');
  writeFileSync(resolver, 'nameserver 198.51.100.53\n');
  const run = spawnSync(
    'unshare',
    ['-Urnm', 'bash', join(import.meta.dirname, 'counting-namespace.sh'), process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'e2e', 'test/e2e/reading-room.test.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, RESOLV_CONF: resolver, NODE: process.execPath } },
  );
  const counted = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(run.stdout)?.[1] ?? NaN);
  expect({ status: run.status, sent: counted('sent'), isControlCounted: counted('control') > 0 }, run.stdout + run.stderr).toEqual({ status: 0, sent: 0, isControlCounted: true });
});
