/** Finds a quote that still stands word for word, by what stands around it. */
import { distanceToBeginning } from './edit-distance.ts';
import { occurrences } from './occurrences.ts';
import type { Match, Quote } from './quote.ts';

/** Units of quote and context that must be the same for a place other than the old one to be believed. */
const leastEvidence = 12;
/** The same, where it is the quote's paragraph alone that is compared. */
const leastInParagraph = 16;
/** Units below which a quote stands by chance in many places, so that more of its context is asked for. */
const shortQuote = 8;
/** Units from which a quote that stands only once is believed whatever stands around it. */
const longQuote = 24;
/** Of passages that are nearly the same, as in a body and its appendix, the nearer one is meant unless the other has this much more of the context. */
const mostFarness = 8;
const farDistance = 10_000;
/** Units that may have been put between quote and context. */
const slack = 8;
const mostPlaces = 200;
const mostPlacesByOneSide = 20;

/** The place with most of the context around it; null when none has enough to be believed. */
export function matchUnchangedQuote(text: string, quote: Quote): Match | null {
  const found = wholeContext(text, quote) ?? bestContext(text, quote);
  return found && { start: found.start, end: found.start + quote.exact.length, errors: 0, agreement: found.agreement };
}

interface Place {
  readonly start: number;
  readonly agreement: number;
}

/** Where the quote stands with all its context. */
function wholeContext(text: string, { exact, prefix, suffix, start }: Quote): Place | null {
  const whole = prefix + exact + suffix;
  const [nearest] = occurrences(text, whole, Math.max(0, start - prefix.length), 1);
  if (nearest === undefined) return null;
  const found = nearest + prefix.length;
  return whole.length >= leastEvidence || found === start ? { start: found, agreement: prefix.length + suffix.length } : null;
}

/** Of all places where the quote stands, the one whose surroundings are most like its context. */
function bestContext(text: string, quote: Quote): Place | null {
  const starts = places(text, quote);
  return starts
    .map((start) => ({ start, agreement: agreementAt(text, quote, start), farness: farness(start, quote.start) }))
    .toSorted((left, right) => right.agreement - right.farness - (left.agreement - left.farness))
    .find((place) => isBelievable(text, quote, place, starts.length === 1)) ?? null;
}

/** How far a place is from the old one, in units of context that it must have more than a nearer one. */
function farness(start: number, oldStart: number): number {
  return mostFarness * Math.min(1, Math.abs(start - oldStart) / farDistance);
}

/** A place with one side of the context may be far away and is looked for by it; the rest nearest first. */
function places(text: string, { exact, prefix, suffix, start }: Quote): number[] {
  const withPrefix = prefix === '' ? [] : occurrences(text, prefix + exact, Math.max(0, start - prefix.length), mostPlacesByOneSide);
  const withSuffix = suffix === '' ? [] : occurrences(text, exact + suffix, start, mostPlacesByOneSide);
  return [...new Set([...withPrefix.map((at) => at + prefix.length), ...withSuffix, ...occurrences(text, exact, start, mostPlaces)])];
}

/** Units of the context that stand around a place; what was put in or taken out counts against them once. */
function agreementAt(text: string, { exact, prefix, suffix }: Quote, start: number): number {
  const end = start + exact.length;
  const before = text.slice(Math.max(0, start - prefix.length - slack), start);
  return alike(reversed(prefix), reversed(before)) + alike(suffix, text.slice(end, end + suffix.length + slack));
}

function alike(kept: string, found: string): number {
  return Math.max(0, kept.length - distanceToBeginning(kept, found));
}

/** By UTF-16 unit: only ever compared with another of its kind. */
function reversed(text: string): string {
  return text.split('').toReversed().join('');
}

function isBelievable(text: string, quote: Quote, { start, agreement }: Place, isOnlyOne: boolean): boolean {
  const { exact } = quote;
  const hasEvidence = exact.length + agreement >= leastEvidence;
  if (start === quote.start) return hasEvidence || hasContext(quote, agreement);
  return hasEvidence && (hasContext(quote, agreement) || hasParagraph(text, quote, start) || (isOnlyOne && exact.length >= longQuote));
}

function hasContext({ exact, prefix, suffix }: Quote, agreement: number): boolean {
  return agreement >= (prefix.length + suffix.length) * (exact.length < shortQuote ? 3 / 4 : 1 / 2);
}

/** A paragraph may have moved as a whole, and then only what stands in it with the quote is the same. */
function hasParagraph(text: string, quote: Quote, start: number): boolean {
  const inside = { ...quote, prefix: quote.prefix.slice(quote.prefix.lastIndexOf('\n') + 1), suffix: quote.suffix.split('\n', 1)[0] ?? '' };
  const agreement = agreementAt(text, inside, start);
  return quote.exact.length + agreement >= leastInParagraph && hasContext(inside, agreement);
}
