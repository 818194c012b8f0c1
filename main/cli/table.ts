/** Columns for a terminal, in which a Chinese character is two places wide. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, displayWidth(cell))), []);
  return rows.map((row) => `${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ').trimEnd()}\n`).join('');
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
}

/** East Asian Wide and Fullwidth, roughly (Unicode Standard Annex 11). */
const wide = /[ᄀ-ᅟ⺀-〾ぁ-꓏ꥠ-꥿가-힣豈-﫿︰-﹯！-｠￠-￦\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}
