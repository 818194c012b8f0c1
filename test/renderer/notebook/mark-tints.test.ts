import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Colour } from '../../../shared/api/notebook.ts';
import { colours } from '../../../shared/api/vocabulary.ts';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/app/tokens.css'), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

const light = tokensOf(':root {');
const themes = { light, sepia: new Map([...light, ...tokensOf(":root[data-theme='sepia']")]), dark: new Map([...light, ...tokensOf(":root[data-theme='dark']")]) };

type Rgb = readonly number[];

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const over = (ground: Rgb, dye: Rgb, share: number): Rgb => ground.map((value, at) => value * (1 - share) + (dye[at] ?? 0) * share);

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Shares of the dye by depth, as highlights.css paints them. */
function sharesOf(token: (name: string) => string): readonly number[] {
  return ['mark-share', 'mark-share', 'mark-share-deep'].map((name) => Number.parseFloat(token(name)) / 100);
}

/** The ground under marks of these colours that all lie on one another: by depth, and at one depth in the order of the layers. */
function tinted(token: (name: string) => string, ground: string, marks: readonly Colour[]): Rgb {
  const shares = sharesOf(token);
  const painted = marks
    .map((colour, at) => ({ colour, depth: marks.slice(0, at).filter((other) => other === colour).length }))
    .toSorted((a, b) => a.depth - b.depth || colours.indexOf(a.colour) - colours.indexOf(b.colour));
  return painted.reduce((under, { colour, depth }) => over(under, rgb(token(`dye-${colour}`)), shares[depth] ?? 0), rgb(token(ground)));
}

const triples = colours.flatMap((a, i) => colours.slice(i).flatMap((b, j) => colours.slice(i + j).map((c) => [a, b, c] as const)));

test.each(Object.entries(themes))('in the %s theme text stays readable (AA) under up to three marks over one another, whatever their colours', (_name, tokens) => {
  const token = (name: string) => tokens.get(name) ?? '';
  const stacks = ['paper', 'paper-2'].flatMap((ground) => triples.flatMap((marks) => [1, 2, 3].map((count) => tinted(token, ground, marks.slice(0, count)))));
  expect(stacks).toHaveLength(2 * 35 * 3);
  expect(Math.min(...stacks.map((stack) => contrast(rgb(token('mark-ink')), stack)))).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(themes))('in the %s theme a mark looks like its swatch, and each further one of its colour is deeper', (_name, tokens) => {
  const token = (name: string) => tokens.get(name) ?? '';
  const distance = (a: Rgb, b: Rgb) => Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
  for (const colour of colours) {
    const [one = [], two = [], three = []] = [1, 2, 3].map((count) => tinted(token, 'paper', Array.from({ length: count }, () => colour)));
    expect(distance(one, rgb(token(colour)))).toBeLessThan(6);
    expect(distance(two, one)).toBeGreaterThan(15);
    expect(distance(three, two)).toBeGreaterThan(2);
  }
});
