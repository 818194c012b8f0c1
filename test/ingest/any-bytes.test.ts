import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../main/ingest/ingest.ts';
import { layoutNames } from '../../main/ingest/layouts.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import { builtIn, ingestText } from './built-in.ts';

const { entry } = builtIn('report-2024');
/** Five million bytes. */
const longLine = `${'网络安全，'.repeat(333_333)}。`;

/** Without what the setting of a text may change. */
function bare(text: string): string {
  return text.replaceAll(/\s|—/gu, '').replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')');
}

describe.each(layoutNames)('in the layout %s', (layout) => {
  const read = (text: string) => ingestText(text, { ...entry, layout });

  it('any text is read without loss, and its blocks hang together', () => {
    const line = fc.oneof(
      fc.constantFrom('', ' ', '  ', '一、概述', '(二) 一节', '专栏 1\u3000 题', '1 月 2 日, 会议。', '——重点。其余。', '94\u3000\u3000 别的', '结束语', '第一句。第二句，', 'App 1. 0 版'),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom('\n', '\n\n', '\n ', '\r\n', ' \n'), (lines, separator) => {
        const text = lines.join(separator);
        fc.pre(text.trim() !== '' && text.isWellFormed());
        const { document, sections, blocks } = read(text);
        expect(bare(blocks.map((block) => block.text).join(''))).toBe(bare(text.replace(/^\uFEFF/u, '')));
        const canonical = canonicalText(blocks);
        blocks.forEach((block, index) => {
          expect(block).toMatchObject({ n: index + 1, text: canonical.slice(block.offset, block.offset + block.text.length) });
          expect(block.text).toMatch(/^\S(?:.*\S)?$/u);
          expect([block.level !== null, sections.some(({ n }) => n === block.n)]).toEqual(Array(2).fill(block.kind === 'heading'));
          for (const { start, end } of block.spans) expect(start < end && end <= block.text.length).toBe(true);
          for (const { at } of block.pageBreaks) expect(at > 0 && at < block.text.length).toBe(true);
        });
        sections.forEach(({ index, parent, level }, at) => {
          expect(index).toBe(at);
          if (parent !== null) expect(parent < at && sections[parent]!.level < level).toBe(true);
        });
        expect(document.blocks).toBe(blocks.length);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['one line of five million bytes', longLine, 1],
    ['a million blank lines around a word', `${'\n'.repeat(500_000)}词${'\n'.repeat(500_000)}`, 1],
    ['a hundred thousand lines of white space', `词${'\n '.repeat(100_000)}\n词`, 2],
    ['a million spaces inside a line', `词${' '.repeat(1_000_000)}词`, 1],
    ['fifty thousand headings', '一、概述\n'.repeat(50_000), null],
    ['fifty thousand titles of boxes', '专栏 1\u3000 题\n\n'.repeat(50_000), null],
    ['fifty thousand lone spaces', '词\n \n'.repeat(50_000), null],
    ['fifty thousand page breaks', '词。\n 词，'.repeat(50_000), null],
    ['two hundred thousand brackets', '（'.repeat(200_000), 1],
  ])('comes to an end with %s', (_what, text, count) => {
    const { blocks } = read(text);
    if (count !== null) expect(blocks.length).toBeLessThanOrEqual(count);
    expect(blocks.length).toBeGreaterThan(0);
  });
});

const codeOf = (bytes: Uint8Array): string | null => {
  try {
    ingest(bytes, entry);
    return null;
  } catch (error) {
    return error instanceof ApiError ? error.code : 'something else';
  }
};

describe('bytes that are no text', () => {
  it.each([
    ['nothing', new Uint8Array()], ['blank lines', new TextEncoder().encode('\n \n\u3000\n')], ['a byte order mark alone', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['another encoding', new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa])], ['a cut character', new TextEncoder().encode('中国').slice(0, 5)], ['UTF-16', new Uint8Array([0xff, 0xfe, 0x2d, 0x4e])],
  ])('are refused as damaged: %s', (_what, bytes) => {
    expect(codeOf(bytes)).toBe('corpus-damaged');
  });

  it('are refused in any shape, and never in another way', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect([null, 'corpus-damaged']).toContain(codeOf(bytes));
    }));
  });

  it('are read where a byte order mark stands before the text', () => {
    expect(ingestText('\uFEFF一、概述\n\n正文。\n', entry).blocks.map(({ text }) => text)).toEqual(['一、概述', '正文。']);
  });
});
