import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { startApplication, type Application, type ApplicationOptions } from '../../main/api/application.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { corpusFolder, version } from './places.ts';

const options = (dataFolder: string, more: Partial<ApplicationOptions> = {}): ApplicationOptions => ({
  dataFolder, corpusFolder, version, host: { save: () => Promise.resolve({ outcome: 'cancelled' }) }, log: () => undefined, ...more,
});

/** What the reader is told when the app cannot start. */
async function refusalOf(starting: Promise<Application>): Promise<unknown> {
  try {
    await (await starting).close();
    return 'started';
  } catch (error) {
    return error instanceof ApiError ? [error.code, error.detail] : error;
  }
}

describe('a second start', () => {
  it('is refused while the first is open, and let in when it has closed', async () => {
    const folder = temporaryFolder();
    const first = await startApplication(options(folder));
    expect(await refusalOf(startApplication(options(folder)))).toEqual(['already-open', { path: folder }]);
    await first.close();
    expect(await refusalOf(startApplication(options(folder)))).toBe('started');
  });

  it('is let in after a start that was refused', async () => {
    const folder = temporaryFolder();
    expect(await refusalOf(startApplication(options(folder, { corpusFolder: join(folder, 'none') })))).toEqual(['corpus-missing', { path: join(folder, 'none') }]);
    expect(await refusalOf(startApplication(options(folder)))).toBe('started');
  });
});

describe('a start that cannot be', () => {
  it('names the folder that cannot be written', async () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, 'mine');
    expect(await refusalOf(startApplication(options(folder)))).toEqual(['folder-unwritable', { path: folder }]);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });

  it('says that a worker could not be started', async () => {
    expect(await refusalOf(startApplication(options(temporaryFolder(), { spawn: () => new Worker('process.exit(7)', { eval: true }) })))).toEqual(['internal', undefined]);
  });
});

describe('searching in two windows', () => {
  it('drops what one window has overtaken, and nothing of the other', async () => {
    const application = await startApplication(options(temporaryFolder()));
    const search = async (query: string, caller: string): Promise<string> => {
      const reply = await application.invoke('search.run', { query }, caller);
      return reply.ok ? 'found' : reply.error.code;
    };
    const asked = ['网', '网络', '网络安', '网络安全'].map((query) => search(query, 'first'));
    const other = search('数据', 'second');
    expect(await Promise.all([...asked, other])).toEqual(['found', 'overtaken', 'overtaken', 'found', 'found']);
    await application.close();
  });
});
