import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkNotebook, listAnnotations } from '../../main/notebook/notebook.ts';
import { openNotebook } from '../../main/store/open-notebook.ts';
import { openRoom } from '../support/open-room.ts';
import { report, reportId } from '../support/two-documents.ts';

const program = fileURLToPath(new URL('../support/marking-process.ts', import.meta.url));

/** Runs the marking process, kills it after it has acknowledged `count` marks, and answers the ids of all it acknowledged. */
async function killAfter(count: number, folder: string): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, reportId], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    if (output.split('\n').length > count) child.kill('SIGKILL');
  });
  const [code, signal] = await once(child, 'close');
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  return output.split('\n').slice(0, -1);
}

test('every mark that was acknowledged is there after the process was killed, ten times over', async () => {
  const { folder, library, notebook } = openRoom(report);
  notebook.close();
  const acknowledged: string[] = [];
  for (const count of [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]) {
    acknowledged.push(...(await killAfter(count, folder)));
    const reopened = openNotebook(join(folder, 'notebook.sqlite'));
    const kept = new Set<string>(listAnnotations({ notebook: reopened, library }).map(({ id }) => id));
    expect([acknowledged.filter((id) => !kept.has(id)), checkNotebook(reopened).damaged]).toEqual([[], []]);
    reopened.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(231);
});
