import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claimDataFolder } from '../../main/care/claim-folder.ts';
import { takeInstanceLock } from '../../main/care/instance-lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const lockModule = new URL('../../main/care/instance-lock.ts', import.meta.url).href;

/** Another process that takes the lock, says so, and then holds it until it is killed. */
async function holder(folder: string) {
  const script = `const { takeInstanceLock } = await import(${JSON.stringify(lockModule)}); globalThis.lock = takeInstanceLock(process.argv[1]); console.log(globalThis.lock ? 'held' : 'refused'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { said: String(said).trim(), pid: child.pid, kill: async () => (child.kill('SIGKILL'), await once(child, 'exit')) };
}

describe('the lock of a data folder', () => {
  it('is held by one at a time, in this process too, and leaves nothing in its file', () => {
    const folder = temporaryFolder();
    const first = takeInstanceLock(folder);
    expect([first === null, takeInstanceLock(folder)]).toEqual([false, null]);
    first?.release();
    const second = takeInstanceLock(folder);
    expect(second).not.toBeNull();
    second?.release();
    expect(readFileSync(join(folder, 'lock.sqlite'), 'utf8')).toBe('');
  });

  it('keeps another process out, and is free the moment that one is killed', async () => {
    const folder = temporaryFolder();
    const first = await holder(folder);
    expect([first.said, takeInstanceLock(folder), (await holder(folder)).said]).toEqual(['held', null, 'refused']);
    await first.kill();
    const mine = takeInstanceLock(folder);
    expect(mine).not.toBeNull();
    mine?.release();
  });

  it('can be waited for, as when another program is about to end', async () => {
    const folder = temporaryFolder();
    const first = await holder(folder);
    // this thread stands still while it waits, so the end must come from elsewhere
    const ender = spawn('sh', ['-c', `sleep 0.2; kill -KILL ${first.pid}`]);
    const mine = takeInstanceLock(folder, 20_000);
    expect(mine).not.toBeNull();
    mine?.release();
    await once(ender, 'exit');
  });

  it.each([['noise', 'not a database at all'.repeat(100)], ['nothing', '']])('can be taken where its file holds %s', (_what, content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lock.sqlite'), content);
    const lock = takeInstanceLock(folder);
    expect([lock === null, takeInstanceLock(folder)]).toEqual([false, null]);
    lock?.release();
  });

  it('is refused as a folder that cannot be written where its file cannot be one', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'lock.sqlite'));
    expect(() => takeInstanceLock(folder)).toThrow(expect.objectContaining({ code: 'folder-unwritable' }) as Error);
  });
});

describe('claiming a data folder', () => {
  it('removes what an owner before left for others to reach it by', () => {
    const folder = temporaryFolder();
    const stale = join(folder, 'instance.json');
    writeFileSync(stale, '{"pid":1,"port":1,"secret":"old"}');
    const lock = claimDataFolder(folder);
    expect(existsSync(stale)).toBe(false);
    writeFileSync(stale, 'the owner’s own');
    expect(() => claimDataFolder(folder)).toThrow(expect.objectContaining({ code: 'already-open', detail: { path: folder } }) as Error);
    expect(readFileSync(stale, 'utf8')).toBe('the owner’s own');
    lock.release();
  });
});
