/** UTF-16 units of the needle that are searched for; the rest is compared where these stand. Keeps a search of periodic text linear. */
const probeLength = 64;
/** Units compared in one search before it gives up, for a long needle in text that nearly repeats it everywhere. */
const mostComparisons = 20_000_000;
/** The search goes outward in rings, the first this wide on either side: a text is rarely read to its ends. */
const firstRadius = 512;
const growth = 8;

/** Where `needle` stands in `text`: its starts, nearest to `near` first, overlapping ones too, at most `limit`. */
export function occurrences(text: string, needle: string, near: number, limit: number): number[] {
  if (needle === '') return [];
  const search: Search = { text, needle, probe: needle.slice(0, probeLength), limit, comparisonsLeft: Math.ceil(mostComparisons / needle.length) };
  const found: number[] = [];
  for (let inner = 0, outer = firstRadius; found.length < limit; inner = outer, outer *= growth) {
    const ring = [...ahead(search, near + inner, near + outer), ...behind(search, near - outer, near - inner)];
    found.push(...ring.toSorted((left, right) => Math.abs(left - near) - Math.abs(right - near)));
    if (near - outer <= 0 && near + outer >= text.length) break;
  }
  return found.slice(0, limit);
}

interface Search {
  readonly text: string;
  readonly needle: string;
  readonly probe: string;
  readonly limit: number;
  /** Places that may still be compared with the needle. */
  comparisonsLeft: number;
}

/** Starts in `[from, to)`, ascending. */
function ahead(search: Search, from: number, to: number): number[] {
  const stretch = search.text.slice(Math.max(0, from), Math.max(0, to + search.probe.length - 1));
  const found: number[] = [];
  for (let at = stretch.indexOf(search.probe); at >= 0 && mayGoOn(search, found); at = stretch.indexOf(search.probe, at + 1)) {
    compare(search, Math.max(0, from) + at, found);
  }
  return found;
}

/** Starts in `[from, to)`, descending. */
function behind(search: Search, from: number, to: number): number[] {
  const stretch = search.text.slice(Math.max(0, from), Math.max(0, to + search.probe.length - 1));
  const found: number[] = [];
  // lastIndexOf takes a negative position for 0
  for (let at = stretch.lastIndexOf(search.probe); at >= 0 && mayGoOn(search, found); at = at === 0 ? -1 : stretch.lastIndexOf(search.probe, at - 1)) {
    compare(search, Math.max(0, from) + at, found);
  }
  return found;
}

function mayGoOn({ limit, comparisonsLeft }: Search, found: readonly number[]): boolean {
  return found.length < limit && comparisonsLeft > 0;
}

function compare(search: Search, at: number, found: number[]): void {
  search.comparisonsLeft -= 1;
  if (search.text.startsWith(search.needle, at)) found.push(at);
}
