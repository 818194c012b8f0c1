import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockQuotation, escapeLine } from '../../main/exchange/markdown-text.ts';
import { readMarkdown, rendered } from './read-markdown.ts';

describe('a line of text comes out of Markdown as it went in', () => {
  test.each([
    ['plain Chinese', '依法治网，2024年11.08亿人。', '依法治网，2024年11.08亿人。'],
    ['a heading', '# 一', String.raw`\# 一`],
    ['a quotation', '> 一', String.raw`\> 一`],
    ['lists', '- 一', String.raw`\- 一`],
    ['a list with a plus', '+ 一', String.raw`\+ 一`],
    ['a numbered list', '1. 一', String.raw`1\. 一`],
    ['a numbered list in brackets', '12) 一', String.raw`12\) 一`],
    ['a rule', '---', String.raw`\---`],
    ['an underline', '===', String.raw`\=\=\=`],
    ['emphasis', '*一* _二_ ~~三~~', String.raw`\*一\* \_二\_ \~\~三\~\~`],
    ['code', '`一`', String.raw`\`一\``],
    ['a link and an image', '[x](y) ![x](y)', String.raw`\[x\](y) !\[x\](y)`],
    ['HTML', '<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['references', '&amp; &#35;', String.raw`\&amp; \&\#35;`],
    ['backslashes', String.raw`a\b\*`, String.raw`a\\b\\\*`],
    ['a table', '| a | b |', String.raw`\| a \| b \|`],
    ['addresses', 'http://a.b www.a.b a@b.cn', String.raw`http\://a.b www\.a.b a\@b.cn`],
    ['formulae, tags and comments', '$x$ #标签 %%x%% ==x== ^id', String.raw`\$x\$ \#标签 \%\%x\%\% \=\=x\=\= \^id`],
    ['spaces at the ends', '  一  ', '&#32; 一 &#32;'],
    ['full-width spaces at the ends', '　一　', '&#12288;一&#12288;'],
    ['four spaces', '    一', '&#32;   一'],
    ['a tab', '\t一', '&#9;一'],
    ['a carriage return', '一\r# 二', String.raw`一&#13;\# 二`],
    ['one space', ' ', '&#32;'],
    ['an emoji', '😀', '😀'],
  ])('%s', (_, text, markdown) => {
    expect([escapeLine(text), rendered(escapeLine(text))]).toEqual([markdown, text]);
  });

  test('whatever it is', () => {
    const unit = fc.oneof(fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~$^=&%:@"\' \t\u3000\u00a0\r1a网'), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (units) => {
      const text = units.join('').replaceAll('\n', '');
      expect(rendered(escapeLine(text))).toBe(text);
    }), { numRuns: 2_000 });
  });
});

test.each([
  ['one paragraph', '一', '> 一', '一'],
  ['several', '一\n二\n三', '> 一\n>\n> 二\n>\n> 三', '一\n二\n三'],
  ['hostile ones', '# 一\n> 二\n- 三', '> \\# 一\n>\n> \\> 二\n>\n> \\- 三', '# 一\n> 二\n- 三'],
  ['whole blocks with the line feeds around them', '\n一\n', '> 一', '一'],
])('a quotation of %s keeps its paragraphs', (_, text, markdown, shown) => {
  expect([blockQuotation(text), readMarkdown(markdown)]).toEqual([markdown, [{ kind: 'quote', text: shown }]]);
});
