import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/document/document.ts';
import { builtIn, ingestText } from './built-in.ts';
import { breakLines } from './print-measured.ts';

const { entry, content } = builtIn('white-paper-2023');

/** As the extraction of this layout comes out: two spaces before each paragraph, one after it, a blank line after every line. */
function print(texts: readonly string[], { measure = 36, end = ' ', lineEnd = '\n' } = {}): string {
  const lines = texts.flatMap((text) => breakLines(text, measure - 2, measure).map((line, index, all) => `${index === 0 ? '  ' : ''}${line}${index === all.length - 1 ? end : ''}`));
  return lines.join(lineEnd + lineEnd) + lineEnd;
}

function describeBlocks(blocks: readonly Block[]): string[] {
  return blocks.map(({ kind, level, text }) => `${kind} ${level ?? ''} ${text}`);
}

const texts = content.blocks.map(({ text }) => text);

describe('a text whose paragraphs are indented', () => {
  it.each([
    ['printed anew', {}], ['in shorter lines', { measure: 20 }], ['without the trailing spaces', { end: '' }], ['with the line ends of another system', { lineEnd: '\r\n' }],
  ])('is read the same %s', (_how, options) => {
    expect(describeBlocks(ingestText(print(texts, options), entry).blocks)).toEqual(describeBlocks(content.blocks));
  });

  it('is read the same without any of its blocks', () => {
    // The first line counts as contents only while the heading that it names is there.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: texts.length - 4 }), { maxLength: 20 }), (removed) => {
        const kept = content.blocks.filter((_block, index) => !removed.includes(index));
        expect(describeBlocks(ingestText(print(kept.map(({ text }) => text)), entry).blocks)).toEqual(describeBlocks(kept));
      }),
      { numRuns: 15 },
    );
  });

  it('takes in a new section', () => {
    const added = ['（五）新的一节', '这一节介绍背景，说明有关情况。', '完善协同机制。有关方面加强协作。', '提升服务能力。有关方面改进服务。'];
    const at = content.blocks.find(({ text }) => text.startsWith('三、'))!.n - 1;
    const { blocks, sections } = ingestText(print(texts.toSpliced(at, 0, ...added)), entry);
    expect(describeBlocks(blocks.slice(at, at + 4))).toEqual(['heading 2 （五）新的一节', ...added.slice(1).map((text) => `paragraph  ${text}`)]);
    expect(sections.find(({ n }) => n === at + 1)?.parent).toBe(content.sections.find(({ title }) => title.startsWith('二、'))?.index);
    expect(blocks.slice(at, at + 4).map(({ spans }) => spans)).toEqual([[], [], [{ kind: 'run-in-head', start: 0, end: 7 }], [{ kind: 'run-in-head', start: 0, end: 7 }]]);
  });

  it('passes over paragraphs that hold nothing, and signs off with what follows the last sentence', () => {
    const { blocks } = ingestText(print(['一、概述', '正文在此。', '   ', '编者', '2025年4月']), entry);
    expect(describeBlocks(blocks)).toEqual(['heading 1 一、概述', 'paragraph  正文在此。', 'other  编者', 'other  2025年4月']);
  });
});
