/** Set-up and start as a reader runs them, in a small clone: npm and the shells are stand-ins, everything else is real. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchFolder, root } from './launch-modules.ts';

let clone: string;
const inClone = (path: string): string => join(clone, path);

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'wangfa-clone-'));
  cpSync(launchFolder, inClone('main/launch'), { recursive: true });
  write('package.json', '{"name":"clone","version":"1.0.0","type":"module","dependencies":{}}');
  write('package-lock.json', '{"packages":{"":{},"node_modules/one":{"version":"1.0.0","integrity":"x"}}}');
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(inClone(path)), { recursive: true });
  writeFileSync(inClone(path), content);
}

/** An npm that notes how it was called and puts the real packages in place, or fails. */
function standInNpm(exitCode: number): string {
  write('npm.cjs', `
    const { appendFileSync, symlinkSync } = require('node:fs');
    appendFileSync(${JSON.stringify(inClone('npm.log'))}, process.argv.slice(2).join(' ') + '\\n');
    console.log('npm speaks');
    if (${exitCode} === 0) require('node:fs').mkdirSync(${JSON.stringify(inClone('node_modules'))}, { recursive: true });
    process.exit(${exitCode});`);
  return inClone('npm.cjs');
}

/** A build that notes that it was asked for. */
function standInBuild(exitCode = 0): void {
  write('main/launch/build.mjs', `
    import { appendFileSync } from 'node:fs';
    appendFileSync(${JSON.stringify(inClone('build.log'))}, process.argv.slice(2).join(' ') + '\\n');
    process.exit(${exitCode});`);
}

function setUp(purpose: string, npm: string, environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env.PATH, HOME: clone, npm_execpath: npm, npm_node_execpath: process.execPath, ...environment };
  return spawnSync(process.execPath, [inClone('main/launch/setup.mjs'), '--for', purpose], { cwd: clone, env, encoding: 'utf8' });
}

function logged(name: string): string[] {
  return existsSync(inClone(name)) ? readFileSync(inClone(name), 'utf8').trim().split('\n') : [];
}

const install = 'ci --ignore-scripts --include=dev --include=optional --no-audit --no-fund --loglevel=error';

describe('set-up', () => {
  it('installs the packages and builds, once, and leaves standard output to the command', () => {
    standInBuild();
    const npm = standInNpm(0);
    const first = setUp('cli', npm);
    expect([first.status, first.stdout, first.stderr]).toEqual([0, '', 'wangfa: installing packages\nnpm speaks\n']);
    setUp('cli', npm);
    expect({ npm: logged('npm.log'), build: logged('build.log') }).toEqual({ npm: [install], build: ['--if-stale', '--if-stale'] });
  });

  it('does an installation that failed again', () => {
    standInBuild();
    const failed = setUp('cli', standInNpm(1));
    expect([failed.status, failed.stdout, failed.stderr.endsWith('wangfa: the packages could not be installed (exit code 1).\n')]).toEqual([1, '', true]);
    expect(setUp('cli', standInNpm(0)).status).toBe(0);
    expect({ npm: logged('npm.log'), build: logged('build.log') }).toEqual({ npm: [install, install], build: ['--if-stale'] });
  });

  it('says when the build failed', () => {
    standInBuild(1);
    const { status, stderr } = setUp('start', standInNpm(0), { ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ELECTRON_OVERRIDE_DIST_PATH: clone });
    expect([status, stderr.endsWith('wangfa: the build failed; what it said is above.\n')]).toEqual([1, true]);
  });

  it('leaves the build to a test run, whose last line says how it went even if it never began', () => {
    standInBuild();
    expect([setUp('test', standInNpm(0)).status, logged('build.log')]).toEqual([0, []]);
    rmSync(inClone('node_modules'), { recursive: true });
    const failed = setUp('test', standInNpm(1));
    expect([failed.status, failed.stdout]).toEqual([1, '0 passed, 1 failed\n']);
  });
});

function start(environment: Readonly<Record<string, string>>) {
  write('out/main/loopback.mjs', 'console.log("loopback", ...process.argv.slice(2));');
  const env = { PATH: process.env.PATH, HOME: clone, ...environment };
  return spawnSync(process.execPath, [inClone('main/launch/start.mjs'), '--data', 'mine'], { cwd: clone, env, encoding: 'utf8' });
}

