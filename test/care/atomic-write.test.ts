import * as fs from 'node:fs';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically, type FileSystem } from '../../main/care/atomic-write.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const calls = ['openSync', 'writeSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync', 'unlinkSync', 'lstatSync', 'readlinkSync', 'accessSync'] as const;

/** The real file system, in which the n-th call fails; a write takes at most seven bytes. */
function failingAt(n: number, code: string): { files: FileSystem; made: string[] } {
  const made: string[] = [];
  const files = Object.fromEntries(calls.map((name) => [name, (...args: unknown[]) => {
    made.push(name);
    if (made.length === n) throw Object.assign(new Error(code), { code });
    if (name === 'writeSync') args[3] = Math.min(7, Number(args[3]));
    return (fs[name] as (...args: unknown[]) => unknown)(...args);
  }])) as unknown as FileSystem;
  return { files, made };
}

function refusalOf(work: () => void): { code: string; path: unknown } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ApiError) return { code: error.code, path: error.detail?.path };
    throw error;
  }
}

const oldText = '旧的导出\n'.repeat(3);
const newText = '新的导出：依法治网\n'.repeat(5);

describe('a file that is written', () => {
  test('holds the new text and nothing else is in the folder', () => {
    const folder = temporaryFolder();
    writeFileAtomically(join(folder, '摘录.md'), newText);
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([['摘录.md', newText]]);
  });

  test('is on the disk before it takes the old one\'s place, and its name is after', () => {
    const { files, made } = failingAt(0, '');
    writeFileAtomically(join(temporaryFolder(), 'a.md'), '新', files);
    expect(made.filter((name) => name !== 'lstatSync')).toEqual(['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'openSync', 'fsyncSync', 'closeSync']);
  });

  test('may be empty, or bytes', () => {
    const folder = temporaryFolder();
    writeFileAtomically(join(folder, 'empty'), '');
    writeFileAtomically(join(folder, 'bytes'), Uint8Array.of(0, 255, 10));
    expect(readdirSync(folder).map((name) => [name, [...readFileSync(join(folder, name))]])).toEqual([['bytes', [0, 255, 10]], ['empty', []]]);
  });

  test('keeps the mode of the file it replaces', () => {
    const path = join(temporaryFolder(), 'private.md');
    writeFileSync(path, oldText);
    chmodSync(path, 0o640);
    writeFileAtomically(path, newText);
    expect([statSync(path).mode & 0o777, readFileSync(path, 'utf8')]).toEqual([0o640, newText]);
  });

  test('is found through a chain of links, which stay links', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a.md'), oldText);
    symlinkSync('real', join(folder, 'folder-link'));
    symlinkSync(join('folder-link', 'a.md'), join(folder, 'one'));
    symlinkSync('one', join(folder, 'two'));
    writeFileAtomically(join(folder, 'two'), newText);
    expect([lstatSync(join(folder, 'two')).isSymbolicLink(), readFileSync(join(folder, 'real', 'a.md'), 'utf8'), readdirSync(join(folder, 'real'))])
      .toEqual([true, newText, ['a.md']]);
  });

  test('is made where a link points to nothing yet', () => {
    const folder = temporaryFolder();
    symlinkSync('later.md', join(folder, 'link'));
    writeFileAtomically(join(folder, 'link'), newText);
    expect([readFileSync(join(folder, 'later.md'), 'utf8'), readdirSync(folder)]).toEqual([newText, ['later.md', 'link']]);
  });
});

describe('a file that cannot be written is refused with its path', () => {
  test.each([
    ['in a folder that is not there', (folder: string) => join(folder, 'none', 'a.md')],
    ['when a folder has its name', (folder: string) => folder],
    ['when it is a link to itself', (folder: string) => { symlinkSync('loop', join(folder, 'loop')); return join(folder, 'loop'); }],
    ['when part of its path is a file', (folder: string) => { writeFileSync(join(folder, 'file'), ''); return join(folder, 'file', 'a.md'); }],
    ['when its name is too long', (folder: string) => join(folder, '长'.repeat(100))],
    ['when its name holds a NUL', (folder: string) => join(folder, 'a\0b')],
  ])('%s', (_, prepare) => {
    const path = prepare(temporaryFolder());
    expect(refusalOf(() => writeFileAtomically(path, newText))).toEqual({ code: 'file-unwritable', path });
  });

  test('when it is read-only', () => {
    const path = join(temporaryFolder(), 'a.md');
    writeFileSync(path, oldText);
    const files: FileSystem = { ...fs, accessSync: () => { throw Object.assign(new Error('EACCES'), { code: 'EACCES' }); } };
    expect([refusalOf(() => writeFileAtomically(path, newText, files)), readFileSync(path, 'utf8')]).toEqual([{ code: 'file-unwritable', path }, oldText]);
  });
});

describe.each([
  ['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EIO', 'file-unwritable'], ['EROFS', 'file-unwritable'],
])('whichever call fails with %s', (code, refusal) => {
  test.each([
    ['an old file', (path: string) => writeFileSync(path, oldText), oldText],
    ['no old file', () => undefined, null],
  ])('the reader has %s or the whole new one, and nothing is left behind', (_, prepare, before) => {
    for (let n = 1, isDone = false; !isDone; n += 1) {
      const folder = temporaryFolder();
      const path = join(folder, 'a.md');
      prepare(path);
      const { files, made } = failingAt(n, code);
      const refused = refusalOf(() => writeFileAtomically(path, newText, files));
      isDone = made.length < n;
      const isRenamed = made.slice(0, n - 1).includes('renameSync');
      const after = fs.existsSync(path) ? readFileSync(path, 'utf8') : null;
      expect({ n, refused, after, names: readdirSync(folder) }).toEqual({
        n, refused: isDone ? null : { code: refusal, path }, after: isRenamed ? newText : before, names: after === null ? [] : ['a.md'],
      });
    }
  });
});

test('a folder that cannot be synced on its own, as on Windows, does not make a file fail', () => {
  const path = join(temporaryFolder(), 'a.md');
  let opened = 0;
  const openSync = ((...args: Parameters<typeof fs.openSync>) => {
    opened += 1;
    if (opened === 2) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    return fs.openSync(...args);
  }) as typeof fs.openSync;
  writeFileAtomically(path, newText, { ...fs, openSync });
  expect(readFileSync(path, 'utf8')).toBe(newText);
});
