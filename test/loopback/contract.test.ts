import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from '../../main/api/application.ts';
import { startLoopbackShell } from '../../main/loopback/shell.ts';
import { contractSuite } from '../api/contract-suite.ts';
import { corpusFolder, version } from '../api/places.ts';
import { createBrowser } from './page.ts';

contractSuite('the loopback shell', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wangfa-test-'));
  const shell = await startLoopbackShell({
    dataFolder,
    // the page itself is no part of the contract
    installation: { corpusFolder, version, rendererFolder: dataFolder },
    log: (line) => {
      throw new Error(line);
    },
    openWindow: () => false,
    lingerMs: 60_000,
    startApplication,
  });
  const page = await createBrowser().open(shell.newAddress());
  return {
    transport: page.transport,
    async close() {
      page.close();
      await shell.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}, 'browser');
