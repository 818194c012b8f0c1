import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, root, textOf } from './sources.ts';

/** Fixed: the house has these rooms and no others. */
const top = [
  '.ci', '.gitignore', '.npmrc', '.oxlintrc.json', 'LICENSE', 'README.md', 'README.zh-CN.md', 'assets', 'corpus', 'electron-builder.yml', 'main',
  'package-lock.json', 'package.json', 'renderer', 'shared', 'test', 'tsconfig.base.json', 'tsconfig.json', 'vitest.config.ts',
];
/** Made by tools and editors, and never committed. */
const made = ['.git', 'dist', 'node_modules', 'out', '.DS_Store', '.idea', '.vscode'];

const written = top.flatMap((path) => filesUnder(path)).filter((path) => /\.(ts|tsx|mjs|cjs|css|html|json|yml|md|sh|svg)$|^\.|^LICENSE$/.test(path) && path !== 'package-lock.json');

describe('the tree', () => {
  it('has the top level that was decided, and nothing else', () => {
    expect(readdirSync(root).filter((name) => !made.includes(name)).toSorted()).toEqual(top.toSorted());
  });

  it('runs its checks by a file that can be run', () => {
    expect(statSync(join(root, '.ci/run')).mode & 0o111).not.toBe(0);
    expect(textOf('.ci/run')).toBe('#!/usr/bin/env bash\nset -eu\ncd "$(dirname "$0")/.."\nnpm test\n');
  });
});

/** Words are put together here, so that this file does not find itself. */
function spell(...parts: readonly string[]): string {
  return parts.join('');
}

describe('what is written', () => {
  const unfinished = new RegExp(`\\b(${[spell('TO', 'DO'), spell('FIX', 'ME'), spell('XX', 'X'), spell('HA', 'CK')].join('|')})\\b`);
  const silenced = new RegExp([spell('@ts', '-(ignore|nocheck|expect-error)'), spell('\\bas', ' any\\b'), spell(':\\s*an', 'y\\b'), spell('(es|ox)lint', '-disable')].join('|'));
  const narrowed = new RegExp(spell('\\b(it|test|describe)\\.', '(only|todo|skip)\\b'));
  /** A home, or a folder at the root of somebody's machine. */
  const machinePath = new RegExp(`(?<![\\w.)}\\]-])/(${[spell('ro', 'ot'), spell('wo', 'rk'), spell('(ho', 'me|Us', 'ers)/(?!reader\\b)')].join('|')})(?![\\w-])`);
  const packageSource = new RegExp([spell('regis', 'try\\.\\w'), spell('npm', 'mirror'), spell('regis', 'try=')].join('|'));

  it.each([
    ['is finished', unfinished, spell('a TO', 'DO here')],
    ['silences no check', silenced, spell('x as', ' any')],
    ['runs all its tests', narrowed, spell('it.', 'only(')],
    ['names no path of one machine', machinePath, spell('in /ro', 'ot/x')],
    ['names no place that packages come from', packageSource, spell('regis', 'try.example')],
  ])('%s', (_name, pattern, example) => {
    expect(pattern.test(example)).toBe(true);
    const lines = written.flatMap((path) => textOf(path).split('\n').map((line, index) => ({ place: `${path}:${index + 1}`, line })));
    expect(lines.filter(({ line }) => pattern.test(line)).map(({ place, line }) => `${place}: ${line.trim().slice(0, 120)}`)).toEqual([]);
  });

  it('leaves the choice of a registry to whoever installs', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
  });
});