function standInElectron(script: string): string {
  write('runtime/electron', `#!/bin/sh\n${script}\n`);
  chmodSync(inClone('runtime/electron'), 0o755);
  return inClone('runtime');
}

function build() {
  return spawnSync(process.execPath, [inClone('main/launch/build.mjs'), '--if-stale'], { cwd: clone, encoding: 'utf8' });
}

describe('start', () => {
  beforeEach(() => write('node_modules/electron/package.json', '{"version":"45.4.1"}'));

  it.runIf(process.platform === 'linux')('opens the loopback shell and says why, in one line, where no runtime is', () => {
    const { stdout, stderr } = start({ DISPLAY: ':7' });
    expect([stdout, stderr]).toEqual(['loopback --data mine\n', 'wangfa: no Electron runtime here: Wangfa opens in the local browser instead\n']);
  });

  it.runIf(process.platform === 'linux')('opens no browser where no display is', () => {
    const { stdout, stderr } = start({ ELECTRON_OVERRIDE_DIST_PATH: standInElectron('echo electron') });
    expect([stdout, stderr]).toEqual(['loopback --no-open --data mine\n', 'wangfa: no display here: Wangfa serves its window to a browser of this machine\n']);
  });

  it.runIf(process.platform === 'linux')('opens Electron where a runtime and a display are', () => {
    const { stdout } = start({ DISPLAY: ':7', ELECTRON_OVERRIDE_DIST_PATH: standInElectron('echo electron "$@"') });
    const sandbox = process.getuid?.() === 0 ? '--no-sandbox ' : '';
    expect(stdout).toBe(`electron ${sandbox}${clone}/ --data mine\n`);
  });

  it.runIf(process.platform === 'linux').each([['exit 127', 'exit code 127'], ['kill -TRAP $$', 'SIGTRAP']])('falls back where the runtime cannot run (%s)', (script, reason) => {
    const { stdout, stderr } = start({ DISPLAY: ':7', ELECTRON_OVERRIDE_DIST_PATH: standInElectron(script) });
    expect(stdout).toBe('loopback --data mine\n');
    expect(stderr).toContain(`wangfa: the Electron runtime cannot run here (${reason}): Wangfa opens in the local browser instead\n`);
  });

  it.runIf(process.platform === 'linux')('ends as the shell ends', () => {
    expect(start({ DISPLAY: ':7', ELECTRON_OVERRIDE_DIST_PATH: standInElectron('exit 3') }).status).toBe(3);
  });
});

describe('the build', () => {
  beforeEach(() => {
    symlinkSync(join(root, 'node_modules'), inClone('node_modules'));
    write('renderer/index.html', '<!doctype html><script type="module" src="./app.ts"></script>');
    write('renderer/app.ts', 'document.title = "one";');
    for (const entry of ['electron/main', 'electron/preload', 'loopback/main', 'cli/main', 'api/read-worker', 'api/write-worker']) write(`main/${entry}.ts`, `console.log("${entry}");`);
  });

  it('makes every program, does nothing when nothing changed, and keeps the old one when it fails', () => {
    const first = build();
    expect([first.status, first.stdout]).toEqual([0, '']);
    expect(['electron.mjs', 'preload.cjs', 'loopback.mjs', 'cli.mjs', 'read-worker.mjs', 'write-worker.mjs'].map((name) => existsSync(inClone(`out/main/${name}`)))).toEqual(Array(6).fill(true));
    expect(existsSync(inClone('out/renderer/index.html'))).toBe(true);
    expect(build().stderr).toBe('');

    const program = readFileSync(inClone('out/main/cli.mjs'), 'utf8');
    write('main/cli/main.ts', 'import "./not-there.ts";');
    const failed = build();
    expect([failed.status, failed.stdout, failed.stderr.includes('not-there.ts')]).toEqual([1, '', true]);
    expect([readFileSync(inClone('out/main/cli.mjs'), 'utf8'), existsSync(inClone('out/renderer/index.html'))]).toEqual([program, true]);

    write('main/cli/main.ts', 'console.log("mended");');
    expect(build().status).toBe(0);
    expect(readFileSync(inClone('out/main/cli.mjs'), 'utf8')).toContain('mended');
  });
});
