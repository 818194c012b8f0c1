import type { BrowserWindow } from 'electron';
import type { Opening } from '../../shared/api/library.ts';
import type { Settings } from '../../shared/api/settings.ts';
import { chooseLanguage, createTranslate, type Translate } from '../../shared/i18n/translate.ts';
import type { Application } from '../api/application.ts';
import { dataFiles } from '../care/data-folder.ts';
import { openLog } from '../care/log-file.ts';
import { followTheme, groundOf } from './ground.ts';
import { createHost } from './host.ts';
import { sendEvent, serveTransport } from './ipc.ts';
import { showMenu } from './menu.ts';
import type { ShellOptions } from './shell-options.ts';
import { bringToFront, describeWindow, openWindow } from './window.ts';
import { keepWindowState, readWindowState, withSettings } from './window-state.ts';

/** The window and the services behind it. */
export interface ReadingRoom {
  /** Rejects with what keeps the services from opening. */
  readonly whenOpen: Promise<void>;
  translate(): Translate;
  /** Brings the window to the front, or opens it again. */
  show(): void;
  /** Ends the services; never rejects. */
  close(): Promise<void>;
}

/** A page whose process ends twice within this time is not loaded a third time. */
const crashPauseMs = 10_000;

/** Opens window and services at the same time: the page's first request waits for the services, not the window. */
export function openReadingRoom(options: ShellOptions, dataFolder: string): ReadingRoom {
  const { electron, installation, platform } = options;
  const { app, nativeTheme } = electron;
  const log = openLog(dataFiles(dataFolder).log, () => new Date(), (line) => console.error(line));
  let state = readWindowState(dataFolder);
  let window: BrowserWindow | null = null;

  const translate = (): Translate => createTranslate(chooseLanguage(state.language, app.getPreferredSystemLanguages()));
  const dress = (): void => {
    followTheme(nativeTheme, state.theme);
    showMenu(electron, translate(), { isMac: platform === 'darwin', isPackaged: app.isPackaged });
  };
  const paint = (): void => window?.setBackgroundColor(groundOf(state.theme, nativeTheme.shouldUseDarkColors));
  const follow = (settings: Settings): void => {
    state = withSettings(state, settings);
    dress();
    paint();
  };
  const keep = (closing: BrowserWindow): void => {
    state = describeWindow(closing, state);
    try {
      keepWindowState(dataFolder, state);
    } catch (error) {
      log(`the window's place was not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const open = (): void => {
    const opened = openWindow(electron, { preload: options.preload, icon: options.icon, title: translate()('app.name'), state });
    opened.on('close', () => keep(opened));
    opened.on('closed', () => (window = null));
    reloadAfterCrash(opened, log);
    window = opened;
  };

  dress();
  nativeTheme.on('updated', paint);
  const application = options.startApplication({
    dataFolder,
    corpusFolder: installation.corpusFolder,
    version: installation.version,
    host: createHost(electron, () => window),
    log,
  });
  serveTransport(electron, (contents) => contents === window?.webContents, async (...call) => (await application).invoke(...call));
  open();

  return {
    whenOpen: application.then((opened) => {
      opened.subscribe((event) => {
        if (window) sendEvent(window.webContents, event);
        if (event.name === 'settings.changed') follow(event.payload);
      });
      return readSettings(opened).then((settings) => settings && follow(settings));
    }).then(() => undefined),
    translate,
    show: () => (window ? bringToFront(window) : open()),
    close: () => application.then((opened) => opened.close()).catch((error: unknown) => log(`not closed: ${String(error)}`)),
  };
}

/** Settings changed in another shell since the window's place was kept. */
async function readSettings(application: Application): Promise<Settings | null> {
  const reply = await application.invoke('library.open', {});
  return reply.ok ? (reply.value as Opening).settings : null;
}

function reloadAfterCrash(window: BrowserWindow, log: (line: string) => void): void {
  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`the page's process ended: ${reason} (${exitCode})`);
    const isAgain = performance.now() - crashedAt < crashPauseMs;
    crashedAt = performance.now();
    if (!isAgain) window.webContents.reload();
  });
}
