import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasured } from '../../main/ingest/measured/read-measured.ts';
import type { SourcePart } from '../../main/ingest/source-part.ts';
import { buildContent } from '../../main/ingest/build-content.ts';
import type { Block } from '../../shared/document/document.ts';
import { builtIn, ingestText, spanTexts, withoutSpace } from './built-in.ts';
import { breakLines, printLines, setBlock, type SetLine } from './print-measured.ts';

const { entry, source, content } = builtIn('report-2024');
const parts = readMeasured(source, entry.title);
const measure = 25;

function print(sourceParts: readonly SourcePart[]): string {
  return printLines(sourceParts.flatMap(({ lines }) => lines));
}

function read(text: string): Block[] {
  return buildContent(readMeasured(text, entry.title)).blocks;
}

/** What a block is, and its text where lines were broken elsewhere. */
function describeBlocks(blocks: readonly Pick<Block, 'kind' | 'level' | 'text'>[]): string[] {
  return blocks.map(({ kind, level, text }) => `${kind} ${level ?? ''} ${withoutSpace(text)}`);
}

/** A paragraph as an edition without indents breaks it. */
function paragraph(text: string): SetLine[] {
  return setBlock({ kind: 'paragraph', level: null, text }, measure);
}

const shape = (blocks: readonly Block[]) => blocks.map(({ kind, level, text, page, pageBreaks }) => ({ kind, level, length: text.length, page, pageBreaks }));

const isText = ({ kind }: SourcePart): boolean => kind === 'paragraph' || kind === 'event' || kind === 'box-paragraph';

