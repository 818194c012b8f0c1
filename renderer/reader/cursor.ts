/**
 * The reading cursor: a passage of whole sentences (or clauses) that keys move, extend and shrink, so that a passage can be
 * marked without a mouse. Pure: it knows the text, not the page. All offsets count in the canonical text.
 */
import { blockAt } from '../../shared/document/canonical-text.ts';
import type { Block, TextSpan } from '../../shared/document/document.ts';
import { sentences } from '../../shared/text/sentences.ts';

/** What one step covers. */
export type Grain = 'clause' | 'sentence' | 'block';

export interface Cursor {
  readonly grain: Grain;
  /** An offset in the unit where the passage was begun … */
  readonly anchor: number;
  /** … and in the one up to which it was extended, before or after it. */
  readonly focus: number;
}

export const cursorMoves = [
  'start', 'next', 'previous', 'extend-next', 'extend-previous', 'next-block', 'previous-block', 'shrink', 'grow',
] as const;
export type CursorMove = (typeof cursorMoves)[number];

type Blocks = readonly Pick<Block, 'offset' | 'text'>[];

/** The cursor after a move; without one it is set down on the sentence at `from`. Null only where there is no text. */
export function moveCursor(blocks: Blocks, cursor: Cursor | null, move: CursorMove, from: number): Cursor | null {
  if (!cursor || move === 'start') {
    const unit = unitAt(blocks, 'sentence', from);
    return unit && { grain: 'sentence', anchor: unit.start, focus: unit.start };
  }
  switch (move) {
    case 'next':
    case 'previous':
      return stepBeyond(blocks, cursor, move);
    case 'extend-next':
    case 'extend-previous':
      return { ...cursor, focus: step(blocks, cursor.grain, cursor.focus, move === 'extend-next' ? 1 : -1) ?? cursor.focus };
    case 'next-block':
    case 'previous-block':
      return stepBlock(blocks, cursor, move === 'next-block' ? 1 : -1);
    case 'shrink':
      return shrink(blocks, cursor);
    case 'grow':
      return grow(blocks, cursor);
  }
}

/** From the first unit's start to the last one's end. */
export function passageOf(blocks: Blocks, { grain, anchor, focus }: Cursor): TextSpan | null {
  const first = unitAt(blocks, grain, Math.min(anchor, focus));
  const last = unitAt(blocks, grain, Math.max(anchor, focus));
  return first && last && { start: first.start, end: last.end };
}

/** A plain step leaves an extended passage at the end it goes towards. */
function stepBeyond(blocks: Blocks, { grain, anchor, focus }: Cursor, move: 'next' | 'previous'): Cursor {
  const edge = move === 'next' ? Math.max(anchor, focus) : Math.min(anchor, focus);
  const at = step(blocks, grain, edge, move === 'next' ? 1 : -1) ?? edge;
  return { grain, anchor: at, focus: at };
}

/** To the first sentence of the block after, or of the block before. */
function stepBlock(blocks: Blocks, cursor: Cursor, by: 1 | -1): Cursor {
  const grain = cursor.grain === 'block' ? 'block' : 'sentence';
  const edge = by === 1 ? Math.max(cursor.anchor, cursor.focus) : Math.min(cursor.anchor, cursor.focus);
  const at = step(blocks, 'block', edge, by);
  return at === null ? cursor : { grain, anchor: at, focus: at };
}

/** Takes back the last extension; a single block becomes its first sentence, a single sentence its first clause. */
function shrink(blocks: Blocks, { grain, anchor, focus }: Cursor): Cursor {
  if (anchor !== focus) return { grain, anchor, focus: step(blocks, grain, focus, focus > anchor ? -1 : 1) ?? anchor };
  const start = unitAt(blocks, grain, anchor)?.start ?? anchor;
  return { grain: grain === 'block' ? 'sentence' : 'clause', anchor: start, focus: start };
}

/** Clauses become their sentences, sentences their blocks. */
function grow(blocks: Blocks, { grain, anchor, focus }: Cursor): Cursor {
  const wider = grain === 'clause' ? 'sentence' : 'block';
  return {
    grain: wider,
    anchor: unitAt(blocks, wider, anchor)?.start ?? anchor,
    focus: unitAt(blocks, wider, focus)?.start ?? focus,
  };
}

/** The start of the unit before or after the one at an offset; null at the ends of the text. */
function step(blocks: Blocks, grain: Grain, offset: number, by: 1 | -1): number | null {
  const here = unitAt(blocks, grain, offset);
  const block = here && blockAt(blocks, here.start);
  if (!here || !block) return null;
  const units = unitsOf(block, grain);
  const beside = units[units.findIndex((unit) => unit.start === here.start) + by];
  if (beside) return beside.start;
  for (let index = blocks.indexOf(block) + by; blocks[index]; index += by) {
    const next = unitsOf(blocks[index], grain).at(by === 1 ? 0 : -1);
    if (next) return next.start;
  }
  return null;
}

/** The unit that holds an offset, else the next one in its block, else the block's last, else the nearest after or before. */
function unitAt(blocks: Blocks, grain: Grain, offset: number): TextSpan | null {
  const block = blockAt(blocks, offset);
  if (!block) return null;
  const units = unitsOf(block, grain);
  const found = units.find((unit) => offset < unit.end) ?? units.at(-1);
  if (found) return found;
  const index = blocks.indexOf(block);
  const near = blocks.slice(index + 1).find((other) => unitsOf(other, grain).length > 0)
    ?? blocks.slice(0, index).findLast((other) => unitsOf(other, grain).length > 0);
  return near ? (unitsOf(near, grain)[0] ?? null) : null;
}

function unitsOf(block: Blocks[number] | undefined, grain: Grain): TextSpan[] {
  if (!block) return [];
  return spansOf(block.text, grain).map(({ start, end }) => ({ start: block.offset + start, end: block.offset + end }));
}

function spansOf(text: string, grain: Grain): TextSpan[] {
  const found = sentences(text);
  if (grain === 'sentence') return found;
  if (grain === 'clause') return found.flatMap((sentence) => clauses(text, sentence));
  const first = found[0];
  const last = found.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** A sentence cut after its commas, colons and dashes, but not inside titles and brackets; each part has a letter or digit. */
function clauses(text: string, { start, end }: TextSpan): TextSpan[] {
  const found: TextSpan[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (/[《〈（(]/.test(character)) depth += 1;
    if (/[》〉）)]/.test(character)) depth = Math.max(0, depth - 1);
    const isCut = depth === 0 && /[，、：,:—]/.test(character) && !/[，、：,:—\d”’]/.test(text.charAt(at + 1));
    if (!isCut || !hasWord(text.slice(from, at)) || !hasWord(text.slice(at + 1, end))) continue;
    found.push({ start: from, end: at + 1 });
    for (from = at + 1; /\s/.test(text.charAt(from)); from += 1);
  }
  return [...found, { start: from, end }];
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
