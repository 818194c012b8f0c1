import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pageMediaTypes } from '../api/page-policy.ts';

export interface StaticFile {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * Every file of the built page by the exact path that asks for it, listed once: a request is looked up and never turned into a
 * path, so that no spelling of `..` leads out. Links are not followed.
 */
export function listStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const mediaType = pageMediaTypes.get(extname(entry.name));
    if (!entry.isFile() || !mediaType) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length).replaceAll('\\', '/').replace(/^\/?/, '/'), { path, mediaType });
  }
  const page = files.get('/index.html');
  if (page) files.set('/', page);
  return files;
}

export function readStaticFile(file: StaticFile): Buffer {
  return readFileSync(file.path);
}