describe('a text whose indents are lost', () => {
  it('is read the same from its own lines printed anew', () => {
    expect(describeBlocks(read(print(parts)))).toEqual(describeBlocks(content.blocks));
  });

  it.each([22, 25, 28, 30, 33, 36, 40])('is read the same when its lines are %i em long', (width) => {
    const text = printLines(content.blocks.flatMap((block) => setBlock(block, width)));
    expect(describeBlocks(read(text))).toEqual(describeBlocks(content.blocks));
  });

  it.each([7, 1234, 5000])('is read the same with every word another (%i)', (shift) => {
    const other = ingestText(otherWords(source, shift), { ...entry, title: otherWords(entry.title, shift) });
    expect(shape(other.blocks)).toEqual(shape(content.blocks));
  });

  it('is read the same without any of its paragraphs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: parts.length, maxLength: parts.length }), (dice) => {
        const kept = parts.filter((part, index) => !isText(part) || (dice[index] ?? 0) > 0);
        expect(describeBlocks(read(print(kept)))).toEqual(describeBlocks(buildContent(kept).blocks));
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  it('takes in a new section with its headings and run-in heads', () => {
    const sentences = '各地网信部门结合实际开展监督检查，督促平台落实主体责任，及时处置风险隐患。有关工作取得积极成效，网络环境持续好转，群众满意度稳步提高。';
    const added: SetLine[] = [
      { text: '(七) 健全数据跨境服务体系, 便利企业依法开展' }, { text: '经营活动' },
      ...paragraph(`随着数字贸易快速增长，企业对数据跨境流动的需求不断上升。${sentences}`),
      ...paragraph(`优化申报流程。${sentences}`), ...paragraph(`完善咨询服务。${sentences}${sentences}`),
    ];
    const at = parts.findIndex(({ level, lines }) => level === 1 && lines[0]?.text.startsWith('四、'));
    const text = printLines([...parts.slice(0, at).flatMap(({ lines }) => lines), ...added, ...parts.slice(at).flatMap(({ lines }) => lines)]);
    const { sections, blocks } = buildContent(readMeasured(text, entry.title));
    expect(blocks.slice(at, at + 4).map(({ kind, text: each }) => [kind, each.slice(0, 7)])).toEqual([
      ['heading', '（七）健全数据'], ['paragraph', '随着数字贸易快'], ['paragraph', '优化申报流程。'], ['paragraph', '完善咨询服务。'],
    ]);
    expect(sections.find(({ n }) => n === at + 1)).toMatchObject({ title: '（七）健全数据跨境服务体系，便利企业依法开展经营活动', parent: content.sections.find(({ title }) => title.startsWith('三、'))?.index });
    expect(blocks.slice(at, at + 4).flatMap(({ text: each, spans }) => spans.map(({ start, end }) => each.slice(start, end)))).toEqual(['优化申报流程。', '完善咨询服务。']);
    const rest = blocks.toSpliced(at, 4);
    expect(describeBlocks(rest)).toEqual(describeBlocks(content.blocks));
  });

  it.each([
    ['in one line', (text: string): SetLine[] => [{ text }]],
    ['indented', (text: string): SetLine[] => breakLines(text, measure - 2, measure).map((line, index) => ({ text: index === 0 ? `\u3000\u3000${line}` : line }))],
    ['broken without an indent', (text: string): SetLine[] => breakLines(text, measure, measure).map((line) => ({ text: line }))],
  ])('takes in a paragraph that stands %s', (_how, set) => {
    const text = '网络安全工作座谈会近日召开，与会专家围绕数据安全、算法治理和个人信息保护等议题展开讨论。会议认为，应当坚持系统观念，加强统筹协调。';
    const at = parts.findIndex(({ lines }) => lines[0]?.text.startsWith('探索数据资源开发利用基础制度'));
    const printed = printLines([...parts.slice(0, at).flatMap(({ lines }) => lines), ...set(text), ...parts.slice(at).flatMap(({ lines }) => lines)]);
    expect(describeBlocks(read(printed))).toEqual(describeBlocks(content.blocks.toSpliced(at, 0, { ...content.blocks[at]!, text })));
  });

  it('is read by its sentences and forms alone when it was never broken into lines', () => {
    const blocks = read(printLines(content.blocks.map(({ text, level }) => ({ text, opensPage: level === 1 }))));
    expect(blocks.map(({ text }) => withoutSpace(text))).toEqual(content.blocks.map(({ text }) => withoutSpace(text)));
    const kinds = (kind: Block['kind']): number => blocks.filter((block) => block.kind === kind).length;
    expect([kinds('heading'), kinds('box-title'), kinds('event')]).toEqual([33, 12, 75]);
  });

  it('takes no dated sentence at the start of a line for an event', () => {
    const dated = content.blocks.filter(({ kind, text }) => kind === 'paragraph' && /^\d{1,2}月/u.test(text));
    expect(dated).toEqual([]);
    expect(source).toMatch(/\n12 月, 国家数据局/u);
    expect(spanTexts(content, 'event-date').length).toBe(75);
  });

  it.each([
    ['takes the page that a running head names, where page breaks were lost', '94\u3000\u3000\u3000 中国网络法治发展报告 (2024 年)', [1, 94], []],
    ['takes a heading with a number for a running head', '二、 网络立法加快推进 17\u3000\u3000\u3000', [1, 17], []],
    ['takes no line for a running head that repeats no heading and no title', '94\u3000\u3000\u3000 别的什么', [null, null], ['94\u3000别的什么']],
  ])('%s', (_what, line, pages, others) => {
    const text = paragraph('网络立法作为夯基垒台、固本强基的工作，是依法治网的基础和前提，需要顶层设计，也需要循序渐进，有关部门为此做了大量工作。');
    const blocks = read(`二、 网络立法加快推进\n\n${printLines(text)}\n\n${line}\n\n${printLines(text)}`);
    const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
    expect(paragraphs.map(({ page }) => page)).toEqual(pages);
    expect(blocks.filter(({ kind }) => kind === 'other').map(({ text: each }) => each)).toEqual(others);
  });
});

/** Another Chinese character for each, but for those that number, date and name parts of a document. */
function otherWords(text: string, shift: number): string {
  const kept = '一二三四五六七八九十百专栏年月日';
  const other = (code: number): number => 0x4e00 + ((code - 0x4e00 + shift) % (0x9fa5 - 0x4e00));
  return text.replaceAll(/[\u4e00-\u9fa4]/gu, (glyph) => {
    if (kept.includes(glyph)) return glyph;
    let code = other(glyph.charCodeAt(0));
    while (kept.includes(String.fromCharCode(code))) code = other(code);
    return String.fromCharCode(code);
  });
}
