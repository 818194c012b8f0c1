/**
 * Folding makes alike what a reader takes for the same: width, case, traditional and simplified, radicals, dashes,
 * composed and decomposed letters; and leaves out white space, quotation and title marks and what cannot be seen.
 *
 * Every code point is folded on its own, so for texts cut between code points fold(a + b) = fold(a) + fold(b). From that
 * follows: a substring's fold is a substring of the fold, whatever is cut (half a surrogate pair folds to nothing).
 * White space goes, line feeds too: fold block by block, so that nothing matches from one paragraph into the next.
 */
import type { TextSpan } from '../document/document.ts';
import { foldCharacter, isAttached } from './fold-character.ts';

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the source character it came from starts … */
  readonly starts: Int32Array;
  /** … and ends (exclusive), with the diacritics that follow it. All units of an expansion (㎡ → m2) have the same bounds. */
  readonly ends: Int32Array;
}

/** What stands in the table for units whose fold is not one unit; a fold of one unit stands there itself. */
const dropped = -1;
const dropsAttached = -2;
/** To be looked up by code point: an expansion or half of a surrogate pair. */
const special = -3;
const unknown = -4;

interface Special {
  readonly text: string;
  readonly isAttached: boolean;
}

/** What has been learnt of characters met so far: a memory of a pure function, 256 KB. */
let units: Int32Array | undefined;
const specials = new Map<number, Special>();

function unitTable(): Int32Array {
  return (units ??= new Int32Array(0x10000).fill(unknown));
}

function learn(table: Int32Array, unit: number): number {
  const character = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const text = isSurrogate ? '' : foldCharacter(character);
  let value = special;
  if (text.length === 1) value = text.charCodeAt(0);
  else if (text === '' && !isSurrogate) value = isAttached(character) ? dropsAttached : dropped;
  table[unit] = value;
  return value;
}

function specialOf(codePoint: number): Special {
  let known = specials.get(codePoint);
  if (!known) {
    const character = String.fromCodePoint(codePoint);
    known = { text: foldCharacter(character), isAttached: isAttached(character) };
    specials.set(codePoint, known);
  }
  return known;
}

/** The folded text without the map. A text that folding leaves as it is comes back itself. */
export function foldText(source: string): string {
  const table = unitTable();
  let output = '';
  let copied = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    let unit = table[code] ?? unknown;
    if (unit === unknown) unit = learn(table, code);
    if (unit === code) continue;
    output += source.slice(copied, at);
    copied = at + 1;
    if (unit >= 0) {
      output += String.fromCharCode(unit);
    } else if (unit === special) {
      const codePoint = source.codePointAt(at) ?? code;
      output += specialOf(codePoint).text;
      if (codePoint > 0xffff) copied = (at += 1) + 1;
    }
  }
  return copied === 0 ? source : output + source.slice(copied);
}

/** Folds a text and keeps, for every unit of the result, where it came from. */
export function fold(source: string): Folded {
  const text = foldText(source);
  const table = unitTable(); // it knows every unit of this source now
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let filled = 0;
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    const unit = table[code] ?? unknown;
    if (unit >= 0) {
      starts[filled] = at;
      ends[filled] = at += 1;
      filled += 1;
      continue;
    }
    const codePoint = unit === special ? (source.codePointAt(at) ?? code) : code;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const known = unit === special ? specialOf(codePoint) : null;
    const length = known?.text.length ?? 0;
    starts.fill(at, filled, filled + length);
    ends.fill(next, filled, filled + length);
    filled += length;
    if (length === 0 && (unit === dropsAttached || known?.isAttached)) attach(starts, ends, filled, at, next);
    at = next;
  }
  return { text, starts, ends };
}

/** A text as it stands, for what is looked for without folding. */
export function unfolded(source: string): Folded {
  return { text: source, starts: Int32Array.from({ length: source.length }, (_, at) => at), ends: Int32Array.from({ length: source.length }, (_, at) => at + 1) };
}

/** Lets the character that ends at `from` reach to `to`. */
function attach(starts: Int32Array, ends: Int32Array, filled: number, from: number, to: number): void {
  const start = starts[filled - 1];
  for (let at = filled - 1; at >= 0 && ends[at] === from && starts[at] === start; at -= 1) ends[at] = to;
}

/**
 * The stretch of the source behind a span of folded text; whole characters where it begins or ends inside an expansion.
 * An empty span becomes an empty one.
 */
export function unfoldSpan(folded: Folded, span: TextSpan): TextSpan {
  const start = folded.starts[span.start] ?? folded.ends.at(-1) ?? 0;
  return span.end > span.start ? { start, end: folded.ends[span.end - 1] ?? start } : { start, end: start };
}

/** The units of folded text that came from a span of the source, those of characters it covers in part included. */
export function foldSpan(folded: Folded, span: TextSpan): TextSpan {
  const start = countUpTo(folded.ends, span.start);
  return { start, end: span.end > span.start ? Math.max(start, countUpTo(folded.starts, span.end - 1)) : start };
}

/** How many of the ascending offsets are at most `limit`. */
function countUpTo(offsets: Int32Array, limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
