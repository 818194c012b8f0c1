/** What is left of a table of contents: lines before the text that name headings which come later. */
import type { SourcePart } from './source-part.ts';

/** The same parts, those lines as `toc`. */
export function markContentsLines(parts: readonly SourcePart[]): SourcePart[] {
  const lastPlace = new Map<string, number>();
  parts.forEach((part, index) => {
    if (part.kind === 'heading') lastPlace.set(headingName(part), index);
  });
  let isContents = true;
  return parts.map((part, index) => {
    isContents &&= part.kind !== 'paragraph' && (lastPlace.get(headingName(part)) ?? -1) > index;
    return isContents ? { kind: 'toc', level: null, lines: part.lines } : part;
  });
}

/** Without white space, leaders and a page number. */
function headingName(part: SourcePart): string {
  const text = part.lines.map((line) => line.text).join('').slice(0, 200);
  return text.replace(/[\s.…·]{1,200}\d{1,4}$/u, '').replaceAll(/\s/gu, '');
}
