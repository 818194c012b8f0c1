/** What one character becomes under folding: the rules. `fold.ts` applies them to texts. */
import { radicalPairs } from './radicals.ts';
import { traditionalPairs } from './traditional.ts';

/** Quotation and title marks of all scripts; the apostrophe too, because it is printed as one. */
const quotationMark = /[\p{Quotation_Mark}《》〈〉「」『』\u2329\u232A\u275B-\u275E\u276E\u276F]/u;
/**
 * White space, what is not seen (zero-width, direction and variation marks, soft hyphen, controls, annotation anchors),
 * and what has no agreed meaning (private use, half a surrogate pair).
 */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}\p{Private_Use}\p{Surrogate}\uFFF9-\uFFFB]/u;
/**
 * Marks over and under letters (Latin, Greek, Cyrillic, symbols). The strokes that make ≠ of = (U+0338 and its kin) are no
 * such marks; those of other scripts (ガ, Thai and Indic vowels) spell words and stay.
 */
const diacritic = /^(?:[\u{300}-\u{336}]|[\u{339}-\u{36F}]|[\u{1AB0}-\u{1AFF}]|[\u{1DC0}-\u{1DFF}]|[\u{20D0}\u{20D1}]|[\u{20D4}-\u{20E4}]|[\u{20E7}-\u{20E9}]|[\u{20EC}-\u{20F0}])$/u;
const variationSelector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
const waveDash = /[~\u2053\u223C\u301C\u3030]/u;
/** A hyphen bullet, a modifier minus and the box-drawing lines are printed as dashes too. */
const dash = /[\p{Dash}\u02D7\u2043\u2500\u2501]/u;
const longDashes: ReadonlyMap<string, string> = new Map([['\u2E3A', '--'], ['\u2E3B', '---']]);

let ideographs: ReadonlyMap<string, string> | undefined;

/** Radicals and traditional characters by the simplified character they fold to. Built when first asked for. */
function simplified(character: string): string {
  ideographs ??= buildIdeographs();
  return ideographs.get(character) ?? character;
}

function buildIdeographs(): Map<string, string> {
  const traditional = readPairs(traditionalPairs);
  const both = new Map(traditional);
  for (const [radical, ideograph] of readPairs(radicalPairs)) both.set(radical, traditional.get(ideograph) ?? ideograph);
  return both;
}

function readPairs(alternating: string): Map<string, string> {
  const characters = [...alternating];
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) pairs.set(characters[at] ?? '', characters[at + 1] ?? '');
  return pairs;
}

/**
 * The folded form of one code point, without regard to its neighbours: compatibility-decomposed (NFKD, which unlike NFKC
 * needs no neighbours), without diacritics, case-folded by way of the capitals (ß is ss, ς is σ), simplified, dashes alike. Empty for what is left
 * out. Half-width and full-width forms become ASCII punctuation; all punctuation but quotation and title marks stays.
 */
export function foldCharacter(character: string): string {
  const decomposed = withoutDiacritics(decompose(character));
  const cased = decompose(decomposed.toLowerCase().toUpperCase().toLowerCase());
  let folded = '';
  for (const part of withoutDiacritics(cased)) folded += foldPart(part);
  return folded;
}

/** ¨ and ￣ decompose to a space and a mark, which would leave nothing of a visible character: they stay whole. */
function decompose(text: string): string {
  const decomposed = text.normalize('NFKD');
  return decomposed.startsWith(' ') && decomposed.length > 1 ? text : decomposed;
}

function withoutDiacritics(text: string): string {
  return [...text].filter((part) => !diacritic.test(part)).join('');
}

function foldPart(part: string): string {
  if (quotationMark.test(part) || invisible.test(part)) return '';
  if (part === '\u2044') return '/'; // the stroke inside ½
  if (waveDash.test(part)) return '~';
  if (dash.test(part)) return longDashes.get(part) ?? '-';
  return simplified(part);
}

/** Whether a character that is left out belongs to the one before it, so that a hit on that one covers both. */
export function isAttached(character: string): boolean {
  return diacritic.test(character) || variationSelector.test(character);
}
