/**
 * Running heads that the extraction left in the text: a page number set off by wide spaces, beside the document's title
 * (left-hand pages) or a heading (right-hand pages).
 */
import { numberedLevel } from '../heading-form.ts';

/** Longer lines are never a running head. */
const maximumLength = 120;
const numberFirst = /^(\d{1,4})\s*\u3000\s*(\S.*)$/u;
const numberLast = /^(\S.*?)\s+(\d{1,4})\s*\u3000$/u;

/** Tells a running head by the page it names; null for any other line. `lines` are the whole document's, untrimmed. */
export function findRunningHeads(title: string, lines: readonly string[]): (line: string) => number | null {
  const names = new Set([nameOf(title)]);
  for (const line of lines) if (line.length <= maximumLength && numberedLevel(line.trim()) !== null) names.add(nameOf(line));
  return (line) => {
    if (line.length > maximumLength) return null;
    // One wide space stands for any number of them.
    const text = line.trimStart().replaceAll(/\u3000+/gu, '\u3000');
    const first = numberFirst.exec(text);
    if (first && names.has(nameOf(first[2] ?? ''))) return Number(first[1]);
    const last = numberLast.exec(text);
    return last && names.has(nameOf(last[1] ?? '')) ? Number(last[2]) : null;
  };
}

/** Without white space, and with one form of brackets. */
function nameOf(text: string): string {
  return text.replaceAll(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）');
}
