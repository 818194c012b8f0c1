import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoptInstalledPackages, arePackagesInstalled, findElectron, isNodeRecentEnough, missingSystemPackages, projectPaths, shouldFetchElectron, type Paths } from './launch-modules.ts';

let folder: string;
let paths: Paths;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wangfa-launch-'));
  paths = projectPaths(folder);
  mkdirSync(paths.modules);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Entry {
  readonly version: string;
  readonly integrity: string;
  readonly optional?: boolean;
}

const one: Entry = { version: '1.0.0', integrity: 'sha512-one' };
const elsewhere: Entry = { version: '2.0.0', integrity: 'sha512-two', optional: true };

function lock(packages: Readonly<Record<string, Entry>>): void {
  writeFileSync(paths.lockFile, JSON.stringify({ packages: { '': {}, ...packages } }));
}

function installed(packages: Readonly<Record<string, Entry>>): void {
  writeFileSync(paths.installedLockFile, JSON.stringify({ packages }));
}

describe('packages', () => {
  it('are not there in a fresh clone', () => {
    lock({ 'node_modules/one': one });
    expect([arePackagesInstalled(paths), adoptInstalledPackages(paths)]).toEqual([false, false]);
  });

  it('that the reader’s own npm put there are taken as they are, without those for other systems', () => {
    lock({ 'node_modules/one': one, 'node_modules/elsewhere': elsewhere });
    installed({ 'node_modules/one': one });
    expect([arePackagesInstalled(paths), adoptInstalledPackages(paths), arePackagesInstalled(paths)]).toEqual([false, true, true]);
  });

  it.each<readonly [string, Readonly<Record<string, Entry>>]>([
    ['one is missing', {}],
    ['one is of another version', { 'node_modules/one': { ...one, version: '1.0.1' } }],
    ['one has another content', { 'node_modules/one': { ...one, integrity: 'sha512-other' } }],
    ['an optional one is of another version', { 'node_modules/one': one, 'node_modules/elsewhere': { ...elsewhere, version: '3.0.0' } }],
  ])('are installed again when %s', (_name, found) => {
    lock({ 'node_modules/one': one, 'node_modules/elsewhere': elsewhere });
    installed(found);
    expect([adoptInstalledPackages(paths), arePackagesInstalled(paths)]).toEqual([false, false]);
  });

  it('are installed again when the lock file changes', () => {
    lock({ 'node_modules/one': one });
    installed({ 'node_modules/one': one });
    adoptInstalledPackages(paths);
    lock({ 'node_modules/one': { ...one, version: '1.1.0', integrity: 'sha512-new' } });
    expect([arePackagesInstalled(paths), adoptInstalledPackages(paths)]).toEqual([false, false]);
  });
});

describe('Node', () => {
  it.each([['v20.20.2', false], ['v22.11.9', false], ['v22.12.0', true], ['v22.21.0', true], ['v24.0.0', true], ['v18.0.0', false]])('%s will do: %s', (version, isEnough) => {
    expect(isNodeRecentEnough(version)).toBe(isEnough);
  });
});

function standIn(program: string): string {
  mkdirSync(join(program, '..'), { recursive: true });
  writeFileSync(program, '');
  return program;
}

function fetched(version: string): string {
  const program = standIn(join(paths.electron, 'dist', 'electron'));
  writeFileSync(join(paths.electron, 'dist', 'version'), version);
  writeFileSync(join(paths.electron, 'path.txt'), 'electron');
  return program;
}

describe('the Electron runtime', () => {
  beforeEach(() => {
    mkdirSync(paths.electron);
    writeFileSync(join(paths.electron, 'package.json'), '{"version":"45.4.1"}');
  });

  it('is found where its own script puts it', () => {
    expect(findElectron(paths, {}, 'linux')).toBeNull();
    const program = fetched('45.4.1');
    expect([findElectron(paths, {}, 'linux'), shouldFetchElectron(paths, {})]).toEqual([program, false]);
  });

  it('is not taken half unpacked, nor of another release', () => {
    fetched('45.4.1');
    rmSync(join(paths.electron, 'path.txt'));
    expect(findElectron(paths, {}, 'linux')).toBeNull();
    fetched('44.0.0');
    expect(findElectron(paths, {}, 'linux')).toBeNull();
  });

  it.each([['linux', 'electron'], ['win32', 'electron.exe'], ['darwin', 'Electron.app/Contents/MacOS/Electron']] as const)('of the reader’s own is found on %s, and then none is fetched', (platform, program) => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'own') };
    expect([findElectron(paths, env, platform), shouldFetchElectron(paths, env)]).toEqual([null, false]);
    expect(findElectron(paths, env, platform)).toBeNull();
    const path = standIn(join(folder, 'own', program));
    expect(findElectron(paths, env, platform)).toBe(path);
  });

  it('is tried once: a failure is remembered, until the release is another', () => {
    expect(shouldFetchElectron(paths, {})).toBe(true);
    writeFileSync(paths.runtimeStamp, '45.4.1\n');
    expect(shouldFetchElectron(paths, {})).toBe(false);
    writeFileSync(join(paths.electron, 'package.json'), '{"version":"46.0.0"}');
    expect(shouldFetchElectron(paths, {})).toBe(true);
    expect(shouldFetchElectron(paths, { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toBe(false);
  });
});

function putOnPath(name: string): void {
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), 0o755);
}

describe('what the end-to-end tests need of the system', () => {
  it('is named package by package', () => {
    expect(missingSystemPackages({ PATH: folder }, 'linux')).toEqual(['chromium', 'xvfb', 'xauth', 'iproute2']);
    putOnPath('google-chrome');
    putOnPath('Xvfb');
    expect(missingSystemPackages({ PATH: folder }, 'linux')).toEqual(['xauth', 'iproute2']);
    putOnPath('xauth');
    putOnPath('ip');
    expect(missingSystemPackages({ PATH: `:${folder}` }, 'linux')).toEqual([]);
  });

  it('is nothing on systems that have windows of their own', () => {
    expect([missingSystemPackages({ PATH: folder }, 'darwin'), missingSystemPackages({ PATH: folder }, 'win32')]).toEqual([[], []]);
  });
});
