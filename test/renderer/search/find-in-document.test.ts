import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../shared/document/canonical-text.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { findInDocument, firstMatchFrom, foldBlocks, queryOfSelection, stepMatch } from '../../../renderer/search/find-in-document.ts';

function blocksOf(texts: readonly string[]) {
  let offset = 0;
  return texts.map((text) => {
    const block = { text, offset };
    offset += text.length + 1;
    return block;
  });
}

function find(texts: readonly string[], query: string): string[] {
  const blocks = blocksOf(texts);
  const text = canonicalText(blocks);
  return findInDocument(blocks, foldBlocks(blocks), query).map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

test('a passage is found as it is printed, whatever the width, script and quotation marks of what was typed', () => {
  const texts = ['依法打击大数据“杀熟”。', '截至2024年12月，共４６．８亿。'];
  expect([find(texts, '大數據杀熟'), find(texts, '46.8 亿'), find(texts, '《大数据》')]).toEqual([['4 大数据“杀熟'], ['25 ４６．８亿'], ['4 大数据']]);
});

test('nothing is found across the end of a paragraph', () => {
  expect(find(['依法治网', '络空间'], '网络')).toEqual([]);
});

test('an empty query, and one of marks that are left out, find nothing', () => {
  expect([find(['网络'], ''), find(['“网络”'], ' “” ')]).toEqual([[], []]);
});

test('what is found folds to what was typed and never holds a line feed', () => {
  const character = fc.constantFrom(...'网络数据法“”《》 ＡaA１1亿—-\u{20000}');
  const text = fc.array(character, { minLength: 1, maxLength: 20 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.array(character, { maxLength: 3 }), (texts, query) => {
      const blocks = blocksOf(texts);
      const whole = canonicalText(blocks);
      const needle = foldText(query.join(''));
      const spans = findInDocument(blocks, foldBlocks(blocks), query.join(''));
      expect(spans.map(({ start, end }) => foldText(whole.slice(start, end)))).toEqual(spans.map(() => needle));
      expect(spans.some(({ start, end }) => whole.slice(start, end).includes('\n'))).toBe(false);
      const typed = query.join('');
      const isThere = needle === '' ? typed !== '' && texts.some((each) => each.includes(typed)) : texts.some((each) => foldText(each).includes(needle));
      expect(spans.length > 0).toBe(isThere);
    }),
  );
});

const matches = [{ start: 10, end: 12 }, { start: 20, end: 22 }, { start: 30, end: 32 }];

test('looking begins with the first match at or after the place, and around the end', () => {
  expect([firstMatchFrom(matches, 0), firstMatchFrom(matches, 20), firstMatchFrom(matches, 21), firstMatchFrom(matches, 99), firstMatchFrom([], 0)]).toEqual([0, 1, 2, 0, -1]);
});

test('next and previous go around both ends, and from the place when no match is current', () => {
  const steps: [number, 1 | -1, number][] = [[2, 1, 0], [0, -1, 0], [1, 1, 0], [-1, 1, 15], [-1, -1, 15], [-1, -1, 0], [-1, -1, 99]];
  expect(steps.map(([current, by, offset]) => stepMatch(matches, current, by, offset))).toEqual([0, 2, 2, 1, 0, 2, 2]);
  expect(stepMatch([], -1, 1, 0)).toBe(-1);
});

test('a selection is looked for if it is one line of at most a hundred characters', () => {
  expect([queryOfSelection(' 数据安全 '), queryOfSelection('网'.repeat(100)), queryOfSelection('网'.repeat(101)), queryOfSelection('前\n后'), queryOfSelection('  ')]).toEqual([
    '数据安全', '网'.repeat(100), null, null, null,
  ]);
});
