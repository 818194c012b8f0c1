/** The project's own files and what they import, read as text. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Made by tools, never committed. */
const madeByTools: ReadonlySet<string> = new Set(['.git', 'node_modules', 'out', 'dist', 'results']);

/** Paths below a folder of the project, relative to its root, with `/`. */
export function filesUnder(folder: string, endings: readonly string[] = []): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [folder];
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !madeByTools.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .filter((path) => endings.length === 0 || endings.some((ending) => path.endsWith(ending)))
    .map((path) => path.replace(/^\.\//, ''))
    .toSorted();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export interface Import {
  readonly from: string;
  /** A path relative to the root for a file of ours, else the package's or module's name. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
  readonly specifier: string;
}

const importForms = [
  /^\s*(?:import|export)\s+(type\s)?[^'"`;()]*?\bfrom\s*(['"])([^'"]+)\2/gm,
  /^\s*import\s+()(['"])([^'"]+)\2/gm,
  /\bimport\s*\(()\s*(['"])([^'"]+)\2/g,
  /\brequire\s*\(()\s*(['"])([^'"]+)\2/g,
];

/** Every import of a source file; assets and styles that a page imports are among them. */
export function importsOf(path: string): Import[] {
  const text = withoutComments(textOf(path));
  return importForms.flatMap((form) =>
    [...text.matchAll(form)].map((match): Import => {
      const specifier = match[3] ?? '';
      const isOurs = specifier.startsWith('.');
      const to = isOurs ? relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/') : specifier;
      return { from: path, to, isOurs, isTypeOnly: match[1] !== undefined && match[1] !== '', specifier };
    }),
  );
}

/** Enough for finding imports and names: strings that hold `//` keep it, since a line comment must follow white space. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

const codeEndings = ['.ts', '.tsx', '.mjs', '.cjs', '.js'];

export function sourcesUnder(folder: string): string[] {
  return filesUnder(folder, codeEndings);
}
