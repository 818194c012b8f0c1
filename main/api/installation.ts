import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What came with the program. The same from the sources and from `out/main`, whose depth is the same. */
export interface Installation {
  readonly corpusFolder: string;
  readonly rendererFolder: string;
  readonly version: string;
}

export function findInstallation(): Installation {
  const { version } = JSON.parse(readFileSync(place('package.json'), 'utf8')) as { version: string };
  return { corpusFolder: place('corpus'), rendererFolder: place('out/renderer'), version };
}

function place(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
