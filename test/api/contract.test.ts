import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from '../../main/api/application.ts';
import type { Host } from '../../main/api/host.ts';
import { startInProcess } from '../../main/api/in-process.ts';
import { contractSuite } from './contract-suite.ts';
import { corpusFolder, version } from './places.ts';

const host: Host = { save: () => Promise.resolve({ outcome: 'cancelled' }) };

contractSuite('the services on one thread', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wangfa-test-'));
  const application = startInProcess({ dataFolder, corpusFolder, version, host, now: () => new Date(), newId: randomUUID, log: failOnLog });
  return {
    transport: application,
    async close() {
      await application.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}, 'cancelled');

contractSuite('two workers', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wangfa-test-'));
  const application = await startApplication({ dataFolder, corpusFolder, version, host, log: failOnLog });
  return {
    transport: application,
    async close() {
      await application.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}, 'cancelled');

/** Only a defect of ours is logged, and none is looked for here. */
function failOnLog(line: string): void {
  throw new Error(line);
}
