import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Application, ApplicationOptions } from '../../main/api/application.ts';
import { startShell } from '../../main/electron/shell.ts';
import type { EventMessage } from '../../shared/api/contract.ts';
import { ApiError, type Reply } from '../../shared/api/reply.ts';
import { defaultSettings, type Settings } from '../../shared/api/settings.ts';
import { createElectronStandIn, type StandInOptions } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'wangfa-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));
let folders = 0;
const newFolder = (): string => join(folder, String(++folders));

interface ShellTest extends StandInOptions {
  readonly dataFolder?: string;
  readonly platform?: NodeJS.Platform;
  readonly settings?: Partial<Settings>;
  /** What keeps the services from opening. */
  readonly refusal?: Error;
  readonly files?: readonly string[];
}

/** The shell with stand-ins for Electron and for the services behind it. */
function start({ dataFolder = newFolder(), platform = 'linux', settings = {}, refusal, files = [], ...standInOptions }: ShellTest = {}) {
  const standIn = createElectronStandIn(standInOptions);
  const started: ApplicationOptions[] = [];
  const done: string[] = [];
  const listeners = new Set<(event: EventMessage) => void>();
  const application: Application = {
    invoke: (method, args, caller): Promise<Reply> => {
      done.push(`${method} ${JSON.stringify(args)} ${caller ?? '-'}`);
      return Promise.resolve({ ok: true, value: { settings: { ...defaultSettings, ...settings } } });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      done.push('closed');
      return Promise.resolve();
    },
  };
  startShell({
    electron: standIn.electron,
    startApplication: (options) => {
      started.push(options);
      return refusal ? Promise.reject(refusal) : Promise.resolve(application);
    },
    installation: { corpusFolder: '/corpus', rendererFolder: '/page', version: '1.2.3' },
    commandLine: ['wangfa', '--data', dataFolder, ...files],
    workingFolder: folder,
    platform,
    environment: {},
    home: join(folder, 'home'),
    preload: '/out/preload.cjs',
    icon: null,
  });
  const emit = (event: EventMessage): void => listeners.forEach((listener) => listener(event));
  return { ...standIn, dataFolder, started, done, emit };
}

/** After Chromium is ready and everything that waits for it has run. */
async function opened(options: ShellTest = {}) {
  const shell = start(options);
  shell.becomeReady();
  await settled();
  const [window] = shell.windows;
  return { ...shell, window };
}

