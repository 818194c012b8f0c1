/**
 * Fewest insertions, deletions and substitutions of UTF-16 units that turn `kept` into some beginning of `found` (Wagner–Fischer
 * with one free end, one row in memory). For short strings: time is the product of the lengths.
 */
export function distanceToBeginning(kept: string, found: string): number {
  const row = Array.from({ length: found.length + 1 }, (_, index) => index);
  for (let i = 1; i <= kept.length; i += 1) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= found.length; j += 1) {
      const above = row[j] ?? 0;
      const substituted = diagonal + (kept.charCodeAt(i - 1) === found.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(substituted, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return Math.min(...row);
}
