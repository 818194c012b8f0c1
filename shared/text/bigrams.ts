/**
 * The index terms of a folded text: every pair of neighbouring characters and the last character alone, each once, in the
 * order of their first occurrence. Characters are code points. A character of the text therefore always begins a term, so
 * that a search for one character is a search for terms that begin with it.
 */
export function bigrams(foldedText: string): string[] {
  const terms = new Set<string>();
  let previous = '';
  for (const character of foldedText) {
    if (previous !== '') terms.add(previous + character);
    previous = character;
  }
  if (previous !== '') terms.add(previous);
  return [...terms];
}
