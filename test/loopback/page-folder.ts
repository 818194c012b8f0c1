import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A small page as the build leaves it, with a secret beside it that must never be served. */
export function pageFolder(): string {
  const folder = temporaryFolder();
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>网法</title>');
  writeFileSync(join(page, 'assets', 'index-a1.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'index-a1.css'), 'p {}');
  writeFileSync(join(page, 'assets', 'kai.woff2'), 'wOF2');
  writeFileSync(join(page, 'assets', 'notes.sqlite'), 'never');
  symlinkSync(join(folder, 'secret.json'), join(page, 'assets', 'link.json'));
  return page;
}
