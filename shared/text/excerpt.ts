import type { TextSpan } from '../document/document.ts';

const sentenceEnd = /[。！？；…!?;\n]/u;
const clauseEnd = /[，、：,:—]/u;
const closing = /[”’」』）)》〉】\]"'\s]/u;

export interface Excerpt {
  /** Where the excerpt begins in the text, UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/**
 * A stretch of at most `width` UTF-16 units that shows a span of the text: the whole text if it is short enough, else from
 * the beginning of a sentence or clause before the span where one is near; at most a third of the room stands before it.
 * Of a span wider than that the beginning is shown. Surrogate pairs stay whole. Ellipses are the reader's view's affair.
 */
export function excerpt(text: string, span: TextSpan, width: number): Excerpt {
  if (text.length <= width) return { start: 0, text };
  const lead = Math.max(0, Math.floor((width - (span.end - span.start)) / 3));
  const earliest = Math.max(0, Math.min(span.start - lead, text.length - width));
  const start = notInsidePair(text, beginning(text, earliest, span.start), 1);
  const end = notInsidePair(text, Math.min(text.length, start + width), -1);
  return { start, text: text.slice(start, end) };
}

/** The first sentence that begins in [from, to], else the first clause, else `from` itself. */
function beginning(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  return firstAfter(sentenceEnd, text, from, to) ?? firstAfter(clauseEnd, text, from, to) ?? from;
}

function firstAfter(mark: RegExp, text: string, from: number, to: number): number | null {
  for (let at = from; at <= to; at += 1) {
    if (!mark.test(text.charAt(at - 1))) continue;
    let start = at;
    while (start < to && (mark.test(text.charAt(start)) || closing.test(text.charAt(start)))) start += 1;
    return start;
  }
  return null;
}

/** An offset moved by one step where it would split a surrogate pair. */
function notInsidePair(text: string, at: number, step: 1 | -1): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const splits = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return splits ? at + step : at;
}
