/**
 * Lines set for themselves: headings, titles of boxes, signatures. They begin where the text before has come to a stop, are
 * no sentences, and are too short to be a line that a paragraph runs over.
 */
import { hasBoxTitleForm } from '../box-title-form.ts';
import { isUnterminated, numberedLevel } from '../heading-form.ts';
import { addedWidth } from '../line-width.ts';
import { endsClause, endsSentence } from '../sentence-end.ts';
import type { SourcePart } from '../source-part.ts';
import type { Measures } from './line-measure.ts';
import type { PrintedLine } from './printed-lines.ts';

/** A stretch of running text, or a part made of display lines. */
export type Stretch =
  | { readonly kind: 'text'; readonly lines: readonly PrintedLine[]; readonly followsBoxTitle: boolean }
  | { readonly kind: 'display'; readonly part: SourcePart };

/** How much shorter than a paragraph's first line a line must be to be none, in em: more than justification takes up. */
const clearlyShortEm = 3;
/** How far a line of a heading can be squeezed, in em. */
const squeezeEm = 0.5;

type Form = 'box-title' | 'numbered' | 'bare';

export function findStretches(lines: readonly PrintedLine[], measures: Measures): Stretch[] {
  const lastSentence = lines.findLastIndex((line) => endsSentence(line.text));
  const stretches: Stretch[] = [];
  let text: PrintedLine[] = [];
  let followsBoxTitle = false;
  const closeText = (): void => {
    if (text.length > 0) stretches.push({ kind: 'text', lines: text, followsBoxTitle });
    text = [];
  };
  for (let index = 0; index < lines.length; ) {
    const display = displayLines(lines, index, text.at(-1), measures);
    if (display === null) {
      text.push(lines[index]!);
      index += 1;
      continue;
    }
    closeText();
    const part = toPart(display, index > lastSentence, measures);
    stretches.push({ kind: 'display', part });
    followsBoxTitle = part.kind === 'box-title';
    index += display.lines.length;
  }
  closeText();
  return stretches;
}

/** The display lines that begin at `index` and belong together, or null where running text stands. */
function displayLines(
  lines: readonly PrintedLine[], index: number, above: PrintedLine | undefined, measures: Measures,
): { form: Form; lines: PrintedLine[] } | null {
  const first = lines[index];
  if (!first || (above && !endsSentence(above.text))) return null;
  const form = formOf(first, lines[index + 1], measures);
  if (form === null) return null;
  const group = [first];
  for (let next = lines[index + group.length]; next && continues(form, group.at(-1)!, next, measures); next = lines[index + group.length]) {
    group.push(next);
  }
  // A heading may break after a comma, but not end in one.
  return isUnterminated(group.at(-1)!.text) ? { form, lines: group } : null;
}

function formOf(line: PrintedLine, next: PrintedLine | undefined, measures: Measures): Form | null {
  if (endsSentence(line.text)) return null;
  if (hasBoxTitleForm(line.text)) return 'box-title';
  if (numberedLevel(line.text) !== null && !runsOn(line, next, measures)) return 'numbered';
  return endsClause(line.text) || !isShort(line, measures) ? null : 'bare';
}

function isShort(line: PrintedLine, measures: Measures): boolean {
  return line.width < measures.body.first - clearlyShortEm;
}

/** A numbered line as wide as a paragraph's first, with one below as wide as its second: a paragraph with a number. */
function runsOn(line: PrintedLine, next: PrintedLine | undefined, { body }: Measures): boolean {
  if (line.width < body.first - 1 || line.width > body.inner + clearlyShortEm) return false;
  const middle = (body.first + body.inner) / 2;
  return next !== undefined && (next.width > middle || endsSentence(next.text));
}

/** A title of a box may have further lines; a heading only runs on where its line is full. */
function continues(form: Form, above: PrintedLine, line: PrintedLine, measures: Measures): boolean {
  if (line.opensPage || endsSentence(line.text) || hasBoxTitleForm(line.text) || numberedLevel(line.text) !== null) return false;
  if (form === 'box-title') return !endsClause(line.text) && isShort(line, measures);
  return line.width <= measures.heading + squeezeEm && (endsClause(above.text) || isFull(above, line, measures.heading));
}

function isFull(above: PrintedLine, next: PrintedLine, measure: number): boolean {
  return above.width + addedWidth(above.text, next.text) > measure;
}

/** A bare line heads what follows if it opens a page; after the last sentence of all it signs the text off. */
function toPart(display: { form: Form; lines: PrintedLine[] }, isAfterText: boolean, measures: Measures): SourcePart {
  const [first] = display.lines;
  if (display.form === 'box-title') return { kind: 'box-title', level: null, lines: partTitle(display.lines, measures.box.inner) };
  if (display.form === 'numbered') return { kind: 'heading', level: numberedLevel(first?.text ?? ''), lines: display.lines };
  const isHeading = !isAfterText && (first?.opensPage ?? false);
  return isHeading ? { kind: 'heading', level: 1, lines: display.lines } : { kind: 'other', level: null, lines: display.lines };
}

/** Where a title's line ends short of the measure, the next is a new part of the title: print shows a gap between them. */
function partTitle(lines: readonly PrintedLine[], measure: number): PrintedLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    return next && !isFull(line, next, measure) ? { ...line, text: `${line.text}\u3000` } : line;
  });
}
