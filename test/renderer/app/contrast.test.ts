import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/app/tokens.css'), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name ?? '', colour ?? '']));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensOf(':root {');
const themes = { light, sepia: new Map([...light, ...tokensOf(":root[data-theme='sepia']")]), dark: new Map([...light, ...tokensOf(":root[data-theme='dark']")]) };
const inks = ['ink', 'ink-2', 'ink-3', 'seal', 'danger', 'good'];
const grounds = ['paper', 'paper-2'];
const tints = ['yellow', 'green', 'blue', 'pink', 'violet', 'find', 'find-current'];

test.each(Object.entries(themes))('in the %s theme every ink can be read on paper, and the text on every tint (AA)', (_name, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? '';
  const pairs = [
    ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
    ...tints.map((tint) => ['ink', tint] as const),
    ['seal-ink', 'seal'] as const,
  ];
  const poor = pairs.map(([ink, ground]) => `${ink} on ${ground}: ${contrast(colour(ink), colour(ground)).toFixed(2)}`).filter((line) => Number(line.split(': ')[1]) < 4.5);
  expect(tokens.size).toBeGreaterThan(18);
  expect(poor).toEqual([]);
});
