/**
 * Sentences by rule, for the reading cursor and for quotes. A sentence ends after 。！？；… and their runs, after ! ? ; and a
 * full stop in Latin or Chinese writing, each with the closing quotes and brackets behind it, and at every line's end. It
 * never ends inside a title 《…》, a number (3.1万) or a version (1.0版).
 */
import type { TextSpan } from '../document/document.ts';

const ending = /[。！？；…｡‼⁇⁈⁉!?;.]/u;
const closing = /[”’」』）)》〉】〕］\]｝}"']/u;
const lineEnd = /[\n\r\u2028\u2029]/u;
const whiteSpace = /[\s\u200B\uFEFF]/u;
const wordCharacter = /[\p{L}\p{N}]/u;
/** Words that a full stop shortens rather than ends; single letters (J. S. Mill) are taken so by rule. */
const abbreviation = /(?:^|[^\p{Script=Latin}])(?:\p{Script=Latin}|No|Nos|Art|Arts|Vol|pp|vs|etc|cf|al|Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|Corp|[eE]\.g|[iI]\.e|U\.S|U\.N)$/u;

/**
 * Spans of the sentences in UTF-16 units, ascending; together they hold everything but the white space around them.
 * A text of white space has none.
 */
export function sentences(text: string): TextSpan[] {
  const titles = titleSpans(text);
  const found: TextSpan[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (lineEnd.test(character)) {
      pushTrimmed(found, text, start, at);
      start = at + 1;
    } else if (ending.test(character) && !isInside(titles, at) && endsSentence(text, at)) {
      at = endOfClosing(text, at, titles) - 1;
      pushTrimmed(found, text, start, at + 1);
      start = at + 1;
    }
  }
  pushTrimmed(found, text, start, text.length);
  return found;
}

/** Latin marks end a sentence only where no word goes on (not in a.b, ?x=1). */
function endsSentence(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '.') return isFullStop(text, at);
  return !'!?;'.includes(mark) || !/[\w=&/]/.test(nextCharacter(text, at + 1));
}

/** A point is a full stop before white space, the end or a closing mark, but not in 3.1, after an abbreviation, or when the next word is small. */
function isFullStop(text: string, at: number): boolean {
  const next = nextCharacter(text, at + 1);
  if (next === '') return true;
  if (!whiteSpace.test(next) && !closing.test(next) && !ending.test(next)) return isAfterHan(text, at) && !/[\p{Script=Latin}\p{N}]/u.test(next);
  if (abbreviation.test(text.slice(Math.max(0, at - 8), at))) return false;
  return isAfterHan(text, at) || !/^\s+[\p{Ll}\p{N}]/u.test(text.slice(at + 1, at + 12));
}

function isAfterHan(text: string, at: number): boolean {
  return /[\p{Script=Han}”’）》)]/u.test(text.charAt(at - 1));
}

function nextCharacter(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

/** The end of the run of marks, closing quotes and brackets that begins at `at`. A straight quote closes only if no word follows. */
function endOfClosing(text: string, at: number, titles: readonly TextSpan[]): number {
  let end = at + 1;
  while (end < text.length) {
    const character = text.charAt(end);
    const isStraight = character === '"' || character === "'";
    const belongs = (ending.test(character) || closing.test(character)) && !isInside(titles, end);
    if (!belongs || (isStraight && wordCharacter.test(nextCharacter(text, end + 1)))) break;
    end += 1;
  }
  return end;
}

/** The insides of outermost 《…》 and 〈…〉 that are closed on their own line. */
function titleSpans(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (lineEnd.test(character)) open = [];
    else if (character === '《' || character === '〈') open.push(at);
    else if ((character === '》' || character === '〉') && open.length > 0) {
      const start = (open.pop() ?? 0) + 1;
      while ((spans.at(-1)?.start ?? -1) >= start) spans.pop();
      spans.push({ start, end: at });
    }
  }
  return spans;
}

/** Whether an offset lies in one of the ascending spans, by binary search. */
function isInside(spans: readonly TextSpan[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= at;
}

function pushTrimmed(found: TextSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && whiteSpace.test(text.charAt(start))) start += 1;
  while (end > start && whiteSpace.test(text.charAt(end - 1))) end -= 1;
  if (end > start) found.push({ start, end });
}
