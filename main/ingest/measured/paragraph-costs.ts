/**
 * What it costs, in em of unexplained room, to take a line for this or that part of a paragraph. No single sign tells where
 * a paragraph ends (sentences end at line ends, last lines may be full), so all are weighed together.
 */
import { eventDateLength } from '../event-date.ts';
import { addedWidth } from '../line-width.ts';
import { runInHeadForm } from '../run-in-head.ts';
import { endsClause, endsSentence } from '../sentence-end.ts';
import { setText } from '../set-text.ts';
import type { PrintedLine } from './printed-lines.ts';

/** A line further off its measure than this tells nothing more by being further off. */
const mostEm = 8;
/** Justification rather widens a line than leaves it short, but a loose line is a little odd. */
const looseness = 0.4;
/** Paragraphs are longer than lines: an end needs a reason. */
const paragraphEnd = 1.25;
const endInMidSentence = 8;
const endInMidClause = 4;
/** A last line can be squeezed by this much, in em. */
const lastLineSqueeze = 0.5;

/** What forms of a first line speak for it, below zero, or against it. */
const certainOpening = -4;
const datedOpening = -2;
const undatedOpening = 2;
const headOpening = -1.5;
/** More than a run-in head takes, with the extraction's spaces, in UTF-16 units. */
const longestOpening = 120;

/** The cost of `line`, which should be `expected` em wide, running on into `next`. */
export function runOnCost(line: PrintedLine, next: PrintedLine, expected: number): number {
  const room = expected - line.width;
  if (room < 0) return Math.min(-room, mostEm);
  // What comes next did not fit here: that explains the room, as far as it is that wide.
  const unexplained = Math.max(0, room - addedWidth(line.text, next.text));
  return Math.min(unexplained + looseness * room, mostEm);
}

/** The cost of `line` being a paragraph's last. */
export function endCost(line: PrintedLine, expected: number): number {
  const overflow = Math.min(Math.max(0, line.width - expected - lastLineSqueeze), mostEm / 2);
  return paragraphEnd + overflow + openEndCost(line.text);
}

function openEndCost(text: string): number {
  if (endsSentence(text)) return 0;
  return endsClause(text) ? endInMidClause : endInMidSentence;
}

/**
 * How much speaks for a paragraph beginning with `line`, by its form alone; negative costs speak for it. `above` is the
 * line before, `following` those after, as far as a run-in head may reach, `widest` the document's widest measure in em.
 */
export function openingCost(line: PrintedLine, following: readonly PrintedLine[], context: { above: PrintedLine; isChronology: boolean; widest: number }): number {
  // A line that no page could hold was never set as one: it is a paragraph by itself.
  if (line.isIndented || line.width > context.widest + mostEm) return certainOpening;
  if (context.isChronology) return eventDateLength(line.text) > 0 ? datedOpening : undatedOpening;
  if (line.text.startsWith('——')) return certainOpening;
  if (!endsSentence(context.above.text)) return 0;
  return runInHeadForm(openingText([line, ...following])) === null ? 0 : headOpening;
}

/** Enough of a paragraph's text to tell a run-in head. */
function openingText(lines: readonly PrintedLine[]): string {
  const raw = lines.map(({ text }) => text.slice(0, longestOpening)).join('\n');
  return setText(raw.slice(0, longestOpening)).text;
}
