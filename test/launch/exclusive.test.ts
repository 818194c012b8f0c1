import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { exclusively, launchFolder } from './launch-modules.ts';

const folder = mkdtempSync(join(tmpdir(), 'wangfa-exclusive-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that takes the lock, notes when it comes in and goes out, and holds it for a moment. */
function holder(lock: string, notes: string, holdMs: number) {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { exclusively } from ${JSON.stringify(pathToFileURL(join(launchFolder, 'exclusive.mjs')).href)};
    await exclusively(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(notes)}, 'in ');
      await new Promise((resolve) => setTimeout(resolve, ${holdMs}));
      appendFileSync(${JSON.stringify(notes)}, 'out ');
    });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
}

function ended(child: ReturnType<typeof holder>): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('one set-up at a time', () => {
  it('holds for several processes that begin at once', async () => {
    const notes = join(folder, 'several.txt');
    const lock = join(folder, 'several.lock');
    const codes = await Promise.all([1, 2, 3, 4].map(() => ended(holder(lock, notes, 30))));
    expect({ codes, notes: readFileSync(notes, 'utf8'), left: existsSync(lock) }).toEqual({ codes: [0, 0, 0, 0], notes: 'in out '.repeat(4), left: false });
  });

  it('goes on after a process that was killed in the middle', async () => {
    const notes = join(folder, 'killed.txt');
    const lock = join(folder, 'killed.lock');
    const killed = holder(lock, notes, 60_000);
    await until(() => existsSync(notes));
    killed.kill('SIGKILL');
    await ended(killed);
    expect(existsSync(lock)).toBe(true);
    expect([await exclusively(lock, () => Promise.resolve('done')), existsSync(lock)]).toEqual(['done', false]);
  });

  it.runIf(process.platform !== 'win32')('leaves no lock behind when it is interrupted', async () => {
    const notes = join(folder, 'interrupted.txt');
    const lock = join(folder, 'interrupted.lock');
    const interrupted = holder(lock, notes, 60_000);
    await until(() => existsSync(notes));
    interrupted.kill('SIGINT');
    expect([await ended(interrupted), existsSync(lock)]).toEqual([130, false]);
  });

  it('frees the lock when the work fails, and says that it waits only where it does', async () => {
    const lock = join(folder, 'failing.lock');
    const waits: string[] = [];
    await expect(exclusively(lock, () => Promise.reject(new Error('no')), () => waits.push('waited'))).rejects.toThrow('no');
    expect([existsSync(lock), waits]).toEqual([false, []]);
  });

  it('waits for an owner that lives', async () => {
    const lock = join(folder, 'living.lock');
    mkdirSync(lock);
    writeFileSync(join(lock, 'owner'), String(process.pid));
    const order: string[] = [];
    const waiting = exclusively(lock, () => Promise.resolve(order.push('mine')), () => order.push('waited'));
    await until(() => order.includes('waited'));
    order.push('freed');
    rmSync(lock, { recursive: true });
    await waiting;
    expect(order).toEqual(['waited', 'freed', 'mine']);
  });
});
