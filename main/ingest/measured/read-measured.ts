/**
 * Reads a text whose indents are lost and whose every line is followed by a blank one, so that only the widths of the lines
 * and the forms of the text show where paragraphs end.
 */
import { eventDateLength } from '../event-date.ts';
import { markContentsLines } from '../contents-line.ts';
import type { SourcePart } from '../source-part.ts';
import { findStretches, type Stretch } from './display-lines.ts';
import { findParagraphs, type Paragraph } from './find-paragraphs.ts';
import { findMeasures, type Measures } from './line-measure.ts';
import { readPrintedLines } from './printed-lines.ts';
import { rejoinLines } from './rejoin-lines.ts';

/** `title` is the document's, as running heads repeat it. */
export function readMeasured(text: string, title: string): SourcePart[] {
  const pieces = readPrintedLines(text, title);
  const measures = findMeasures(pieces);
  const lines = rejoinLines(pieces, measures.body.inner);
  const parts = findStretches(lines, measures).flatMap((stretch) => (stretch.kind === 'display' ? [stretch.part] : readText(stretch, measures)));
  return markContentsLines(parts);
}

function readText(stretch: Extract<Stretch, { kind: 'text' }>, measures: Measures): SourcePart[] {
  const startsInBox = stretch.followsBoxTitle;
  const paragraphs = findParagraphs(stretch.lines, measures, { startsInBox, isChronology: false });
  if (!areEvents(paragraphs)) return paragraphs.map((paragraph) => toPart(paragraph, false));
  return findParagraphs(stretch.lines, measures, { startsInBox, isChronology: true }).map((paragraph) => toPart(paragraph, true));
}

/** A chronology: two or more paragraphs, most of all, open with a date. In running text a line may do so by chance. */
function areEvents(paragraphs: readonly Paragraph[]): boolean {
  const dated = paragraphs.filter(opensWithDate).length;
  return dated >= 2 && dated * 2 > paragraphs.length;
}

function opensWithDate(paragraph: Paragraph): boolean {
  return !paragraph.isInBox && eventDateLength(paragraph.lines[0]?.text ?? '') > 0;
}

function toPart(paragraph: Paragraph, isChronology: boolean): SourcePart {
  const kind = paragraph.isInBox ? 'box-paragraph' : isChronology && opensWithDate(paragraph) ? 'event' : 'paragraph';
  return { kind, level: null, lines: paragraph.lines };
}
