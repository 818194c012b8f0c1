/**
 * The lines as they stood on the page, from an extraction that puts a blank line after nearly every line. A page begins
 * with a line that follows without a blank one and has lost all but one space of its place, or with a running head.
 */
import type { PartLine } from '../source-part.ts';
import { lineWidth } from '../line-width.ts';
import { findRunningHeads } from './running-head.ts';

export interface PrintedLine extends PartLine {
  /** In em. */
  readonly width: number;
  /** White space stood before it that no page break explains. */
  readonly isIndented: boolean;
  /** Only a line of white space stands between this line and the one above. */
  readonly isApart: boolean;
}

export function readPrintedLines(text: string, title: string): PrintedLine[] {
  const rows = text.split('\n');
  const runningHead = findRunningHeads(title, rows);
  const lines: PrintedLine[] = [];
  let page = 1;
  let opensPage = true;
  let isRowAbove = false;
  let isApart = false;
  let hasPages = false;
  for (const row of rows) {
    const content = row.trim();
    if (content === '') {
      if (row !== '') isApart = isRowAbove;
      isRowAbove = false;
      continue;
    }
    const headPage = runningHead(row);
    if (headPage !== null) {
      page = lines.length === 0 ? headPage : Math.max(page + 1, headPage);
      opensPage = hasPages = true;
      isRowAbove = isApart = false;
      continue;
    }
    const isPageTop = isRowAbove && /^ \S/u.test(row);
    if (isPageTop && lines.length > 0 && !opensPage) {
      page += 1;
      opensPage = hasPages = true;
    }
    const isIndented = !isPageTop && /^(?: {2}|[\u3000\t])/u.test(row);
    lines.push({ text: content, width: lineWidth(content), page, opensPage, isIndented, isApart });
    opensPage = isApart = false;
    isRowAbove = true;
  }
  return hasPages ? lines : lines.map((line) => ({ ...line, page: null }));
}
