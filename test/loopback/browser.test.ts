import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareBrowserProfile } from '../../main/loopback/browser-profile.ts';
import { browserSwitches } from '../../main/loopback/browser-switches.ts';
import { findBrowser, hasDisplay } from '../../main/loopback/find-browser.ts';
import type { BrowserEnd } from '../../main/loopback/open-browser.ts';
import { createWindowOpener } from '../../main/loopback/window-opener.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A folder of programs, each of which runs the given script. */
function programs(scripts: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const linux = (folder: string, more: Readonly<Record<string, string>> = {}) => ({ platform: 'linux' as const, environment: { PATH: folder, ...more }, home: '/home/reader' });

/** Windows opened by a browser that is this script, and how the first of them ended. */
function opener(script: string, isAllowed = true) {
  const folder = programs({ chromium: script });
  const profileFolder = join(temporaryFolder(), 'profile');
  let windows: ReturnType<typeof createWindowOpener> | undefined;
  const ended = new Promise<BrowserEnd>((resolve) => {
    windows = createWindowOpener({ surroundings: linux(folder, { DISPLAY: ':0' }), profileFolder, isAllowed, onEnd: resolve });
  });
  return { folder, profileFolder, ended, open: (address: string) => windows?.open(address), close: () => windows?.close() };
}

describe.runIf(process.platform === 'linux')('the browser', () => {
  it('is the best of those on the path that can be run', () => {
    const folder = programs({ 'google-chrome': '', 'microsoft-edge': '' });
    writeFileSync(join(folder, 'chromium'), 'cannot be run');
    expect(findBrowser(linux(folder))).toBe(join(folder, 'google-chrome'));
    chmodSync(join(folder, 'chromium'), 0o755);
    expect(findBrowser(linux(folder))).toBe(join(folder, 'chromium'));
  });

  it('is none where there is none, and none in a snap, which may not use our profile', () => {
    const folder = programs({});
    expect(findBrowser(linux(folder))).toBeNull();
    expect(findBrowser(linux(''))).toBeNull();
    symlinkSync('/usr/bin/snap', join(folder, 'chromium'));
    expect(findBrowser(linux(folder))).toBeNull();
  });

  it('is looked for where each system keeps it', () => {
    const home = temporaryFolder();
    const mac = join(home, 'Applications', 'Google Chrome.app', 'Contents', 'MacOS');
    const edge = join(home, 'Microsoft', 'Edge', 'Application');
    for (const [folder, name] of [[mac, 'Google Chrome'], [edge, 'msedge.exe']] as const) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), '', { mode: 0o755 });
    }
    expect(findBrowser({ platform: 'darwin', environment: {}, home })).toBe(join(mac, 'Google Chrome'));
    expect(findBrowser({ platform: 'win32', environment: { 'ProgramFiles(x86)': home }, home })).toBe(join(edge, 'msedge.exe'));
  });

  it('needs a display', () => {
    expect([hasDisplay(linux('')), hasDisplay(linux('', { DISPLAY: ':0' })), hasDisplay(linux('', { WAYLAND_DISPLAY: 'wayland-0' })), hasDisplay({ ...linux(''), platform: 'darwin' })]).toEqual([false, true, true, true]);
  });
});

describe('what the browser is started with', () => {
  const switches = browserSwitches({ address: 'http://127.0.0.1:1234/#code=k', profileFolder: '/home/reader/profile', isLinuxRoot: false });

  it('is our address as a window of its own, in a profile of its own', () => {
    expect(switches.slice(0, 2)).toEqual(['--app=http://127.0.0.1:1234/#code=k', '--user-data-dir=/home/reader/profile']);
  });

  it('leaves it no name to look up and no reason to call anywhere', () => {
    expect(switches).toEqual(expect.arrayContaining([
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', '--no-proxy-server', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--gaia-url=http://127.0.0.1:9/', '--component-updater=url-source=http://127.0.0.1:9/', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ]));
    const addresses = switches.flatMap((value) => value.match(/\bhttps?:\/\/[^/#]+/g) ?? []);
    expect(new Set(addresses)).toEqual(new Set(['http://127.0.0.1:1234', 'http://127.0.0.1:9']));
  });

  it('keeps its sandbox, but for root on Linux, who could not start it otherwise', () => {
    expect(switches).not.toContain('--no-sandbox');
    expect(browserSwitches({ address: '', profileFolder: '', isLinuxRoot: true })).toContain('--no-sandbox');
  });
});

describe('the profile of our window', () => {
  it('asks where to save a file, checks no spelling, and is written once', () => {
    const folder = join(temporaryFolder(), 'profile');
    prepareBrowserProfile(folder);
    const path = join(folder, 'Default', 'Preferences');
    expect([statSync(folder).mode & 0o777, statSync(path).mode & 0o777, readdirSync(folder).toSorted()]).toEqual([0o700, 0o600, ['Default', 'Local State']]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ download: { prompt_for_download: true }, browser: { enable_spellchecking: false }, translate: { enabled: false } });
    writeFileSync(path, '{"reader":"changed"}');
    prepareBrowserProfile(folder);
    expect(readFileSync(path, 'utf8')).toBe('{"reader":"changed"}');
  });
});

describe.runIf(process.platform === 'linux')('opening a window', () => {
  it('starts the browser on the address', async () => {
    const { open, ended, folder } = opener(`printf '%s\\n' "$@" > "$(dirname "$0")/arguments"`);
    expect(open('http://127.0.0.1:1/#code=k')).toBe(true);
    expect(await ended).toEqual({ failure: null });
    expect(readFileSync(join(folder, 'arguments'), 'utf8').split('\n')[0]).toBe('--app=http://127.0.0.1:1/#code=k');
  });

  it('tells when the browser cannot show one', async () => {
    const { open, ended } = opener('exit 3');
    expect(open('http://127.0.0.1:1/')).toBe(true);
    expect(await ended).toEqual({ failure: 'it ended with 3' });
  });

  it('ends the browser with the shell', async () => {
    const { open, close, ended } = opener('exec sleep 60');
    open('http://127.0.0.1:1/');
    close();
    expect(await ended).toEqual({ failure: null });
  });

  it('is left to the reader who asks for it', () => {
    const { open, profileFolder } = opener('exit 0', false);
    expect([open('http://127.0.0.1:1/'), existsSync(profileFolder)]).toEqual([false, false]);
  });
});
