/**
 * Sets an extracted text as a careful edition prints it. Nothing but white space is ever added or taken away, except the
 * third of three dashes; in Chinese text the half-width `, ; ( )` of the extraction become the full-width marks they were.
 */
import { isDigit, isHan, isSpace, isWestern } from './glyph.ts';

export interface SetText {
  readonly text: string;
  /** Where each of the places asked for is in `text`. */
  readonly places: readonly number[];
}

const fullWidth: ReadonlyMap<string, string> = new Map([[',', '，'], [';', '；'], ['(', '（'], [')', '）']]);
/** A line of nothing but space: a gap in the print that came out as a line of its own. */
const loneSpaceLine = /\n[^\S\n]+\n/u;

/**
 * `raw` holds a block's lines joined by line feeds. `places` are ascending offsets into it; each comes back as the offset
 * of the first glyph at or after it, in UTF-16 units.
 */
export function setText(raw: string, places: readonly number[] = []): SetText {
  const isChinese = /\p{Script=Han}/u.test(raw);
  const isLetterSpaced = raw.length < 60 && /^\s*\p{Script=Han}(?:\s+\p{Script=Han})+\s*$/u.test(raw);
  const found: number[] = [];
  let text = '';
  let offset = 0;
  let gap = '';
  let dashes = 0;
  let previous = '';
  let isPoint = false;
  for (const glyph of raw) {
    const start = offset;
    offset += glyph.length;
    if (isSpace(glyph)) {
      gap += glyph;
      continue;
    }
    dashes = glyph !== '—' ? 0 : gap === '' ? dashes + 1 : 1;
    const mark = isChinese && !isGrouping(raw, start) ? fullWidth.get(glyph) ?? glyph : glyph;
    if (gap !== '' && previous !== '' && !isLetterSpaced) text += spaceBetween(previous, isPoint, gap, mark);
    while (found.length < places.length && (places[found.length] ?? 0) <= start) found.push(text.length);
    if (dashes <= 2) text += mark;
    // The point of a number, not of a list's `1.` at the very start.
    isPoint = mark === '.' && gap === '' && isDigit(previous) && text.length > 3;
    previous = mark;
    gap = '';
  }
  while (found.length < places.length) found.push(text.length);
  return { text, places: found };
}

/** What is printed for the white space between two glyphs; `isPoint` if the first is the point of a number. */
function spaceBetween(previous: string, isPoint: boolean, gap: string, next: string): string {
  const isWesternText = isWestern(previous) && isWestern(next);
  if (gap.includes('\u3000')) return isWesternText ? ' ' : '\u3000';
  if (isWesternText) return (isPoint && isDigit(next)) || isInsideToken(previous, next) ? '' : ' ';
  // Marks have their own room; two Chinese glyphs touch unless the print set them apart.
  return loneSpaceLine.test(gap) && isHan(previous) && isHan(next) ? '\u3000' : '';
}

/** `GB / T`, `78. 6 %`: one token that the extraction split. */
function isInsideToken(previous: string, next: string): boolean {
  return previous === '/' || next === '/' || next === '%';
}

/** The comma of `1,000`. */
function isGrouping(raw: string, offset: number): boolean {
  return raw[offset] === ',' && isDigit(raw[offset - 1] ?? '') && isDigit(raw[offset + 1] ?? '');
}
