import { describe, expect, it } from 'vitest';
import { builtIn, countKinds, spanTexts, withoutSpace } from './built-in.ts';

const { entry, source, content } = builtIn('white-paper-2023');
const { document, sections, blocks } = content;

describe('the white paper', () => {
  it('is read into 102 blocks', () => {
    expect(countKinds(content)).toEqual({ toc: 1, heading: 27, paragraph: 74 });
    expect(blocks.map(({ n }) => n)).toEqual(Array.from({ length: 102 }, (_, index) => index + 1));
  });

  it('gives back every character of its source', () => {
    const text = withoutSpace(blocks.map((block) => block.text).join(''));
    expect(text).toBe(withoutSpace(source));
    expect([text.length, document.characters]).toEqual([15_669, 15_669]);
  });

  it('has six chapters with nineteen sections between a foreword and a conclusion', () => {
    const children = (parent: number | null): string[] => sections.filter((section) => section.parent === parent).map(({ title }) => title);
    expect(children(null)).toEqual([
      '前言', '一、坚定不移走依法治网之路', '二、夯实网络空间法制基础', '三、保障网络空间规范有序', '四、捍卫网络空间公平正义',
      '五、提升全社会网络法治意识和素养', '六、加强网络法治国际交流合作', '结束语',
    ]);
    const chapters = sections.filter((section) => section.level === 1);
    expect(chapters.map(({ index }) => children(index).length)).toEqual([0, 0, 4, 5, 3, 4, 3, 0]);
    expect(children(chapters[3]!.index)).toEqual(['（一）保障个人信息权益', '（二）保护网络知识产权', '（三）规范网络市场秩序', '（四）维护国家网络安全', '（五）营造清朗网络空间']);
  });

  it('keeps the stray line of the lost contents apart, outside every section', () => {
    expect(blocks[0]).toMatchObject({ kind: 'toc', text: '结束语', section: null, level: null });
    expect(blocks.findLast(({ kind }) => kind === 'heading')).toMatchObject({ text: '结束语', n: 100, section: 26 });
  });

  it('joins the lines of a paragraph and sets nothing between Chinese and Western glyphs', () => {
    expect(blocks[3]?.text.slice(0, 40)).toBe('自1994年全功能接入国际互联网以来，中国坚持依法治网，持续推进网络空间法治化，');
    expect(blocks.filter(({ text }) => /\s/u.test(text))).toEqual([]);
    expect(blocks.some(({ text }) => text.includes('5G实现技术、产业、应用全面领先。数字经济发展势头强劲，2021年数字经济规模达到45.5万亿元，'))).toBe(true);
  });

  it('shows 41 run-in heads, eight of them behind a dash', () => {
    const heads = spanTexts(content, 'run-in-head');
    expect(heads.length).toBe(41);
    expect(heads.filter((head) => head.startsWith('——'))).toEqual([
      '——坚持以人民为中心。', '——坚持促进互联网发展。', '——坚持立足国情。', '——坚持创新引领。', '——坚持开放合作。',
      '——为网络大国向网络强国迈进提供了有力保障。', '——推动全面依法治国在网络空间深入实施。', '——为全球互联网治理贡献中国经验、中国智慧和中国方案。',
    ]);
    expect(heads.slice(8, 12)).toEqual(['保障公民通信自由和通信秘密。', '保护个人信息权益。', '守护公民财产安全。', '保障特殊群体数字权利。']);
    expect(heads.at(-1)).toBe('搭建多形式、多渠道、多层次网络法治国际交流平台。');
  });

  it('takes no introduction for a run-in head', () => {
    const heads = new Set(spanTexts(content, 'run-in-head'));
    const sentences = ['法律的权威源自人民内心拥护和真诚信仰。', '网络法治宣传教育需要全社会共同参与。', '坚持对未成年人优先保护、特殊保护，构建有利于未成年人上网的良好环境。'];
    for (const sentence of sentences) {
      expect(blocks.some(({ text }) => text.startsWith(sentence))).toBe(true);
      expect(heads.has(sentence)).toBe(false);
    }
  });

  it('has no printed pages', () => {
    expect(document.pages).toBeNull();
    expect(blocks.every(({ page, pageBreaks }) => page === null && pageBreaks.length === 0)).toBe(true);
  });

  it('is described as its manifest says', () => {
    expect(document).toMatchObject({ id: 'white-paper-2023', source: entry.source, title: '新时代的中国网络法治建设', issuer: '国务院新闻办公室', date: '2023-03-16', sourceHash: entry.sha256, blocks: 102 });
  });
});
