/** A printed line with a gap in it comes out of the extraction in two pieces, a line of one space between them. */
import { lineWidth } from '../line-width.ts';
import type { PrintedLine } from './printed-lines.ts';

/** How far justification can squeeze a line, in em. */
const squeezeEm = 2;

/** Puts the pieces together again where both find room in a line. `measure` is what a line of the body holds, in em. */
export function rejoinLines(lines: readonly PrintedLine[], measure: number): PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const fits = above !== undefined && above.width + line.width <= measure + squeezeEm;
    if (above && fits && line.isApart && !line.opensPage) joined[joined.length - 1] = join(above, line);
    else joined.push(line);
  }
  return joined;
}

/** The lone space stays as the line of its own that it was: how it is printed depends on what it parts. */
function join(above: PrintedLine, line: PrintedLine): PrintedLine {
  const text = `${above.text}\n \n${line.text}`;
  return { ...above, text, width: lineWidth(text) };
}
