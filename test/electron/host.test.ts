import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createHost } from '../../main/electron/host.ts';
import { createElectronStandIn } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'wangfa-save-'));
afterAll(() => rmSync(folder, { recursive: true }));

function hostThatAnswers(savePath: string | null) {
  const { electron, saveDialogs } = createElectronStandIn({ savePath });
  return { host: createHost(electron, () => null), saveDialogs };
}

describe('saving through the system', () => {
  it('writes the text where the reader chose, and nothing beside it', async () => {
    const path = join(folder, '摘录.md');
    const { host } = hostThatAnswers(path);
    expect(await host.save({ fileName: '网法摘录.md', content: '# 摘录\n' })).toEqual({ outcome: 'saved', path });
    expect({ text: readFileSync(path, 'utf8'), files: readdirSync(folder) }).toEqual({ text: '# 摘录\n', files: ['摘录.md'] });
  });

  it('writes nothing when the reader cancels', async () => {
    const { host } = hostThatAnswers(null);
    expect(await host.save({ fileName: 'a.md', content: 'x' })).toEqual({ outcome: 'cancelled' });
    expect(existsSync(join(folder, 'a.md'))).toBe(false);
  });

  it('says that a place cannot be written and leaves the old file as it was', async () => {
    writeFileSync(join(folder, 'old.md'), 'old');
    const { host } = hostThatAnswers(join(folder, 'old.md', 'new.md'));
    await expect(host.save({ fileName: 'a.md', content: 'x' })).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(readFileSync(join(folder, 'old.md'), 'utf8')).toBe('old');
  });

  it.each([
    ['网法摘录.md', '网法摘录.md', [{ name: 'MD', extensions: ['md'] }]],
    ['../../etc/passwd', 'passwd', undefined],
    ['C:\\Windows\\x.md', 'x.md', [{ name: 'MD', extensions: ['md'] }]],
    ['..', 'wangfa', undefined],
    ['.bashrc', 'bashrc', undefined],
    ['a\0b<c>:"d|e?f*.md', 'abcdef.md', [{ name: 'MD', extensions: ['md'] }]],
  ])('offers the name %j as %j among the documents', async (fileName, offered, filters) => {
    const { host, saveDialogs } = hostThatAnswers(null);
    await host.save({ fileName, content: '' });
    expect(saveDialogs).toEqual([{ properties: ['showOverwriteConfirmation', 'createDirectory'], defaultPath: join('/documents', offered), ...(filters && { filters }) }]);
  });
});
