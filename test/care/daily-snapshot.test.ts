import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepDailySnapshot } from '../../main/care/daily-snapshot.ts';
import { checkNotebook, listAnnotations } from '../../main/notebook/notebook.ts';
import { openNotebook } from '../../main/store/open-notebook.ts';
import { openMarkedRoom } from '../support/marked-room.ts';
import { report } from '../support/two-documents.ts';

const day = (date: string) => new Date(`${date}T09:00:00Z`);

function openWithMark() {
  const room = openMarkedRoom(report);
  room.mark(report, '约谈', { note: '旧' });
  return { ...room, snapshots: join(room.folder, 'snapshots') };
}

describe('a copy of the notebook', () => {
  test('is made on the first start of a day, is one whole file, and holds every mark', async () => {
    const { notebook, library, snapshots, mark } = openWithMark();
    const path = await keepDailySnapshot(notebook, snapshots, day('2025-05-01'));
    mark(report, '清朗');
    expect([path, readdirSync(snapshots)]).toEqual([join(snapshots, 'notebook-000001-2025-05-01.sqlite'), ['notebook-000001-2025-05-01.sqlite']]);
    const copy = openNotebook(path ?? '');
    expect(listAnnotations({ notebook: copy, library }).map(({ selector, note }) => [selector.exact, note])).toEqual([['约谈', '旧']]);
    copy.close();
  });

  test('is made once a day', async () => {
    const { notebook, snapshots } = openWithMark();
    await keepDailySnapshot(notebook, snapshots, day('2025-05-01'));
    expect([await keepDailySnapshot(notebook, snapshots, day('2025-05-01')), readdirSync(snapshots).length]).toEqual([null, 1]);
  });

  test('is not made of a notebook without marks, so that it pushes none out', async () => {
    const room = openMarkedRoom(report);
    expect(await keepDailySnapshot(room.notebook, join(room.folder, 'snapshots'), day('2025-05-01'))).toBeNull();
  });

  test('goes when fourteen newer ones stand, in the order they were made in, whatever the clock said', async () => {
    const { notebook, snapshots } = openWithMark();
    for (let each = 1; each <= 16; each += 1) await keepDailySnapshot(notebook, snapshots, day(`20${String(40 - each)}-05-01`));
    expect(readdirSync(snapshots).map((name) => Number(name.slice(9, 15)))).toEqual(Array.from({ length: 14 }, (_, index) => index + 3));
  });

  test('pushes out no older one while the notebook has damaged rows, and holds them as they are', async () => {
    const { notebook, snapshots, mark } = openWithMark();
    const { id } = mark(report, '清朗');
    for (let each = 10; each < 24; each += 1) await keepDailySnapshot(notebook, snapshots, day(`2025-05-${each}`));
    notebook.prepare("UPDATE annotation SET note = '坏' WHERE id = ?").run([id]);
    const path = await keepDailySnapshot(notebook, snapshots, day('2025-06-01'));
    const copy = openNotebook(path ?? '');
    expect([readdirSync(snapshots).filter((name) => name.endsWith('.sqlite')).length, checkNotebook(copy)]).toEqual([15, { rows: 2, damaged: [id] }]);
    copy.close();
  });

  test('takes the place of what a killed process left half made', async () => {
    const { notebook, snapshots } = openWithMark();
    mkdirSync(snapshots);
    writeFileSync(join(snapshots, 'notebook-000001-2025-05-01.sqlite.tmp'), 'half a file');
    await keepDailySnapshot(notebook, snapshots, day('2025-05-01'));
    expect(readdirSync(snapshots)).toEqual(['notebook-000001-2025-05-01.sqlite']);
  });
});

describe('a copy that cannot be made', () => {
  test('is refused, and the notebook goes on', async () => {
    const { notebook, library, folder } = openWithMark();
    const blocked = join(folder, 'a-file');
    writeFileSync(blocked, '');
    await expect(keepDailySnapshot(notebook, blocked, day('2025-05-01'))).rejects.toMatchObject({ code: 'file-unwritable', detail: { path: blocked } });
    expect(listAnnotations({ notebook, library })).toHaveLength(1);
  });

  test('leaves no part of itself behind', async () => {
    const { notebook, snapshots } = openWithMark();
    await keepDailySnapshot(notebook, snapshots, day('2025-05-01'));
    const failing = { ...notebook, backup: async (path: string) => {
      await notebook.backup(path);
      throw Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
    } };
    await expect(keepDailySnapshot(failing, snapshots, day('2025-05-02'))).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(snapshots)).toEqual(['notebook-000001-2025-05-01.sqlite']);
  });

  test('is not kept when it is not what was copied', async () => {
    const { notebook, snapshots } = openWithMark();
    const lying = { ...notebook, backup: async (path: string) => {
      await notebook.backup(path);
      const copy = openNotebook(path);
      copy.exec("UPDATE annotation SET note = '别的'");
      copy.close();
    } };
    await expect(keepDailySnapshot(lying, snapshots, day('2025-05-01'))).rejects.toMatchObject({ code: 'database-damaged' });
    expect([existsSync(snapshots), readdirSync(snapshots)]).toEqual([true, []]);
  });
});
