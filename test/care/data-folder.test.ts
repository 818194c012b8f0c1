import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, prepareDataFolder } from '../../main/care/data-folder.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const home = '/home/reader';

describe('where the data lies when nothing is said', () => {
  it.each([
    ['linux', {}, '/home/reader/.local/share/wangfa'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/wangfa'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/reader/.local/share/wangfa'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/reader/.local/share/wangfa'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/reader/Library/Application Support/Wangfa'],
    ['win32', { APPDATA: '/home/reader/Roaming' }, '/home/reader/Roaming/Wangfa'],
    ['win32', {}, '/home/reader/AppData/Roaming/Wangfa'],
  ] as const)('%s %j → %s', (platform, environment, folder) => {
    expect(defaultDataFolder({ platform, environment, home })).toBe(folder);
  });
});

describe('the data folder', () => {
  it('is made for the reader alone, with the folders around it, and left empty', () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    prepareDataFolder(folder);
    prepareDataFolder(folder);
    expect([statSync(folder).mode & 0o777, readdirSync(folder)]).toEqual([0o700, []]);
  });

  it('is refused with its path where a file stands in its place', () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, 'mine');
    expect(refusal(() => prepareDataFolder(folder))).toEqual({ code: 'folder-unwritable', detail: { path: folder } });
    expect(refusal(() => prepareDataFolder(join(folder, 'deeper')))).toEqual({ code: 'folder-unwritable', detail: { path: join(folder, 'deeper') } });
  });

  it.runIf(process.platform === 'linux')('is refused where nobody can write', () => {
    expect(refusal(() => prepareDataFolder('/proc/wangfa'))).toEqual({ code: 'folder-unwritable', detail: { path: '/proc/wangfa' } });
  });
});

function refusal(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ApiError) return { code: error.code, detail: error.detail };
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
