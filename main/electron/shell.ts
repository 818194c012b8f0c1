import { join } from 'node:path';
import { chooseLanguage, createTranslate } from '../../shared/i18n/translate.ts';
import { defaultDataFolder, prepareDataFolder } from '../care/data-folder.ts';
import { confineContents } from './contents-rules.ts';
import type { Electron } from './electron-module.ts';
import { readLaunchArguments } from './launch-arguments.ts';
import { failLaunch } from './launch-failure.ts';
import { confineNetwork, confineResolver } from './network.ts';
import { tellUnreadable } from './opened-file.ts';
import { declarePageScheme, servePage } from './page-protocol.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';
import { confineSession } from './session-rules.ts';
import type { ShellOptions } from './shell-options.ts';

/**
 * The Electron shell, from the first line to the window. Everything before `whenReady` must be said before Chromium starts,
 * so nothing here waits.
 */
export function startShell(options: ShellOptions): void {
  const { electron, commandLine, workingFolder } = options;
  const { app } = electron;
  confineNetwork(electron);
  app.enableSandbox();
  declarePageScheme(electron);
  confineContents(app);
  app.on('session-created', (session) => confineSession(session, app));

  const launch = readLaunchArguments(commandLine, app.isPackaged, workingFolder);
  const dataFolder = launch.dataFolder ?? defaultDataFolder(options);
  const refusal = claimProfile(electron, dataFolder);
  if (refusal === null && !app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const room = app.whenReady().then(() => {
    if (refusal !== null) throw refusal;
    return enter(options, dataFolder, launch.files);
  });
  followSystem(options, room);
  room.then((opened) => opened.whenOpen).catch((error: unknown) => failLaunch(electron, systemTranslate(electron), error));
}

/** Chromium's own files go into the data folder, so that one lock and one place hold for each. An error if it cannot be used. */
function claimProfile({ app }: Pick<Electron, 'app'>, dataFolder: string): Error | null {
  try {
    const profile = join(dataFolder, 'electron-profile');
    prepareDataFolder(dataFolder);
    prepareDataFolder(profile);
    app.setPath('userData', profile);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function enter(options: ShellOptions, dataFolder: string, files: readonly string[]): ReadingRoom {
  const { electron } = options;
  confineResolver(electron);
  confineSession(electron.session.defaultSession, electron.app);
  servePage(electron, options.installation.rendererFolder);
  const room = openReadingRoom(options, dataFolder);
  tellUnreadable(electron, room, files);
  return room;
}

/** A second start brings the first to the front; on a Mac the app outlives its window, elsewhere it ends with it. */
function followSystem({ electron, platform }: ShellOptions, room: Promise<ReadingRoom>): void {
  const { app } = electron;
  const withRoom = (use: (opened: ReadingRoom) => void) => void room.then(use, () => null);
  app.on('second-instance', (_event, commandLine, workingFolder) =>
    withRoom((opened) => {
      opened.show();
      tellUnreadable(electron, opened, readLaunchArguments(commandLine, app.isPackaged, workingFolder).files);
    }),
  );
  app.on('activate', () => withRoom((opened) => opened.show()));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    withRoom((opened) => tellUnreadable(electron, opened, [path]));
  });
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    withRoom((opened) => void opened.close().finally(() => {
      isClosed = true;
      app.quit();
    }));
  });
}

function systemTranslate({ app }: Electron) {
  return createTranslate(chooseLanguage('system', app.getPreferredSystemLanguages()));
}
