import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageMediaTypes } from '../api/page-policy.ts';

export interface PageFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * Reads a file of the built page.
 * @param root folder of `index.html`
 * @param pathname of the address, still percent-encoded, such as `/assets/index-1a2b.js`; `/` is `index.html`
 * @returns null for what is not there, lies outside the folder (links followed), or is of no kind a page needs
 */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null> {
  const relative = decodePath(pathname);
  const mediaType = relative === null ? undefined : pageMediaTypes.get(extname(relative));
  if (relative === null || mediaType === undefined) return null;
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, relative));
    if (!file.startsWith(folder + sep)) return null;
    return { content: await readFile(file), mediaType };
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

function decodePath(pathname: string): string | null {
  if (pathname === '/') return 'index.html';
  try {
    const decoded = decodeURIComponent(pathname);
    // No name of ours has any of these; they mean something to one system or another.
    return /[\0\\:%]|\.\./.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(String(error.code));
}
