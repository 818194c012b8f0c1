import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { commands } from '../../../renderer/commands/list.ts';
import { commandEntries } from '../../../renderer/quick-open/command-entries.ts';
import type { Entry } from '../../../renderer/quick-open/entry.ts';
import { markEntries } from '../../../renderer/quick-open/mark-entries.ts';
import { placeEntries } from '../../../renderer/quick-open/place-entries.ts';
import { createQuickIndex, joinIndexes } from '../../../renderer/quick-open/quick-index.ts';
import { annotation, noPause, report } from './entries.ts';

const content = report();
const marks = [
  annotation({ id: 'note', note: '立法动因：可与白皮书对读', exact: '数据安全风险日益聚焦' }),
  annotation({ id: 'quote', exact: '公约谈判' }),
  annotation({ id: 'talk', note: '有关约谈' }),
];
const places = placeEntries(content);
const others: Entry[] = [...markEntries(marks, [content.document]), ...commandEntries(commands, createTranslate('zh-CN'), [createTranslate('en')])];
const entries = [...places, ...others];
const index = joinIndexes([await createQuickIndex(places, noPause), await createQuickIndex(others, noPause)]);
const find = (query: string) => index.find(query).map(({ entry }) => entry.id);

test('a heading, a box, an event, a document, a mark and a command are found by part of their name', () => {
  expect({
    heading: find('提质增效'),
    box: find('有序自由'),
    event: find('条例》，自2025'),
    document: find('发展报告全'),
    note: find('可与白皮书对读'),
    quote: find('风险日益'),
    command: find('目录').slice(0, 1),
    english: find('contents').slice(0, 1),
  }).toEqual({
    heading: ['block 5 发展报告'],
    box: ['block 4 发展报告'],
    event: ['block 7 发展报告'],
    document: ['document 发展报告'],
    note: ['mark note'],
    quote: ['mark note'],
    command: ['command panel.outline'],
    english: ['command panel.outline'],
  });
});

test('traditional, full-width and capital letters find the same', () => {
  expect([find('網絡執法'), find('ＣＯＮＴＥＮＴＳ'), find('條例')]).toEqual([find('网络执法'), find('contents'), find('条例')]);
});

test('one character finds, and so does a word that word lists leave out', () => {
  expect(find('一').length).toBeGreaterThan(0);
  expect(find('和')).toContain('block 2 发展报告');
});

test('every word is required, in any order, and may stand in the heading above', () => {
  expect([find('治理 统筹'), find('数据 立法加快'), find('统筹 执法')]).toEqual([['block 2 发展报告', 'block 4 发展报告'], ['block 2 发展报告', 'block 4 发展报告'], []]);
});

test('pairs of characters that stand apart are not the word', () => {
  // 数据 and 据安 and 安全 stand in 数据利用和安全 and 据安 does in 条例, but no name holds 全数据.
  expect(find('安全数据')).toEqual([]);
});

test('a whole word stands before the same characters across two words', () => {
  expect(find('约谈')).toEqual(['mark talk', 'mark quote']);
});

test('a name typed in full or from its beginning stands first, its numbering left out', () => {
  expect([find('网络执法')[0], find('促进数据')[0], find('发展报告')[0]]).toEqual(['block 5 发展报告', 'block 4 发展报告', 'document 发展报告']);
});

test('what is called so stands before what only stands in it', () => {
  // Every heading of the report stands in 发展报告.
  expect(find('报告')[0]).toBe('document 发展报告');
});

test('no query raises an error: signs that mean something to lunr are characters here', () => {
  for (const query of ['*', '**', 'a*', '+数据', '-数据', 'title:x', '数据~1', '^', '\u{20000}', '\uD800', '__proto__', 'constructor', '"', '>', '']) {
    expect(() => find(query)).not.toThrow();
  }
  expect([find('*'), find('据*'), find('')]).toEqual([[], [], []]);
});

test('every part of every name finds its entry', () => {
  const part = fc.integer({ min: 0, max: entries.length - 1 }).chain((at) => {
    const characters = [...(entries[at]?.title ?? '')];
    return fc.tuple(fc.constant(at), fc.nat(characters.length - 1), fc.integer({ min: 1, max: 12 })).map(([which, start, length]) => ({
      which, query: characters.slice(start, start + length).join(''),
    }));
  });
  fc.assert(
    fc.property(part, ({ which, query }) => {
      // What folds to nothing (a quotation mark alone) asks for nothing.
      fc.pre(foldText(query) !== '');
      expect(find(query)).toContain(entries[which]?.id);
    }),
    { numRuns: 500 },
  );
});
