import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintSources, isBuildCurrent, projectPaths } from './launch-modules.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wangfa-build-state-'));
  mkdirSync(join(folder, 'main', 'cli'), { recursive: true });
  writeFileSync(join(folder, 'main', 'cli', 'main.ts'), 'one');
  writeFileSync(join(folder, 'package.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function built(): void {
  const { out, buildStamp } = projectPaths(folder);
  mkdirSync(out, { recursive: true });
  writeFileSync(buildStamp, JSON.stringify({ sources: fingerprintSources(folder) }));
}

describe('a build', () => {
  it('is needed in a fresh clone, and not again', () => {
    expect(isBuildCurrent(projectPaths(folder))).toBe(false);
    built();
    expect(isBuildCurrent(projectPaths(folder))).toBe(true);
  });

  it.each<readonly [string, () => void]>([
    ['a source changes, its length and date being the same', () => {
      writeFileSync(join(folder, 'main', 'cli', 'main.ts'), 'two');
      utimesSync(join(folder, 'main', 'cli', 'main.ts'), 1, 1);
    }],
    ['a source is added', () => writeFileSync(join(folder, 'main', 'new.ts'), '')],
    ['a source goes', () => rmSync(join(folder, 'main', 'cli', 'main.ts'))],
    ['a source moves', () => {
      cpSync(join(folder, 'main', 'cli'), join(folder, 'main', 'command'), { recursive: true });
      rmSync(join(folder, 'main', 'cli'), { recursive: true });
    }],
    ['the page gets its first source', () => {
      mkdirSync(join(folder, 'renderer'));
      writeFileSync(join(folder, 'renderer', 'index.html'), '');
    }],
    ['the release changes', () => writeFileSync(join(folder, 'package.json'), '{"version":"2.0.0"}')],
  ])('is needed when %s', (_name, change) => {
    built();
    utimesSync(join(folder, 'main', 'cli', 'main.ts'), 1, 1);
    expect(isBuildCurrent(projectPaths(folder))).toBe(true);
    change();
    expect(isBuildCurrent(projectPaths(folder))).toBe(false);
  });

  it('is not needed for a text of the corpus, which is read where it lies', () => {
    built();
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus', 'manifest.json'), '[]');
    expect(isBuildCurrent(projectPaths(folder))).toBe(true);
  });
});
