import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteItem } from '../../main/exchange/markdown-note.ts';

/** The note's lines as they are written, without the item around them. */
function written(note: string): string {
  const [title, gap, ...lines] = noteItem('**批注**', note).split('\n');
  expect([title, gap]).toEqual(['-   **批注**', '']);
  return lines.map((line) => {
    expect(line === '' || line.startsWith('    ')).toBe(true);
    return line.slice(4);
  }).join('\n');
}

describe('a note stays the Markdown it is', () => {
  test.each([
    ['a sentence', '见第三章。'], ['emphasis and links', '**要点** [网信办](https://example.org) <https://example.org/a?b=c>'],
    ['a heading', '# 标题'], ['a rule', '---'], ['a quotation', '> 引文'], ['lists', '- 一\n- 二\n\n1. 三'], ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['paragraphs', '一\n\n二'], ['code with HTML in it', '用 `<b>` 和 ``<!-- ` -->``。'], ['a fence with HTML in it', '```html\n<script>x</script>\n```'],
    ['a fence of tildes', '~~~\n<b>\n```\n~~~'], ['an indented fence inside it', '```\n<b>\n   ```'], ['signs that open nothing', '1 < 2, a<-b, <3, < b'],
    ['an escaped tag', String.raw`\<b>`], ['code after an escaped backtick', '\\` `<b>`'],
  ])('%s', (_, note) => {
    expect(written(note)).toBe(note);
  });
});

describe('a note cannot break out of its place', () => {
  test.each([
    ['with line ends of other systems', '一\r\n# 二\r> 三', '一\n# 二\n> 三'],
    ['with empty lines around it', '\n\n一\n \n\n', '一'],
    ['with a fence that is never closed', '```\n一', '```\n一\n```'],
    ['with a longer fence that is never closed', '~~~~ js\n~~~\n一', '~~~~ js\n~~~\n一\n~~~~'],
    ['with a comment that is never closed', '<!-- 一', String.raw`\<!-- 一`],
    ['with a script', '<script>alert(1)</script>', String.raw`\<script>alert(1)\</script>`],
    ['with an instruction, a declaration and CDATA', '<?x <!X <![CDATA[', String.raw`\<?x \<!X \<![CDATA[`],
    ['with a tag after a backslash pair', String.raw`\\<b>`, String.raw`\\\<b>`],
    ['with a tag after a single backtick', '` <b>', String.raw`` + '` \\<b>'],
    ['with a tag after an escaped backtick', '\\` <b> `', '\\` \\<b> `'],
    ['with a tag between backticks of two paragraphs', '`\n\n<b>\n\n`', '`\n\n\\<b>\n\n`'],
    ['with a tag after a span over two lines', '`a\nb` <b> `c`', '`a\nb` \\<b> `c`'],
    ['with a tag after a fence was closed', '```\n<a>\n```\n<b>', '```\n<a>\n```\n\\<b>'],
    ['with a fence inside a list', '- ```\n<b>', '- ```\n\\<b>'],
    ['with words that only look like a fence', '``` a`b\n<b>', '``` a`b\n\\<b>'],
    ['with an address that holds a backtick', '<https://a`b> <b>', '\\<https://a`b> \\<b>'],
  ])('%s', (_, note, expected) => {
    expect(written(note)).toBe(expected);
  });

  test('whatever it holds, every line is inside the item and no fence is left open', () => {
    const unit = fc.constantFrom('\n', '\n\n', '\r', '\r\n', '    ', '\t', '`', '```', '~~~', '````', '- ', '> ', '# ', '---', '<', '<script>', '<!--', '-->', '<b>', '\\', '网', ' ');
    fc.assert(fc.property(fc.array(unit, { minLength: 1, maxLength: 25 }), (units) => {
      const note = units.join('');
      fc.pre(note.trim() !== '');
      const again = written(written(note));
      expect(again).toBe(written(note));
    }), { numRuns: 2_000 });
  });
});
