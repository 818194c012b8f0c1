/**
 * How wide a line of Chinese print is, in em, reckoned from its characters: a Chinese glyph takes one em, a Western one
 * about half, a quarter stands between the two, and of two marks that meet one gives up half its em.
 */
import { isClosing, isDigit, isOpening, isSpace, isWestern } from './glyph.ts';

const digitEm = 0.5;
const capitalEm = 0.7;
const letterEm = 0.5;
const pointEm = 0.25;
/** Between Chinese and Western glyphs. */
const gapEm = 0.25;
/** What one of two adjacent marks gives up. */
const squeezeEm = 0.5;
/** A gap that print shows between two parts of a title. */
const wideGapEm = 1;

export function lineWidth(line: string): number {
  let width = 0;
  let previous = '';
  let dashes = 0;
  for (const glyph of line) {
    if (isSpace(glyph)) {
      if (glyph === '\u3000') width += wideGapEm;
      continue;
    }
    // The extraction prints a two-em dash as two or three dashes.
    dashes = glyph === '—' ? dashes + 1 : 0;
    if (dashes > 2) continue;
    width += glyphWidth(glyph);
    if (previous !== '') width += junctionWidth(previous, glyph);
    previous = glyph;
  }
  return width;
}

/** How much wider `line` would be if what stays together at the start of `next` stood on it too. */
export function addedWidth(line: string, next: string): number {
  // Only the last glyph meets what is added.
  const end = line.trimEnd().slice(-1);
  return lineWidth(end + firstUnit(next)) - lineWidth(end);
}

/** A line's first glyph, word or number, with the marks that may not begin a line. */
function firstUnit(line: string): string {
  let unit = '';
  let previous = '';
  for (const glyph of line) {
    if (isSpace(glyph)) {
      if (isNarrow(previous)) break;
      continue;
    }
    const isHeld = previous === '' || isOpening(previous) || isClosing(glyph) || (isNarrow(previous) && isNarrow(glyph));
    if (!isHeld) break;
    unit += glyph;
    previous = glyph;
  }
  return unit;
}

function isNarrow(glyph: string): boolean {
  return isWestern(glyph) && !isMark(glyph);
}

function isMark(glyph: string): boolean {
  return glyph !== '%' && (isClosing(glyph) || isOpening(glyph));
}

function glyphWidth(glyph: string): number {
  if (!isNarrow(glyph)) return 1;
  if (isDigit(glyph)) return digitEm;
  if (glyph === '.') return pointEm;
  return glyph >= 'A' && glyph <= 'Z' ? capitalEm : letterEm;
}

function junctionWidth(previous: string, glyph: string): number {
  const marks = isMark(previous) && isMark(glyph);
  if (marks && (isClosing(previous) || isOpening(glyph))) return -squeezeEm;
  const isGap = isNarrow(previous) !== isNarrow(glyph) && !isMark(previous) && !isMark(glyph);
  return isGap ? gapEm : 0;
}
