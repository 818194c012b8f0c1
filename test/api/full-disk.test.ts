import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Runs a program of ours on a disk of its own, of this many kilobytes; null where this system does not let us make one. */
function onDiskOf(kilobytes: number, ...command: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'wangfa-test-'));
  const script = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$1" || exit 99; folder="$1"; shift; exec "$@" "$folder"`;
  const { status, stdout, stderr } = spawnSync('unshare', ['-Urm', 'sh', '-c', script, 'sh', folder, process.execPath, ...command], { encoding: 'utf8', timeout: 60_000 });
  // the disk was seen by the program alone and went with it
  rmSync(folder, { recursive: true });
  return { folder, status, out: stdout, err: stderr };
}

const canMakeDisk = process.platform === 'linux' && onDiskOf(64, '--version').status === 0;

describe.runIf(canMakeDisk)('a full disk', () => {
  it('is named when the texts cannot be read in', () => {
    const { folder, status, out, err } = onDiskOf(200, join(import.meta.dirname, '..', '..', 'main', 'cli', 'main.ts'), 'documents', '--data');
    expect([status, out, err]).toEqual([1, '', `wangfa: The disk is full: ${join(folder, 'library.sqlite')}\n`]);
  });

  it('refuses a mark, keeps every mark before it, and takes marks again when there is room', () => {
    const { status, out, err } = onDiskOf(4_000, join(import.meta.dirname, 'full-disk-program.ts'));
    const { acknowledged, refusals, kept, again, check } = JSON.parse(out || '{}') as Record<string, unknown>;
    expect([status, err, refusals, again, check]).toEqual([0, '', ['disk-full'], true, []]);
    expect(kept).toEqual(acknowledged);
    expect((acknowledged as unknown[]).length).toBeGreaterThan(0);
  });
});
