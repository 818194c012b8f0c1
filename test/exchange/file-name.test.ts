import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../main/exchange/file-name.ts';

test.each([
  ['2024年报告 摘录 2025-05-01', '2024年报告 摘录 2025-05-01.md'], ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'], ['..', 'Wangfa.md'], ['', 'Wangfa.md'],
  ['.hidden', 'hidden.md'], ['trailing. . ', 'trailing.md'], ['CON', '_CON.md'], ['com1', '_com1.md'], ['nul.txt', '_nul.txt.md'], ['constitution', 'constitution.md'],
  ['a\0b\nc\u202ed', 'a b c d.md'], ['e\u0301', '\u00e9.md'], ['网'.repeat(300), `${'网'.repeat(66)}.md`],
])('the name %j is offered as %j', (name, expected) => {
  expect(safeFileName(name, 'md')).toBe(expected);
});

test('no title can make a name that a file system refuses', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
    const name = safeFileName(title, 'md');
    expect(name).toMatch(/^(?![\s.])[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*(?<![\s.])\.md$/u);
    expect([Buffer.byteLength(name) <= 255, safeFileName(name.slice(0, -3), 'md') === name]).toEqual([true, true]);
  }), { numRuns: 2_000 });
});
