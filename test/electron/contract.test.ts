/** The whole way from the page through the bridge and the shell to the services; only Electron itself is a stand-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMainInvokeEvent, IpcRenderer } from 'electron';
import { startApplication } from '../../main/api/application.ts';
import { createBridge } from '../../main/electron/bridge.ts';
import { startShell } from '../../main/electron/shell.ts';
import { contractSuite } from '../api/contract-suite.ts';
import { corpusFolder, version } from '../api/places.ts';
import { createElectronStandIn, type ElectronStandIn } from './stand-in.ts';

contractSuite('the Electron shell', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wangfa-test-'));
  const standIn = createElectronStandIn({ savePath: null });
  startShell({
    electron: standIn.electron,
    startApplication,
    installation: { corpusFolder, rendererFolder: dataFolder, version },
    commandLine: ['wangfa', '--data', dataFolder],
    workingFolder: dataFolder,
    platform: process.platform,
    environment: {},
    home: dataFolder,
    preload: join(dataFolder, 'preload.cjs'),
    icon: null,
  });
  standIn.becomeReady();
  await until(() => standIn.windows.length === 1);
  return {
    transport: createBridge(wireTo(standIn)),
    async close() {
      standIn.windows[0]?.close();
      await until(() => standIn.asked.at(-1) === 'quit');
      rmSync(dataFolder, { recursive: true });
    },
  };
}, 'cancelled');

/** Between page and shell everything is copied, as Electron copies it. */
function wireTo({ channels, windows }: ElectronStandIn): Pick<IpcRenderer, 'invoke' | 'on' | 'off'> {
  const contents = windows[0]?.webContents;
  const event = { sender: contents, senderFrame: { parent: null, url: 'app://wangfa/index.html' } } as unknown as IpcMainInvokeEvent;
  const wire = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => structuredClone(await channels.get(channel)?.(event, ...(structuredClone(args) as unknown[]))),
    on: (channel: string, listener: (...args: never[]) => void) => contents?.onSent(channel, (message) => (listener as (...args: unknown[]) => void)({}, structuredClone(message))),
    off: () => undefined,
  };
  return wire as unknown as Pick<IpcRenderer, 'invoke' | 'on' | 'off'>;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
