/** How long the two texts take from bytes to blocks, and from nothing to a library that can be searched. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installCorpus } from '../../main/library/install-corpus.ts';
import { openLibrary } from '../../main/store/open-library.ts';
import { median, milliseconds, type Row } from './statistics.ts';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const runs = Number(process.argv[2] ?? 7);
const times: number[] = [];
let bytes = 0;
for (let run = 0; run < runs; run++) {
  const folder = mkdtempSync(join(tmpdir(), 'wangfa-bench-'));
  const started = performance.now();
  const library = openLibrary(join(folder, 'library.sqlite'));
  installCorpus(library, corpus);
  times.push(performance.now() - started);
  library.close();
  bytes = readFileSync(join(folder, 'library.sqlite')).length;
  rmSync(folder, { recursive: true, force: true });
}
const rows: Row[] = [
  { what: 'first start: both texts read, stored and indexed', figure: milliseconds(median(times)) },
  { what: 'library.sqlite', figure: `${(bytes / 1e6).toFixed(2)} MB` },
];
process.stdout.write(JSON.stringify(rows));
