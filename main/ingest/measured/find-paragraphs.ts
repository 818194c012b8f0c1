/**
 * Finds the paragraphs of a stretch of text as the division into paragraphs that explains the widths of its lines best:
 * line breaking (Knuth and Plass, "Breaking Paragraphs into Lines", 1981) turned round. Linear in the number of lines.
 */
import { endCost, openingCost, runOnCost } from './paragraph-costs.ts';
import type { Measure, Measures } from './line-measure.ts';
import type { PrintedLine } from './printed-lines.ts';

export interface Paragraph {
  readonly isInBox: boolean;
  readonly lines: readonly PrintedLine[];
}

/** What a line is taken for: a paragraph's first line or a further one, in the body or in a box. */
interface State {
  readonly isInBox: boolean;
  readonly isFirst: boolean;
}

const states: readonly State[] = [
  { isInBox: false, isFirst: true },
  { isInBox: false, isFirst: false },
  { isInBox: true, isFirst: true },
  { isInBox: true, isFirst: false },
];

/** Lines that a run-in head may take. */
const headLines = 3;
/** That nothing of a box follows its title needs a reason. */
const emptyBox = 3;

/** A box ends with one of its paragraphs and does not begin again. */
export function findParagraphs(lines: readonly PrintedLine[], measures: Measures, options: { startsInBox: boolean; isChronology: boolean }): Paragraph[] {
  const origins = trace(lines, measures, options);
  return gather(lines, origins);
}

/** For each line, what it is taken for in the cheapest division. */
function trace(lines: readonly PrintedLine[], measures: Measures, options: { startsInBox: boolean; isChronology: boolean }): State[] {
  let costs = states.map((state) => startCost(state, options.startsInBox));
  const origins: Int8Array[] = [];
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    const opening = openingCost(next, lines.slice(index + 2, index + 1 + headLines), { above: line, isChronology: options.isChronology, widest: measures.box.inner });
    const arrivals = states.map(() => Infinity);
    const origin = new Int8Array(states.length);
    states.forEach((from, fromIndex) => {
      const cost = costs[fromIndex] ?? Infinity;
      if (cost === Infinity) return;
      const expected = expectedWidth(from, measures);
      states.forEach((to, toIndex) => {
        if (to.isInBox && !from.isInBox) return;
        if (!to.isFirst && to.isInBox !== from.isInBox) return;
        const step = to.isFirst ? endCost(line, expected) + opening : runOnCost(line, next, expected);
        if (cost + step >= arrivals[toIndex]!) return;
        arrivals[toIndex] = cost + step;
        origin[toIndex] = fromIndex;
      });
    });
    costs = arrivals;
    origins.push(origin);
  }
  return walkBack(lines, costs, origins, measures);
}

function startCost(state: State, startsInBox: boolean): number {
  if (!state.isFirst || (state.isInBox && !startsInBox)) return Infinity;
  return state.isInBox === startsInBox ? 0 : emptyBox;
}

function walkBack(lines: readonly PrintedLine[], costs: readonly number[], origins: readonly Int8Array[], measures: Measures): State[] {
  const last = lines.at(-1);
  if (!last) return [];
  const totals = states.map((state, index) => costs[index]! + endCost(last, expectedWidth(state, measures)));
  let state = totals.indexOf(Math.min(...totals));
  const path = [state];
  for (let index = origins.length - 1; index >= 0; index -= 1) {
    state = origins[index]![state]!;
    path.push(state);
  }
  return path.toReversed().map((index) => states[index]!);
}

function expectedWidth(state: State, measures: Measures): number {
  const measure: Measure = state.isInBox ? measures.box : measures.body;
  return state.isFirst ? measure.first : measure.inner;
}

function gather(lines: readonly PrintedLine[], path: readonly State[]): Paragraph[] {
  const paragraphs: { isInBox: boolean; lines: PrintedLine[] }[] = [];
  lines.forEach((line, index) => {
    const { isFirst, isInBox } = path[index]!;
    if (isFirst) paragraphs.push({ isInBox, lines: [line] });
    else paragraphs.at(-1)?.lines.push(line);
  });
  return paragraphs;
}
