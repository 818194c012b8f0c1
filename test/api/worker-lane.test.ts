import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startWorkerLane } from '../../main/api/worker-lane.ts';
import type { Reply } from '../../shared/api/reply.ts';

/** Speaks as a worker does; `die` ends it in the middle of a call, `hang` never answers. */
const script = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ type, id, method, args }) => {
    if (type === 'open') parentPort.postMessage(OPENED);
    if (type === 'close') parentPort.close();
    if (type !== 'call') return;
    if (method === 'die') throw new Error('the page of the reader');
    if (method !== 'hang') parentPort.postMessage({ type: 'reply', id, reply: { ok: true, value: [method, args] } });
  });
`;
const opened = `{ type: 'opened' }`;
const refused = `{ type: 'refused', error: { code: 'database-newer', message: 'Newer.', detail: { version: 9 } } }`;

function startLane(answerToOpen = opened) {
  const log: string[] = [];
  const workers: Worker[] = [];
  const spawn = (): Worker => {
    const worker = new Worker(script.replace('OPENED', answerToOpen), { eval: true });
    workers.push(worker);
    return worker;
  };
  const lane = startWorkerLane({ name: 'write', spawn, onEvent: () => undefined, log: (line) => log.push(line) });
  onTestFinished(() => Promise.all(workers.map((worker) => worker.terminate())).then(() => undefined));
  return { lane, log, workers };
}

const disconnected: Reply = { ok: false, error: { code: 'disconnected', message: 'The part of Wangfa that answers this has ended.' } };

describe('a worker behind the window', () => {
  it('answers each call with its own reply', async () => {
    const { lane } = startLane();
    await lane.open();
    expect(await Promise.all([lane.call('a', 1), lane.call('b', 2)])).toEqual([{ ok: true, value: ['a', 1] }, { ok: true, value: ['b', 2] }]);
    await lane.close();
  });

  it('tells what keeps it from opening', async () => {
    await expect(startLane(refused).lane.open()).rejects.toMatchObject({ code: 'database-newer', message: 'Newer.', detail: { version: 9 } });
  });

  it('that dies answers what was pending, is started again once, and then stays closed', async () => {
    const { lane, log, workers } = startLane();
    await lane.open();
    expect(await Promise.all([lane.call('hang', 1), lane.call('die', 2)])).toEqual([disconnected, disconnected]);
    expect(await lane.call('again', 3)).toEqual({ ok: true, value: ['again', 3] });
    expect(await lane.call('die', 4)).toEqual(disconnected);
    expect(await lane.call('again', 5)).toEqual(disconnected);
    expect(workers.length).toBe(2);
    expect(log.filter((line) => line.includes('ended with code'))).toEqual([
      'write worker: ended with code 1 and is started again',
      'write worker: ended with code 1 and stays closed',
    ]);
    await lane.close();
  });

  it('refuses what cannot be carried to it', async () => {
    const { lane } = startLane();
    await lane.open();
    expect(await lane.call('a', { call: () => 1 })).toEqual({ ok: false, error: { code: 'invalid-arguments', message: 'The arguments of a are not plain data.' } });
    await lane.close();
  });

  it('answers nothing after it was closed', async () => {
    const { lane } = startLane();
    await lane.open();
    await lane.close();
    expect(await lane.call('a', 1)).toEqual(disconnected);
  });
});
