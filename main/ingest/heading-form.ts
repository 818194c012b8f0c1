/** Numbered headings: `一、…` heads a chapter, `（一）…` a section. A heading is not a sentence. */
import { endsClause, endsSentence } from './sentence-end.ts';

const chapter = /^[一二三四五六七八九十百]{1,5}\s*、/u;
const section = /^[（(]\s*[一二三四五六七八九十百]{1,5}\s*[）)]/u;

/** The depth that the line's number gives it, or null if it bears none. */
export function numberedLevel(text: string): number | null {
  const opening = text.slice(0, 12);
  if (chapter.test(opening)) return 1;
  return section.test(opening) ? 2 : null;
}

/** Neither a sentence nor a part of one that waits for more. */
export function isUnterminated(text: string): boolean {
  return !endsSentence(text) && !endsClause(text);
}
