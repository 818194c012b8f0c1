import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, root, sourcesUnder, type Import } from './sources.ts';

const imports = ['main', 'renderer', 'shared', 'test'].flatMap(sourcesUnder).flatMap(importsOf);

const services = ['care', 'exchange', 'ingest', 'library', 'notebook', 'registers', 'search'];
const shells = ['electron', 'loopback', 'cli'];

/** What each part of the house may import of ours; a part not named here does not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  renderer: ['renderer', 'shared'],
  test: ['test', 'main', 'renderer', 'shared'],
  'main/launch': ['main/launch'],
  'main/store': ['main/store', 'shared'],
  'main/api': ['main/api', 'main/store', 'shared', ...services.map((name) => `main/${name}`)],
  ...Object.fromEntries(services.map((name) => [`main/${name}`, ['main/store', 'shared', ...services.map((other) => `main/${other}`)]])),
  ...Object.fromEntries(shells.map((name) => [`main/${name}`, [`main/${name}`, 'main/api', 'main/care', 'shared']])),
};

/** `main/store` for a file under `main`, else the top folder. */
function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'main' ? `main/${second}` : top;
}

function isInside(path: string, parts: readonly string[]): boolean {
  return parts.some((part) => path === part || path.startsWith(`${part}/`));
}

function describeImport({ from, specifier }: Import): string {
  return `${from} → ${specifier}`;
}

describe('the layers of the house', () => {
  it('finds the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter(({ from }) => from === 'main/store/migrate.ts').map(({ to }) => to)).toEqual(['node:fs', 'shared/api/reply.ts', 'main/store/database.ts']);
  });

  it('imports of ours go only where the plan lets them', () => {
    const wrong = imports.filter(({ from, to, isOurs }) => isOurs && !isInside(to, mayImport[partOf(from)] ?? []));
    expect(wrong.filter(({ from, to }) => !isToolConfiguration(from, to)).map(describeImport)).toEqual([]);
  });

  it('every relative import names its file with its ending, and the file is there', () => {
    const wrong = imports.filter(({ to, isOurs }) => isOurs && !existsSync(join(root, to)));
    expect(wrong.map(describeImport)).toEqual([]);
    expect(imports.filter(({ to, isOurs }) => isOurs && !/\.[a-z]+$/.test(to)).map(describeImport)).toEqual([]);
  });

  it('nothing imports the tests, and the built files and the corpus are never imported', () => {
    const wrong = imports.filter(({ from, to, isOurs }) => isOurs && ((isInside(to, ['test']) && !from.startsWith('test/')) || isInside(to, ['out', 'corpus'])));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('services import each other in no circle', () => {
    const edges = imports
      .filter(({ from, to, isOurs }) => isOurs && isInside(from, services.map((name) => `main/${name}`)) && partOf(from) !== partOf(to))
      .map(({ from, to }) => [partOf(from), partOf(to)] as const);
    expect(findCircle([['a', 'b'], ['b', 'c'], ['c', 'b']])).toEqual(['b', 'c', 'b']);
    expect(findCircle(edges)).toBeNull();
  });

  it('shared is pure: of packages it knows zod alone', () => {
    const packages = imports.filter(({ from, isOurs }) => from.startsWith('shared/') && !isOurs).map(({ to }) => to);
    expect([...new Set(packages)].filter((name) => name !== 'zod')).toEqual([]);
  });

  it('the page asks for no module of Node or Electron', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('renderer/') && (to.startsWith('node:') || to === 'electron' || to === 'better-sqlite3'));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('Electron is named only by its shell, and loaded only by the two files that run inside it', () => {
    const naming = imports.filter(({ to }) => to === 'electron' || to.startsWith('electron/'));
    expect(naming.filter(({ from, isTypeOnly }) => !from.startsWith('main/electron/') && !(from.startsWith('test/electron/') && isTypeOnly)).map(describeImport)).toEqual([]);
    expect(naming.filter(({ isTypeOnly }) => !isTypeOnly).map(({ from }) => from)).toEqual(['main/electron/main.ts', 'main/electron/preload.ts']);
  });

  it('the SQLite driver is named only by the store', () => {
    const wrong = imports.filter(({ from, to }) => to === 'better-sqlite3' && !from.startsWith('main/store/') && !from.startsWith('test/'));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it('the set-up asks for nothing but modules of Node, except where it builds', () => {
    const needed = imports.filter(({ from, to, isOurs }) => from.startsWith('main/launch/') && !isOurs && !to.startsWith('node:'));
    expect(needed.map(describeImport)).toEqual(['main/launch/build.mjs → vite', 'main/launch/bundles.mjs → @vitejs/plugin-react']);
  });
});

/** The tests of the build look at the configuration of the tools, which lies at the top. */
function isToolConfiguration(from: string, to: string): boolean {
  return from.startsWith('test/') && /^[\w.-]+\.(json|yml|ts)$/.test(to);
}

/** The first circle found, as the names along it; null when there is none. */
function findCircle(edges: readonly (readonly [string, string])[]): string[] | null {
  const done = new Set<string>();
  function walk(node: string, path: readonly string[]): string[] | null {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    const circle = firstOf(edges.filter(([from]) => from === node), ([, to]) => walk(to, [...path, node]));
    done.add(node);
    return circle;
  }
  return firstOf(edges, ([from]) => walk(from, []));
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
