/**
 * Reads a text whose paragraphs still show how they were set: each begins with two spaces, and its last line ends in one.
 * Pages are not recoverable.
 */
import { isUnterminated, numberedLevel } from './heading-form.ts';
import { markContentsLines } from './contents-line.ts';
import type { SourcePart } from './source-part.ts';
import { endsSentence } from './sentence-end.ts';

/** No heading is longer, in UTF-16 units. */
const longestHeading = 80;

export function readIndented(text: string): SourcePart[] {
  const paragraphs = joinLines(text.split('\n'));
  const lastText = paragraphs.findLastIndex((lines) => !isUnterminated(lines.at(-1) ?? ''));
  return markContentsLines(paragraphs.map((lines, index) => toPart(lines, index > lastText)));
}

/** The lines of each paragraph, trimmed. An indent opens one; a trailing space closes one that has come to a full stop. */
function joinLines(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const isIndented = /^(?: {2}|[\u3000\t])/u.test(line);
    if (isOpen && !isIndented) paragraphs.at(-1)?.push(text);
    else paragraphs.push([text]);
    isOpen = !(/\s$/u.test(line) && (isIndented || endsSentence(text)));
  }
  return paragraphs;
}

/** A line that stands alone and is no sentence is a heading: by its number, or of the first level where it bears none. */
function toPart(lines: readonly string[], isAfterLastText: boolean): SourcePart {
  const partLines = lines.map((text) => ({ text, page: null, opensPage: false }));
  const isShort = lines.reduce((length, line) => length + line.length, 0) <= longestHeading;
  const isHeading = isShort && isUnterminated(lines.at(-1) ?? '');
  const level = numberedLevel(lines[0] ?? '');
  if (isHeading && level !== null) return { kind: 'heading', level, lines: partLines };
  if (isHeading && lines.length === 1) {
    return isAfterLastText ? { kind: 'other', level: null, lines: partLines } : { kind: 'heading', level: 1, lines: partLines };
  }
  return { kind: 'paragraph', level: null, lines: partLines };
}
