import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Application } from '../../main/api/application.ts';
import { hostHandlers, readHandlers, writeHandlers } from '../../main/api/handlers.ts';
import { startInProcess } from '../../main/api/in-process.ts';
import { contract, type MethodName } from '../../shared/api/contract.ts';
import { errorCodes } from '../../shared/api/reply.ts';
import { corpusFolder, version } from './places.ts';

const methods = Object.keys(contract) as MethodName[];

describe('every method of the contract', () => {
  it('has its handler in the lane it declares, and there alone', () => {
    const nothing = {} as never;
    const lanes = { read: readHandlers(nothing), write: writeHandlers(nothing), host: hostHandlers(nothing) };
    for (const [lane, handlers] of Object.entries(lanes)) expect(Object.keys(handlers).toSorted()).toEqual(methods.filter((method) => contract[method].lane === lane).toSorted());
  });
});

describe('a hostile caller', () => {
  let folder = '';
  let application: Application;
  const log: string[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wangfa-test-'));
    application = startInProcess({ dataFolder: folder, corpusFolder, version, host: { save: () => Promise.resolve({ outcome: 'cancelled' }) }, now: () => new Date(), newId: randomUUID, log: (line) => log.push(line) });
  });
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true });
  });

  /** Anything at all, and anything at all in the place of each known field. */
  const fields = ['documentId', 'start', 'end', 'query', 'limit', 'ids', 'id', 'note', 'colour', 'kind', 'format', 'language', 'fileName', 'content', 'offset', 'theme', 'fontSize', '__proto__', 'constructor'];
  const value = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true }), fc.constantFrom('report-2024', 0, 1, 5, 2 ** 53, -0, 'md', 'en', '\ud800', '网'.repeat(3_000)), fc.integer(), fc.string({ unit: 'binary' }));
  const args = fc.oneof(value, fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 6 }));

  it.each(methods)('gets an answer of ours from %s and brings nothing down', async (method) => {
    await fc.assert(fc.asyncProperty(args, async (hostile) => {
      const reply = await application.invoke(method, hostile);
      expect(reply.ok || (errorCodes.includes(reply.error.code) && reply.error.code !== 'internal')).toBe(true);
      expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
    }), { numRuns: 200 });
    expect(log).toEqual([]);
  });

  it('has kept no mark that is not of the text', async () => {
    const marks = await application.invoke('notebook.list', {});
    const states = marks.ok ? (marks.value as { resolution: { state: string } }[]).map(({ resolution }) => resolution.state) : ['refused'];
    expect(new Set([...states, 'exact'])).toEqual(new Set(['exact']));
  });
});
