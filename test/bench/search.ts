/** Search over the shipped corpus, for a fixed list of what readers type and for each prefix on the way there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installCorpus } from '../../main/library/install-corpus.ts';
import { search } from '../../main/search/search.ts';
import { openLibrary, openLibraryForReading } from '../../main/store/open-library.ts';
import { milliseconds, percentile, type Row } from './statistics.ts';
import { searchQueries } from './search-queries.ts';

const runs = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'wangfa-bench-'));
const path = join(folder, 'library.sqlite');
const writer = openLibrary(path);
installCorpus(writer, join(import.meta.dirname, '..', '..', 'corpus'));
writer.close();
const library = openLibraryForReading(path);

const timed = (query: string): number => {
  const started = performance.now();
  search(library, { query, limit: 50 });
  return performance.now() - started;
};
const first = timed(searchQueries[0] ?? '');
const whole: number[] = [];
const typed: number[] = [];
for (let run = 0; run < runs; run++) {
  for (const query of searchQueries) {
    whole.push(timed(query));
    for (let length = 1; length < query.length; length++) typed.push(timed(query.slice(0, length)));
  }
}
library.close();
rmSync(folder, { recursive: true, force: true });
const p95 = percentile(whole, 0.95);
const rows: Row[] = [
  { what: 'search, first query after opening', figure: milliseconds(first) },
  { what: `search, ${searchQueries.length} queries, p50`, figure: milliseconds(percentile(whole, 0.5)) },
  { what: `search, ${searchQueries.length} queries, p95`, figure: milliseconds(p95), target: '≤ 5 ms', met: p95 <= 5 },
  { what: 'search, every typed prefix, p95', figure: milliseconds(percentile(typed, 0.95)) },
];
process.stdout.write(JSON.stringify(rows));
