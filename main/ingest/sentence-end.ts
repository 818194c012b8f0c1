/** How a line or a paragraph ends. */

const closed = /[。！？…!?][”’）》〉」』)\]]*$/u;
const paused = /[，、；：,;:][”’）)]*$/u;

/** Ends in a full stop, question or exclamation mark, with any closing quotes after it. */
export function endsSentence(text: string): boolean {
  return closed.test(text.slice(-8));
}

/** Ends in a mark inside a sentence: more must follow, if only as a list. */
export function endsClause(text: string): boolean {
  return paused.test(text.slice(-8));
}
