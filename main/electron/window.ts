import type { BrowserWindow, WebPreferences } from 'electron';
import type { Electron } from './electron-module.ts';
import { groundOf } from './ground.ts';
import { pageAddress } from './page-origin.ts';
import { placeWindow, type WindowState } from './window-state.ts';

export interface WindowOptions {
  /** Path of the preload script. */
  readonly preload: string;
  readonly title: string;
  /** Path of a picture for systems that take a window's icon from it; null where the package has one. */
  readonly icon: string | null;
  readonly state: WindowState;
}

/** Least size at which everything still has its place. */
const leastSize = { minWidth: 640, minHeight: 420 } as const;

/** Our one window. It is shown with its first frame, on the theme's ground, so that nothing flashes. */
export function openWindow({ app, BrowserWindow: Window, nativeTheme, screen }: Electron, options: WindowOptions): BrowserWindow {
  const { state } = options;
  const window = new Window({
    ...placeWindow(state, screen.getAllDisplays().map((display) => display.workArea)),
    ...leastSize,
    show: false,
    title: options.title,
    backgroundColor: groundOf(state.theme, nativeTheme.shouldUseDarkColors),
    autoHideMenuBar: true,
    ...(options.icon === null ? {} : { icon: options.icon }),
    webPreferences: pagePreferences(options.preload, app.isPackaged),
  });
  window.once('ready-to-show', () => {
    if (state.isMaximized) window.maximize();
    window.show();
  });
  void window.loadURL(pageAddress);
  return window;
}

export function pagePreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: !isPackaged,
  };
}

/** The size a maximized window goes back to, with what else is kept. */
export function describeWindow(window: BrowserWindow, state: WindowState): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { ...state, x, y, width, height, isMaximized: window.isMaximized() };
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
