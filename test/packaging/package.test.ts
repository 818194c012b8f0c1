/** Packs the built app for Linux around a stand-in for the Electron runtime, so that nothing is downloaded, and looks inside. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRuntimeStandIn } from './stand-in-runtime.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'wangfa-package-'));
const packed = join(folder, 'dist', 'linux-unpacked');
const archive = join(packed, 'resources', 'app.asar');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  expect(existsSync(join(root, 'out', 'build.json')), 'the app is built first: npm run build').toBe(true);
  makeRuntimeStandIn(join(folder, 'electron'));
  const options = ['--linux', '--x64', '--dir', '--publish', 'never', `-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'dist')}`];
  await run(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), '--config', 'electron-builder.yml', ...options], {
    cwd: root,
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
}, 180_000);

/** One for each system of the processor that is packed for. */
const prebuilt = ['prebuilds/darwin-x64.node', 'prebuilds/linux-x64.node', 'prebuilds/win32-x64.node'];

/** Without the part of a name that changes with its content. */
function withoutHash(path: string): string {
  return path.replace(/-[\w-]{8}(\.\w+)$/, '-#$1');
}

/** The files of the archive; the slices of the fonts are many and stand in a list of their own. */
function archived(): { files: string[]; slices: string[] } {
  const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''));
  const files = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
  return { files: files.filter((path) => !path.endsWith('.woff2')).map(withoutHash).toSorted(), slices: files.filter((path) => path.endsWith('.woff2')) };
}

describe('the package', () => {
  it('holds exactly the built app, the texts, the licenses and one module', () => {
    const built = readdirSync(join(root, 'out', 'main')).filter((name) => /-[\w-]{8}\.mjs$/.test(name)).map((name) => withoutHash(`out/main/${name}`));
    const page = readdirSync(join(root, 'out', 'renderer', 'assets')).filter((name) => !name.endsWith('.woff2')).map((name) => withoutHash(`out/renderer/assets/${name}`));
    expect(page.filter((name) => !/^out\/renderer\/assets\/[\w-]+-#\.(js|css)$/.test(name))).toEqual([]);
    const library = ['LICENSE', 'package.json', ...prebuilt, ...['binding', 'database', 'index', 'sqlite-error', 'util'].map((name) => `lib/${name}.js`),
      ...['aggregate', 'backup', 'explain', 'function', 'inspect', 'pragma', 'serialize', 'table', 'transaction', 'wrappers'].map((name) => `lib/methods/${name}.js`)];
    expect(archived().files).toEqual([
      'LICENSE', 'package.json',
      'corpus/000_647cf641ee512051.txt', 'corpus/001_2ab0ec5e856fa1d4.txt', 'corpus/manifest.json',
      ...['cli.mjs', 'electron.mjs', 'licenses.md', 'loopback.mjs', 'preload.cjs', 'read-worker.mjs', 'write-worker.mjs'].map((name) => `out/main/${name}`), ...built,
      ...page, 'out/renderer/index.html', 'out/renderer/licenses.md',
      ...library.map((name) => `node_modules/better-sqlite3/${name}`),
    ].toSorted());
  });

  it('holds every slice of the fonts that the page’s style sheet names', () => {
    const assets = join(root, 'out', 'renderer', 'assets');
    const sheet = readdirSync(assets).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(assets, name), 'utf8')).join('');
    const named = [...new Set([...sheet.matchAll(/url\(\.\/([^)]+\.woff2)\)/g)].map((match) => `out/renderer/assets/${match[1]}`))];
    expect(named.length).toBeGreaterThan(150);
    expect(archived().slices.toSorted()).toEqual(named.toSorted());
  });

  it('keeps nothing outside the archive but the library of the database', () => {
    const beside = readdirSync(join(packed, 'resources'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(packed.length + 1).replaceAll('\\', '/'));
    expect(beside.toSorted()).toEqual(['resources/app.asar', ...prebuilt.map((name) => `resources/app.asar.unpacked/node_modules/better-sqlite3/${name}`)]);
    expect(readdirSync(join(packed, 'locales'))).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it('says what it is, and carries no scripts or tools', () => {
    const { name, productName, version, main, type, scripts, devDependencies } = JSON.parse(readArchived('package.json')) as Record<string, unknown>;
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect({ name, productName, version, main, type, scripts, devDependencies }).toEqual({
      name: 'wangfa', productName: 'Wangfa', version: own.version, main: 'out/main/electron.mjs', type: 'module', scripts: undefined, devDependencies: undefined,
    });
  });

  it('has a sum for every file in its header, which the runtime checks', () => {
    const unsummed: string[] = [];
    const look = (node: { files?: Record<string, unknown>; integrity?: unknown }, path: string): void => {
      if (node.files) for (const [name, child] of Object.entries(node.files)) look(child as typeof node, `${path}/${name}`);
      else if (!node.integrity) unsummed.push(path);
    };
    look(getRawHeader(archive).header as Parameters<typeof look>[0], '');
    expect(unsummed).toEqual([]);
  });

  it('has its fuses set in the program itself', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'wangfa'));
    const state = (fuse: FuseV1Options): string => String.fromCharCode(Number((wire as unknown as Record<number, number>)[fuse]));
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({ runAsNode: '0', nodeOptions: '0', inspect: '0', asarIntegrity: '1', onlyAsar: '1', fileProtocol: '0' });
  });

  it('works: what is in the archive reads the texts from a fresh data folder', async () => {
    const app = join(folder, 'app');
    extractAll(archive, app);
    const { stdout } = await run(process.execPath, [join(app, 'out/main/cli.mjs'), 'documents', '--json', '--data', join(folder, 'data')], { cwd: folder });
    const documents = JSON.parse(stdout) as { source: string; blocks: number }[];
    expect(documents.map(({ source }) => source).toSorted()).toEqual(['000_647cf641ee512051.txt', '001_2ab0ec5e856fa1d4.txt']);
    expect(documents.every(({ blocks }) => blocks > 100)).toBe(true);
  });
});

function readArchived(path: string): string {
  const app = join(folder, 'read');
  extractAll(archive, app);
  return readFileSync(join(app, path), 'utf8');
}
