/** How well a block answers a query: the signals and their weights, all in this file. */
import type { BlockKind } from '../../shared/document/document.ts';
import { closestStretch } from './proximity.ts';

/** A block that holds every term, in folded text. */
export interface ScoredBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Length of the run-in head the block opens with, in units of `text`; 0 without one. */
  readonly headLength: number;
}

/** What a block of each kind is worth beside a paragraph, all else equal. */
const kindPrior: Readonly<Record<BlockKind, number>> = {
  heading: 1.6, 'box-title': 1.5, paragraph: 1, 'box-paragraph': 1, event: 0.9, other: 0.6, toc: 0.4,
};

/** Frequency counts for less the more there is of it, and in a text longer than this for less (BM25's k1, b and average length). */
const saturation = 1.2;
const lengthShare = 0.75;
const usualLength = 120;

/** In a title: for being there, and for the share of the title it makes up. */
const inTitle = 0.8;
const shareOfTitle = 1.6;
const inRunInHead = 0.8;
const atStart = 0.6;
/** For several terms: 1 where they stand side by side, half where this many units lie between them. */
const halfwayApart = 40;

/** Higher is better, above 0, comparable within one query. Of a block that lacks a term it is of no meaning. */
export function score(block: ScoredBlock, terms: readonly string[]): number {
  let sum = 0;
  for (const term of terms) sum += Math.sqrt(term.length) * termScore(block, term);
  if (terms.length > 1) sum += nearness(block.text, terms);
  return sum * kindPrior[block.kind];
}

function termScore(block: ScoredBlock, term: string): number {
  const first = block.text.indexOf(term);
  const count = countOf(block.text, term);
  const length = 1 - lengthShare + (lengthShare * block.text.length) / usualLength;
  let sum = (count * (saturation + 1)) / (count + saturation * length);
  if (first === 0) sum += atStart;
  if (first < block.headLength) sum += inRunInHead;
  if (block.kind === 'heading' || block.kind === 'box-title') sum += inTitle + shareOfTitle * (term.length / block.text.length);
  return sum;
}

function countOf(text: string, term: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) count += 1;
  return count;
}

function nearness(text: string, terms: readonly string[]): number {
  const stretch = closestStretch(text, terms);
  if (!stretch) return 0;
  const together = terms.reduce((length, term) => length + term.length, 0);
  const between = Math.max(0, stretch.end - stretch.start - together);
  return 1 / (1 + between / halfwayApart);
}
