/**
 * A stand-in for the module `electron` that records what the shell asks of it and lets a test raise what Chromium would.
 * Only what the shell uses is there: anything else fails loudly.
 */
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow, BrowserWindowConstructorOptions, ConfigureHostResolverOptions, CustomScheme, IpcMainInvokeEvent, MenuItemConstructorOptions,
  SaveDialogOptions, Session, WebContents,
} from 'electron';
import type { Electron } from '../../main/electron/electron-module.ts';

type Listener = (...args: never[]) => unknown;

/** Keeps each handler that is set, by the name of its setter. */
export class SessionStandIn extends EventEmitter {
  readonly handlers = new Map<string, Listener>();
  readonly spellChecker: { isEnabled: boolean; languages: readonly string[] } = { isEnabled: true, languages: ['en-US'] };
  readonly webRequest = { onBeforeRequest: (listener: Listener) => this.handlers.set('onBeforeRequest', listener) };
  readonly setPermissionRequestHandler = (handler: Listener) => this.handlers.set('permissionRequest', handler);
  readonly setPermissionCheckHandler = (handler: Listener) => this.handlers.set('permissionCheck', handler);
  readonly setDevicePermissionHandler = (handler: Listener) => this.handlers.set('devicePermission', handler);
  readonly setDisplayMediaRequestHandler = (handler: Listener) => this.handlers.set('displayMedia', handler);
  readonly setCertificateVerifyProc = (handler: Listener) => this.handlers.set('certificate', handler);

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecker.isEnabled = isEnabled;
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    this.spellChecker.languages = languages;
  }

  /** Calls a handler as Chromium does. */
  call(name: string, ...args: readonly unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler ${name}`);
    return (handler as (...values: readonly unknown[]) => unknown)(...args);
  }

  asSession(): Session {
    return this as unknown as Session;
  }
}

export class ContentsStandIn extends EventEmitter {
  static #lastId = 0;
  readonly id = ++ContentsStandIn.#lastId;
  readonly sent: (readonly [channel: string, message: unknown])[] = [];
  windowOpenHandler: ((details: { url: string }) => unknown) | undefined;
  webRtcPolicy: string | undefined;
  reloads = 0;
  isGone = false;

  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.windowOpenHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  send(channel: string, message: unknown): void {
    this.sent.push([channel, message]);
    this.emit(`sent ${channel}`, message);
  }

  onSent(channel: string, listener: (message: unknown) => void): void {
    this.on(`sent ${channel}`, listener);
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  reload(): void {
    this.reloads += 1;
  }

  asContents(): WebContents {
    return this as unknown as WebContents;
  }
}

export class WindowStandIn extends EventEmitter {
  readonly webContents = new ContentsStandIn();
  readonly done: string[] = [];
  background: string;
  bounds = { x: 10, y: 20, width: 1280, height: 860 };
  isMaximizedNow = false;
  isMinimizedNow = false;

  readonly options: BrowserWindowConstructorOptions;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.background = options.backgroundColor ?? '';
  }

  loadURL(address: string): Promise<void> {
    this.done.push(`load ${address}`);
    return Promise.resolve();
  }

  show(): void {
    this.done.push('show');
  }

  focus(): void {
    this.done.push('focus');
  }

  restore(): void {
    this.done.push('restore');
  }

  maximize(): void {
    this.done.push('maximize');
  }

  isMaximized(): boolean {
    return this.isMaximizedNow;
  }

  isMinimized(): boolean {
    return this.isMinimizedNow;
  }

  getNormalBounds() {
    return this.bounds;
  }

  setBackgroundColor(colour: string): void {
    this.background = colour;
  }

  /** What the reader does with the window's cross. */
  close(): void {
    this.emit('close');
    this.webContents.isGone = true;
    this.emit('closed');
  }

  asWindow(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }
}

class NativeThemeStandIn extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';
  isSystemDark: boolean;

  constructor(isSystemDark: boolean) {
    super();
    this.isSystemDark = isSystemDark;
  }

  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'system' ? this.isSystemDark : this.themeSource === 'dark';
  }
}

export interface StandInOptions {
  readonly isPackaged?: boolean;
  readonly systemLanguages?: readonly string[];
  readonly isSystemDark?: boolean;
  /** False for a second start. */
  readonly isFirst?: boolean;
  /** What the reader answers in the save dialog; null cancels. */
  readonly savePath?: string | null;
}

/** A stand-in with everything it recorded, in the order it was asked. */
export function createElectronStandIn(options: StandInOptions = {}) {
  const { isPackaged = true, systemLanguages = ['zh-CN'], isSystemDark = false, isFirst = true, savePath = null } = options;
  const asked: string[] = [];
  const ask = (what: string) => void asked.push(what);
  const windows: WindowStandIn[] = [];
  const defaultSession = new SessionStandIn();
  const switches = new Map<string, string | undefined>();
  const schemes: CustomScheme[] = [];
  const pages = new Map<string, (request: Pick<Request, 'method' | 'url'>) => Promise<Response>>();
  const channels = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>();
  const paths = new Map<string, string>();
  const boxes: (readonly [title: string, content: string])[] = [];
  const saveDialogs: SaveDialogOptions[] = [];
  let resolver: ConfigureHostResolverOptions | undefined;
  let menu: MenuItemConstructorOptions[] = [];
  let becomeReady!: () => void;
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });

  const app = Object.assign(new EventEmitter(), {
    isPackaged,
    commandLine: {
      appendSwitch: (name: string, value?: string) => {
        ask('switch');
        switches.set(name, value);
      },
    },
    enableSandbox: () => ask('sandbox'),
    requestSingleInstanceLock: () => {
      ask('single instance');
      return isFirst;
    },
    whenReady: () => {
      ask('ready');
      return ready;
    },
    setPath: (name: string, path: string) => paths.set(name, path),
    getPath: (name: string) => `/${name}`,
    getPreferredSystemLanguages: () => [...systemLanguages],
    configureHostResolver: (given: ConfigureHostResolverOptions) => {
      resolver = given;
    },
    exit: (code: number) => ask(`exit ${code}`),
    quit: () => {
      let isPrevented = false;
      app.emit('will-quit', { preventDefault: () => (isPrevented = true) });
      ask(isPrevented ? 'quit prevented' : 'quit');
    },
  });

  class Window extends WindowStandIn {
    constructor(given: BrowserWindowConstructorOptions) {
      super(given);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
      this.once('closed', () => app.emit('window-all-closed'));
    }
  }

  const nativeTheme = new NativeThemeStandIn(isSystemDark);

  const electron = {
    app,
    BrowserWindow: Window,
    nativeTheme,
    session: { defaultSession },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    protocol: {
      registerSchemesAsPrivileged: (given: readonly CustomScheme[]) => {
        ask('scheme');
        schemes.push(...given);
      },
      handle: (scheme: string, handler: (request: Pick<Request, 'method' | 'url'>) => Promise<Response>) => pages.set(scheme, handler),
    },
    ipcMain: { handle: (channel: string, handler: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) => channels.set(channel, handler) },
    dialog: {
      showErrorBox: (title: string, content: string) => boxes.push([title, content]),
      showSaveDialog: (...given: readonly unknown[]) => {
        saveDialogs.push(given.at(-1) as SaveDialogOptions);
        return Promise.resolve({ canceled: savePath === null, filePath: savePath ?? '' });
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (given: MenuItemConstructorOptions[]) => {
        menu = given;
      },
    },
  };

  return {
    electron: electron as unknown as Electron,
    app, nativeTheme, defaultSession, windows, asked, switches, schemes, pages, channels, paths, boxes, saveDialogs, becomeReady,
    resolver: () => resolver,
    menu: () => menu,
  };
}

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;
