import { readFileSync } from 'node:fs';

/** The built-in sources' lines without their blank ones: real prose for tests that need no ingest. */
export function realText(source: '000_647cf641ee512051.txt' | '001_2ab0ec5e856fa1d4.txt'): string {
  const bytes = readFileSync(new URL(`../../corpus/${source}`, import.meta.url), 'utf8');
  return bytes.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}
