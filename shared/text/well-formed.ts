/** The text with every surrogate that has no partner replaced by U+FFFD, as UTF-8 would: what is stored is what was checked. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
