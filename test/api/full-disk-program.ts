// Fills the disk of the folder it is given, marks until it is refused, makes room, and tells what became of the marks.
import { randomUUID } from 'node:crypto';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../../main/api/check-data.ts';
import { startInProcess } from '../../main/api/in-process.ts';
import { createClient } from '../../shared/api/client.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { corpusFolder, version } from './places.ts';

const [folder = ''] = process.argv.slice(2);
const filler = join(folder, 'filler');
const start = () => startInProcess({
  dataFolder: folder, corpusFolder, version, host: { save: () => Promise.resolve({ outcome: 'cancelled' }) }, now: () => new Date(), newId: randomUUID, log: () => undefined,
});

const application = start();
const client = createClient(application);
const acknowledged: string[] = [];
const refusals: string[] = [];

/** Whether the mark was kept. */
async function mark(): Promise<boolean> {
  try {
    const { id } = await client.call('notebook.add', { documentId: 'report-2024', start: acknowledged.length, end: acknowledged.length + 9, note: '满'.repeat(2_000) });
    acknowledged.push(id);
    return true;
  } catch (error) {
    refusals.push(error instanceof ApiError ? error.code : String(error));
    return false;
  }
}

await mark();
try {
  for (;;) appendFileSync(filler, Buffer.alloc(4_096));
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
}
for (let count = 0; count < 500; count++) if (!(await mark())) break;
rmSync(filler);
const again = await mark();
const kept = (await client.call('notebook.list', {})).map(({ id }) => id);
await application.close();
const check = checkData(folder, corpusFolder).filter(({ isOk }) => !isOk);
process.stdout.write(JSON.stringify({ acknowledged, refusals, kept, again, check }));
