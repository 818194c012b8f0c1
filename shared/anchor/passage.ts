import type { TextSpan } from '../document/document.ts';
import { pairAround } from './surrogates.ts';

/** Whether a span can be marked or quoted: it lies in the text, splits no surrogate pair and holds more than white space. */
export function isPassage(text: string, { start, end }: TextSpan): boolean {
  return (
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length &&
    pairAround(text, start) === null && pairAround(text, end) === null && /\S/u.test(text.slice(start, end))
  );
}
