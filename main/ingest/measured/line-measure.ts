/** The widths to which a document's lines were set, found from the lines themselves. All in em. */
import { hasBoxTitleForm } from '../box-title-form.ts';
import { numberedLevel } from '../heading-form.ts';
import { endsSentence } from '../sentence-end.ts';
import type { PrintedLine } from './printed-lines.ts';

export interface Measure {
  /** What a paragraph's first line holds; Chinese print indents it by two em, and the extraction lost them. */
  readonly first: number;
  /** What every further line holds. */
  readonly inner: number;
}

export interface Measures {
  readonly body: Measure;
  /** Text in boxes, set smaller. */
  readonly box: Measure;
  /** What a line of a heading holds, set larger; 0 if there are none to tell. */
  readonly heading: number;
}

const indentEm = 2;
/** No column of print is narrower; what is shorter says nothing. */
const narrowestColumnEm = 10;
/** Lines of a box looked at, from its title on. */
const boxSample = 8;

export function findMeasures(lines: readonly PrintedLine[]): Measures {
  const body = commonestWidth(lines.map((line) => line.width)) ?? narrowestColumnEm;
  const inBoxes: number[] = [];
  const headings: number[] = [];
  lines.forEach((line, index) => {
    if (hasBoxTitleForm(line.text)) for (const { width } of lines.slice(index + 1, index + 1 + boxSample)) inBoxes.push(width);
    if (numberedLevel(line.text) !== null && !endsSentence(line.text) && line.width < body - indentEm) headings.push(line.width);
  });
  return {
    body: measureOf(body),
    box: measureOf(commonestWidth(inBoxes) ?? body),
    heading: commonestWidth(headings) ?? 0,
  };
}

function measureOf(inner: number): Measure {
  return { first: inner - indentEm, inner };
}

/**
 * The width, to half an em, of the lines that hold most of the text; the larger of two that hold as much. A text that was
 * never broken into lines has that of its longest paragraph.
 */
function commonestWidth(widths: readonly number[]): number | null {
  const held = new Map<number, number>();
  for (const width of widths) {
    const rounded = Math.round(width * 2) / 2;
    if (rounded >= narrowestColumnEm) held.set(rounded, (held.get(rounded) ?? 0) + rounded);
  }
  let best: number | null = null;
  for (const [width, amount] of held) {
    const bestAmount = best === null ? 0 : held.get(best) ?? 0;
    if (amount > bestAmount || (amount === bestAmount && best !== null && width > best)) best = width;
  }
  return best;
}