/** Promises and one turn of the loop: everything here is in memory. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('starting', () => {
  it('says everything that Chromium must know before it starts, before it starts', () => {
    const { asked, windows, app, paths, dataFolder } = start();
    expect([...new Set(asked)]).toEqual(['switch', 'sandbox', 'scheme', 'single instance', 'ready']);
    expect({ windows: windows.length, listens: ['web-contents-created', 'session-created', 'second-instance', 'will-quit'].every((name) => app.listenerCount(name) === 1) }).toEqual({ windows: 0, listens: true });
    expect(Object.fromEntries(paths)).toEqual({ userData: join(dataFolder, 'electron-profile') });
  });

  it('shows one window on our page, on the theme’s ground, when its first frame is there', async () => {
    const { window, windows } = await opened({ isSystemDark: true });
    expect(windows.length).toBe(1);
    expect({ ...window?.options, webPreferences: window?.options.webPreferences?.sandbox }).toEqual({
      width: 1280, height: 860, minWidth: 640, minHeight: 420, show: false, title: '网法', backgroundColor: '#17181a', autoHideMenuBar: true, webPreferences: true,
    });
    expect(window?.done).toEqual(['load app://wangfa/index.html']);
    window?.emit('ready-to-show');
    expect(window?.done).toEqual(['load app://wangfa/index.html', 'show']);
  });

  it('starts the services on the data folder, beside the window and not before it', async () => {
    const { started, dataFolder, resolver, pages, defaultSession } = await opened();
    expect(started.map(({ dataFolder: data, corpusFolder, version }) => ({ data, corpusFolder, version }))).toEqual([{ data: dataFolder, corpusFolder: '/corpus', version: '1.2.3' }]);
    expect({ resolver: resolver()?.secureDnsMode, pages: [...pages.keys()], rules: defaultSession.handlers.has('onBeforeRequest') }).toEqual({ resolver: 'off', pages: ['app'], rules: true });
  });

  it('confines every session that is made', async () => {
    const { app } = await opened();
    const { SessionStandIn } = await import('./stand-in.ts');
    const session = new SessionStandIn();
    app.emit('session-created', session);
    expect([...session.handlers.keys()].toSorted()).toEqual(['certificate', 'devicePermission', 'displayMedia', 'onBeforeRequest', 'permissionCheck', 'permissionRequest']);
  });

  it('lets the page ask as soon as it likes: the answer waits for the services', async () => {
    const { channels, window, done } = await opened();
    const event = { sender: window?.webContents, senderFrame: { parent: null, url: 'app://wangfa/index.html' } } as never;
    const reply = await channels.get('wangfa.invoke')?.(event, 'library.list', {});
    expect(reply).toMatchObject({ ok: true });
    expect(done).toContain(`library.list {} ${window?.webContents.id}`);
  });

  it('passes events on to the page', async () => {
    const { emit, window } = await opened();
    const event: EventMessage = { name: 'library.changed', payload: { documentIds: [] } };
    emit(event);
    expect(window?.webContents.sent).toEqual([['wangfa.event', event]]);
  });
});

describe('a start that cannot be', () => {
  it('of a second instance ends at once and opens nothing', () => {
    const { asked, started, windows } = start({ isFirst: false });
    expect({ end: asked.at(-1), started, windows }).toEqual({ end: 'exit 0', started: [], windows: [] });
  });

  it('of a data folder that another shell has open says so in the reader’s language and ends', async () => {
    const { boxes, asked } = await opened({ refusal: new ApiError('already-open', 'already open', { path: '/data' }) });
    expect({ boxes, end: asked.at(-1) }).toEqual({ boxes: [['网法未能打开', expect.stringMatching(/^[^\n]*[一-龥][^\n]*\n\n\/data\n\n[^\n]*[一-龥][^\n]*$/)]], end: 'exit 1' });
  });

  it('of a defect of ours shows no stack', async () => {
    const { boxes, asked } = await opened({ systemLanguages: ['de-DE'], refusal: new TypeError('x is not a function') });
    expect(boxes.length).toBe(1);
    expect(boxes.join()).not.toMatch(/x is not|Error|\bat /);
    expect({ title: boxes[0]?.[0], end: asked.at(-1) }).toEqual({ title: 'Wangfa could not open', end: 'exit 1' });
  });

  it('of a data folder that cannot be made never starts the services', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { boxes, started, asked, windows } = await opened({ dataFolder: join(file, 'data'), systemLanguages: ['en-GB'] });
    expect({ title: boxes[0]?.[0], names: boxes[0]?.[1].includes(join(file, 'data')), started, windows, end: asked.at(-1) }).toEqual({ title: 'Wangfa could not open', names: true, started: [], windows: [], end: 'exit 1' });
    chmodSync(file, 0o600);
  });
});

describe('while it runs', () => {
  it('a second start brings the first window to the front', async () => {
    const { app, window } = await opened();
    if (window) window.isMinimizedNow = true;
    app.emit('second-instance', {}, ['wangfa'], folder);
    await settled();
    expect(window?.done.slice(1)).toEqual(['restore', 'show', 'focus']);
  });

  it('the theme that is chosen in the page is the window’s too', async () => {
    const { emit, window, nativeTheme } = await opened();
    emit({ name: 'settings.changed', payload: { ...defaultSettings, theme: 'dark' } });
    const dark = [window?.background, nativeTheme.themeSource];
    emit({ name: 'settings.changed', payload: { ...defaultSettings, theme: 'sepia' } });
    expect([dark, [window?.background, nativeTheme.themeSource]]).toEqual([['#17181a', 'dark'], ['#f3e9d6', 'light']]);
  });

  it('the system turning dark turns the ground, unless the reader chose a theme', async () => {
    const { nativeTheme, window, emit } = await opened();
    nativeTheme.isSystemDark = true;
    nativeTheme.emit('updated');
    const followed = window?.background;
    emit({ name: 'settings.changed', payload: { ...defaultSettings, theme: 'light' } });
    nativeTheme.emit('updated');
    expect([followed, window?.background]).toEqual(['#17181a', '#fbf9f4']);
  });

  it('the menu follows the language that is chosen in the page', async () => {
    const { emit, menu } = await opened();
    const before = menu()[0]?.label;
    emit({ name: 'settings.changed', payload: { ...defaultSettings, language: 'en' } });
    expect([before, menu()[0]?.label]).toEqual(['编辑', 'Edit']);
  });

  it('settings changed in the other shell hold from the start', async () => {
    const { window, menu } = await opened({ settings: { theme: 'sepia', language: 'en' } });
    expect([window?.background, menu()[0]?.label]).toEqual(['#f3e9d6', 'Edit']);
  });

  it('a page that crashes is loaded again, once', async () => {
    const { window, dataFolder } = await opened();
    for (let crash = 0; crash < 3; crash += 1) window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    window?.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(window?.webContents.reloads).toBe(1);
    expect(readFileSync(join(dataFolder, 'wangfa.log'), 'utf8').match(/crashed \(5\)/g)?.length).toBe(3);
  });

  it('says of a file of ours that it cannot be taken in, and of no other', async () => {
    const { boxes } = await opened({ files: ['notes.txt', 'notes.wangfa'], systemLanguages: ['en'] });
    expect(boxes).toEqual([['Wangfa', 'This release cannot take in “notes.wangfa” yet. The file was not changed.']]);
  });
});

describe('ending', () => {
  it('waits for the services to close', async () => {
    const { window, asked, done } = await opened();
    window?.close();
    expect([asked.at(-1), done.includes('closed')]).toEqual(['quit prevented', false]);
    await settled();
    expect([asked.slice(-2), done.filter((each) => each === 'closed').length]).toEqual([['quit prevented', 'quit'], 1]);
  });

  it('keeps the window’s place, theme and language for the next start', async () => {
    const { window, dataFolder } = await opened({ settings: { theme: 'dark', language: 'en' } });
    if (window) window.bounds = { x: 300, y: 200, width: 1000, height: 700 };
    if (window) window.isMaximizedNow = true;
    window?.close();
    const next = await opened({ dataFolder });
    const { x, y, width, height, backgroundColor, title } = next.window?.options ?? {};
    expect({ x, y, width, height, backgroundColor, title }).toEqual({ x: 300, y: 200, width: 1000, height: 700, backgroundColor: '#17181a', title: 'Wangfa' });
    next.window?.emit('ready-to-show');
    expect(next.window?.done.slice(1)).toEqual(['maximize', 'show']);
  });

  it('a place that cannot be kept is a line in the log, not an error', async () => {
    const { window, dataFolder, asked } = await opened();
    rmSync(join(dataFolder, 'window.json'), { force: true });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(dataFolder, 'window.json'));
    window?.close();
    await settled();
    expect([asked.at(-1), /place was not kept/.test(readFileSync(join(dataFolder, 'wangfa.log'), 'utf8'))]).toEqual(['quit', true]);
  });

  it('on a Mac the app outlives its window and opens it again', async () => {
    const { window, app, windows, asked } = await opened({ platform: 'darwin' });
    window?.close();
    expect(asked.at(-1)).toBe('ready');
    app.emit('activate');
    await settled();
    expect(windows.length).toBe(2);
  });

  it('leaves nothing of Chromium outside the data folder', () => {
    const { dataFolder } = start();
    expect(existsSync(join(dataFolder, 'electron-profile'))).toBe(true);
  });
});
