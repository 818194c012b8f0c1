/** Finds a quote whose own words have changed a little: places are guessed by pieces that still stand, then aligned. */
import type { TextSpan } from '../document/document.ts';
import { alignQuote } from './align-quote.ts';
import { occurrences } from './occurrences.ts';
import type { Match, Quote } from './quote.ts';
import { pairAround } from './surrogates.ts';

/** Guesses that are aligned; each costs at most some half million steps. */
const mostGuesses = 6;
const occurrencesPerPiece = 4;
/** Units around a guess within which the quote may stand. */
const slack = 32;

/** For a quote of at most some hundred units; null when no place with few enough changes can be believed. */
export function matchChangedQuote(text: string, quote: Quote): Match | null {
  const [best] = guesses(text, quote)
    .map((guess) => alignAt(text, quote, guess))
    .filter((alignment): alignment is Match => alignment !== null && isBelievable(quote, alignment))
    .map((alignment) => ({ ...alignment, distance: Math.abs(alignment.start - quote.start) }))
    .toSorted((left, right) => left.errors - left.agreement - (right.errors - right.agreement) || left.distance - right.distance);
  return best ? { ...best, ...wholeCharacters(text, best) } : null;
}

/** At most a quarter of the quote may have changed. */
export const mostErrors = (length: number): number => Math.floor(length / 4);

function wholeCharacters(text: string, { start, end }: TextSpan): TextSpan {
  return { start: pairAround(text, start)?.start ?? start, end: pairAround(text, end)?.end ?? end };
}

function alignAt(text: string, quote: Quote, guess: number): Match | null {
  const { exact, prefix, suffix } = quote;
  const reach = slack + mostErrors(exact.length);
  const from = Math.max(0, guess - prefix.length - reach);
  const alignment = alignQuote(text.slice(from, guess + exact.length + suffix.length + reach), quote);
  return alignment && { ...alignment, start: alignment.start + from, end: alignment.end + from };
}

function isBelievable({ exact, prefix, suffix }: Quote, { errors, agreement }: Match): boolean {
  if (errors > mostErrors(exact.length)) return false;
  const context = prefix.length + suffix.length;
  return (context > 0 && agreement * 2 >= context && exact.length + agreement >= 16) || (exact.length >= 48 && errors * 8 <= exact.length);
}

/** Likely starts of the quote: those that most pieces of quote and context agree on, then the nearest to the old one. */
function guesses(text: string, quote: Quote): number[] {
  const groups = group(votes(text, quote), slack);
  return groups
    .map((starts) => ({ start: starts[starts.length >> 1] ?? 0, votes: starts.length }))
    .toSorted((left, right) => right.votes - left.votes || Math.abs(left.start - quote.start) - Math.abs(right.start - quote.start))
    .slice(0, mostGuesses)
    .map((guess) => guess.start);
}

function votes(text: string, { exact, prefix, suffix, start }: Quote): number[] {
  const found = pieces({ exact, prefix, suffix }).flatMap(({ piece, offset }) =>
    occurrences(text, piece, Math.min(text.length, Math.max(0, start + offset)), occurrencesPerPiece).map((at) => at - offset));
  return [...found, start].map((vote) => Math.min(text.length, Math.max(0, vote)));
}

/** Short pieces with their offset from the quote's start: eight of the quote, and the context next to it. */
function pieces({ exact, prefix, suffix }: Omit<Quote, 'start'>): { piece: string; offset: number }[] {
  const length = 8;
  const step = Math.max(length, Math.floor(exact.length / 8));
  const ofQuote = Array.from({ length: Math.min(8, Math.floor(exact.length / length)) }, (_, index) => ({
    piece: exact.slice(index * step, index * step + length), offset: index * step,
  }));
  const before = prefix.slice(-12);
  const ofContext = [{ piece: before, offset: -before.length }, { piece: suffix.slice(0, 12), offset: exact.length }];
  return [...ofQuote, ...ofContext].filter(({ piece }) => piece.length >= 4);
}

/** Numbers that lie at most `gap` apart from the next, together, ascending. */
function group(numbers: readonly number[], gap: number): number[][] {
  const groups: number[][] = [];
  for (const number of numbers.toSorted((left, right) => left - right)) {
    const last = groups.at(-1);
    if (last && number - (last.at(-1) ?? 0) <= gap) last.push(number);
    else groups.push([number]);
  }
  return groups;
}
