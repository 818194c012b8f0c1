/** Prints a document the way the extraction of layout `measured` comes out, so that tests can ask for texts that never were. */
import { isClosing, isOpening, isWestern } from '../../main/ingest/glyph.ts';
import { lineWidth } from '../../main/ingest/line-width.ts';
import type { Block } from '../../shared/document/document.ts';

export interface SetLine {
  readonly text: string;
  readonly opensPage?: boolean;
}

/** A blank line after each line, none before one that opens a page. */
export function printLines(lines: readonly SetLine[]): string {
  let printed = '';
  for (const { text, opensPage } of lines) printed = opensPage === true && printed !== '' ? `${printed.slice(0, -1)} ${text}\n\n` : `${printed}${text}\n\n`;
  return printed;
}

/** Breaks a text into lines of a measure in em, as print does: no line begins with a closing mark or ends with an opening one. */
export function breakLines(text: string, first: number, inner: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    if (line !== '' && lineWidth(line + unit) > (lines.length === 0 ? first : inner)) {
      lines.push(line);
      line = '';
    }
    line += unit;
  }
  return [...lines, line];
}

/** What a line break may not part. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let previous = '';
  for (const glyph of text) {
    const isHeld = previous !== '' && (isOpening(previous) || isClosing(glyph) || (isWestern(previous) && isWestern(glyph)));
    if (isHeld) units[units.length - 1] += glyph;
    else units.push(glyph);
    previous = glyph;
  }
  return units;
}

/** A block set to a measure: headings narrower, boxes wider, paragraphs without the indent that they had. Chapters open pages. */
export function setBlock({ kind, level, text }: Pick<Block, 'kind' | 'level' | 'text'>, measure: number): SetLine[] {
  return linesOf(kind, text, measure).map((line, index) => ({ text: line, opensPage: level === 1 && index === 0 }));
}

function linesOf(kind: Block['kind'], text: string, measure: number): string[] {
  if (kind === 'heading') return breakLines(text, measure - 5, measure - 5);
  if (kind === 'box-paragraph') return breakLines(text, measure + 1, measure + 3);
  if (kind === 'box-title' || kind === 'other') return [text];
  return breakLines(text, measure - 2, measure);
}
