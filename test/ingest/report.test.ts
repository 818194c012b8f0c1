import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import { pageAt, sectionPath } from '../../shared/document/section-path.ts';
import { builtIn, countKinds, spanTexts, withoutSpace } from './built-in.ts';

const { entry, source, content } = builtIn('report-2024');
const { document, sections, blocks } = content;

/** The running heads that the extraction left in the text, with the page each opens. */
const runningHeads = [
  '二、 网络立法加快推进 17', '三、 网络执法提质增效 33', '三、 网络执法提质增效 37',
  '66\u3000\u3000\u3000 中国网络法治发展报告 (2024 年)', '94\u3000\u3000\u3000 中国网络法治发展报告 (2024 年)',
];

function blockWith(words: string) {
  const found = blocks.filter(({ text }) => text.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} blocks hold ${words}.`);
  return found[0]!;
}

describe('the report', () => {
  it('is read into 278 blocks', () => {
    expect(countKinds(content)).toEqual({ heading: 33, paragraph: 139, 'box-title': 12, 'box-paragraph': 17, event: 75, other: 2 });
  });

  it('gives back every character of its source but the running heads, with the marks that print has', () => {
    let rest = source;
    let removed = 0;
    for (const head of runningHeads) {
      expect(rest.split(head).length).toBeGreaterThan(1);
      rest = rest.replace(head, '');
      removed += withoutSpace(head).length;
    }
    const counts = { head: removed, dash: rest.split('———').length - 1, comma: rest.split(',').length - 1, semicolon: rest.split(';').length - 1, open: rest.split('(').length - 1, close: rest.split(')').length - 1 };
    expect(counts).toEqual({ head: 74, dash: 5, comma: 1509, semicolon: 24, open: 89, close: 89 });
    const printed = withoutSpace(rest).replaceAll('———', '——').replaceAll(',', '，').replaceAll(';', '；').replaceAll('(', '（').replaceAll(')', '）');
    const text = withoutSpace(blocks.map((block) => block.text).join(''));
    expect(text).toBe(printed);
    expect(document.characters).toBe([...printed].length);
  });

  it('has seven chapters with twenty-four sections, an appendix and an afterword', () => {
    const chapters = sections.filter(({ level }) => level === 1);
    expect(chapters.map(({ title }) => title)).toEqual([
      '一、2024年中国网络法治发展概述', '二、网络立法加快推进', '三、网络执法提质增效', '四、网络司法持续深化', '五、网络法治宣传教育创新发展',
      '六、涉外网络法治稳步推进', '七、网络法治建设的形势与展望', '附录\u3000中国网络法治大事记（2024年）', '后记',
    ]);
    expect(chapters.map(({ index }) => sections.filter(({ parent }) => parent === index).length)).toEqual([0, 5, 6, 3, 5, 3, 2, 0, 0]);
    expect(sections.every(({ level }) => level === 1 || level === 2)).toBe(true);
  });

  it('joins headings that were set in two lines', () => {
    const titles = sections.map(({ title }) => title);
    expect(titles).toContain('（一）统筹推进数据利用和安全，保障数据发展治理');
    expect(titles).toContain('（四）着力网络乱象整治，破解网络生态新风险新问题');
    expect(titles).toContain('（六）开展系列专项行动，惩治网络违法犯罪');
  });

  it('stands on 98 printed pages, chapter one opening the first', () => {
    expect(document.pages).toBe(98);
    expect(blocks[0]).toMatchObject({ text: '一、2024年中国网络法治发展概述', page: 1 });
    const opened = blocks.flatMap(({ page, pageBreaks }) => [page, ...pageBreaks.map((pageBreak) => pageBreak.page)]);
    expect(opened.every((page, index) => index === 0 || page === opened[index - 1] || page === opened[index - 1]! + 1)).toBe(true);
    expect([...new Set(opened)]).toEqual(Array.from({ length: 98 }, (_, index) => index + 1));
  });

  it.each([
    [1, '明确了“十个坚持”重要原则，强', '调“坚持依法管网、依法办网、依法上网”'],
    [10, '强化组织实施等方面提出', '了17项具体措施，为公共数据开发利用明确了重要指引'],
    [16, '明确网络不正当竞争行为类型，规制滥用', '数据算法获取竞争优势等问题'],
    [29, '开展移动应用程序（Application，', '以下简称App）'],
    [32, '平台经济快速发展，成', '为推动经济增长的重要引擎'],
    [36, '清理违规产品的营销引流信息，防范', '人工智能技术滥用'],
    [93, '该条例结合海南自由贸易港', '发展实际，推动数字经济与实体经济深度融合'],
  ])('turns page %i at the right glyph', (page, before, after) => {
    const block = blockWith(before + after);
    const at = block.text.indexOf(before + after) + before.length;
    expect(block.pageBreaks).toEqual([{ at, page: page + 1 }]);
    expect([pageAt(block, at - 1), pageAt(block, at)]).toEqual([page, page + 1]);
  });

  it('runs 60 paragraphs over a page break: 46 of the body, 11 events, 3 in boxes', () => {
    const broken = blocks.filter(({ pageBreaks }) => pageBreaks.length > 0);
    const counts = ['paragraph', 'event', 'box-paragraph'].map((kind) => broken.filter((block) => block.kind === kind).length);
    expect([broken.length, ...counts]).toEqual([60, 46, 11, 3]);
    expect(broken.every(({ pageBreaks, text }) => pageBreaks.length === 1 && pageBreaks[0]!.at > 0 && pageBreaks[0]!.at < text.length)).toBe(true);
  });

  it('keeps twelve boxes, each with its title and one or two paragraphs', () => {
    const titles = blocks.filter(({ kind }) => kind === 'box-title');
    expect(titles.map(({ box, n }) => box === n)).toEqual(titles.map(() => true));
    expect(titles.map(({ n }) => blocks.filter(({ kind, box }) => kind === 'box-paragraph' && box === n).length)).toEqual([2, 2, 2, 1, 1, 1, 1, 2, 1, 1, 1, 2]);
    expect([titles[0], titles[6], titles[7], titles[11]].map((title) => title?.text)).toEqual([
      '专栏1\u3000促进数据依法有序自由流动\u3000保障扩大高水平对外开放', '专栏7\u3000健全司法规则\u3000加强案例指导',
      '专栏8\u3000依法全链条打击惩治跨境电信网络诈骗犯罪', '专栏12\u3000《联合国打击网络犯罪公约》获得通过',
    ]);
    expect(blocks.filter(({ kind, box }) => (kind === 'box-title' || kind === 'box-paragraph') !== (box !== null))).toEqual([]);
    expect(sectionPath(sections, titles[11]!.section)).toEqual(['六、涉外网络法治稳步推进', '（一）积极参与国际规则制定，推动完善涉外网络法治制度']);
  });

  it('lists the events of the appendix by their dates', () => {
    const events = blocks.filter(({ kind }) => kind === 'event');
    const dates = spanTexts(content, 'event-date');
    expect(dates.length).toBe(75);
    expect(dates.filter((date) => !/^\d{1,2}月\d{1,2}日$/u.test(date))).toEqual(['6月']);
    expect([dates[0], dates.at(-1)]).toEqual(['1月1日', '12月31日']);
    expect(events.every((event) => sectionPath(sections, event.section)[0] === '附录\u3000中国网络法治大事记（2024年）')).toBe(true);
    expect(events[1]?.text).toBe('1月4日，广东省互联网信息办公室发布《关于落实〈粤港澳大湾区（内地、香港）个人信息跨境流动标准合同实施指引〉的通知》，以促进粤港澳大湾区个人信息跨境安全有序流动。');
  });

  it('shows 87 run-in heads', () => {
    const heads = spanTexts(content, 'run-in-head');
    expect(heads.length).toBe(87);
    expect(heads.filter((head) => head.includes('，')).length).toBe(15);
    expect([heads[0], heads.at(-1)]).toEqual(['聚焦网络治理重点，以高质量网络立法护航高质量发展。', '深化开放合作，进一步拓展涉外网络法治成效。']);
    for (const head of ['“全国网络普法行”品牌示范引领持续强化。', '构建网络空间命运共同体、推动全球互联网治理体系变革，需要更好参与引领国际规则制定。']) expect(heads).toContain(head);
    for (const sentence of ['该条例明确网络平台服务提供者义务。', '各地加快自动驾驶地方立法先行先试，促进自动驾驶技术应用。', '法治是互联网治理的基本方式。', '日迈月征，时盛岁新。']) {
      expect(heads).not.toContain(sentence);
      expect(blockWith(sentence).text.startsWith(sentence)).toBe(true);
    }
  });

  it('ends with its two sign-off lines', () => {
    expect(blocks.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([['other', '编者'], ['other', '2025年4月']]);
  });

  it('mends numbers and names that the extraction pulled apart', () => {
    for (const words of [
      '近3.1万篇次，网上阅读量累计达46.8亿次。公安部', '《人工智能安全治理框架》1.0版。该框架', '“清朗”“净网”“剑网”等系列专项行动，重拳', '互联网普及率达78.6%，',
      '《智能网联汽车\u3000自动驾驶数据记录系统》（GB 44497—2024）、', '（GB 44495—2024）和', '《智能网联汽车\u3000自动驾驶系统通用技术要求》（GB/T 44721—2024），',
      '侵害用户权益的App（SDK），不断', '数字人、H5、AI、Vlog、SVG动画、', '“守‘未’凉都·e路‘童’行”', '智能向善的数字未来——携手构建',
    ]) expect(canonicalText(blocks)).toContain(words);
  });

  it('has white space only where print shows it', () => {
    const spaced = [...canonicalText(blocks).matchAll(/\S\s\S/gu)].map(([found]) => found).filter((found) => !found.includes('\n'));
    expect(spaced.filter((found) => found.includes(' '))).toEqual(['B 4', 'B 4', 'T 4']);
    expect(spaced.filter((found) => found.includes('\u3000')).length).toBe(spaced.length - 3);
  });

  it('places every block and span in the canonical text', () => {
    const canonical = canonicalText(blocks);
    expect(blocks.filter(({ text, offset }) => canonical.slice(offset, offset + text.length) !== text)).toEqual([]);
    expect(blocks.filter(({ spans, kind }) => spans.length > 0 && kind !== 'paragraph' && kind !== 'event')).toEqual([]);
    expect(document).toMatchObject({ sourceHash: entry.sha256, blocks: 278 });
  });
});
