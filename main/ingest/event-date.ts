/** `1月4日，…`, `6月，…`: the date with which an entry of a chronology opens. */

const date = /^(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*(?:\d{1,2}\s*日|[上中下]旬|[初底末])?(?:\s*(?:至|[—－-]{1,2})\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日)?(?=\s*[，,])/u;

/** Length of the date a text opens with, in UTF-16 units, without the comma after it; 0 if it opens with none. */
export function eventDateLength(text: string): number {
  return date.exec(text.slice(0, 40))?.[0].length ?? 0;
}
