import { describe, expect, it } from 'vitest';
import { score, type ScoredBlock } from '../../main/search/score.ts';
import type { BlockKind } from '../../shared/document/document.ts';

const filler = '各地各部门积极推进有关工作'.repeat(6);

function scored(text: string, terms: readonly string[], more: Partial<ScoredBlock> = {}): number {
  return score({ kind: 'paragraph', text, headLength: 0, ...more }, terms);
}

describe('of two blocks the better is', () => {
  it.each<[string, number, number]>([
    ['the one that says it more often', scored(`${filler}约谈${filler}约谈`, ['约谈']), scored(`${filler}约谈${filler}警告`, ['约谈'])],
    ['the shorter one', scored(`先${filler}约谈`, ['约谈']), scored(`先${filler}${filler}约谈`, ['约谈'])],
    ['the one that opens with it', scored(`约谈${filler}`, ['约谈']), scored(`${filler}约谈`, ['约谈'])],
    ['the one whose run-in head names it', scored(`依法约谈。${filler}`, ['约谈'], { headLength: 5 }), scored(`依法约谈。${filler}`, ['约谈'])],
    ['a heading before a paragraph', scored('网络执法约谈', ['约谈'], { kind: 'heading' }), scored('网络执法约谈', ['约谈'])],
    ['a heading before a paragraph full of it', scored('一、网络执法约谈', ['约谈'], { kind: 'heading' }), scored('约谈，'.repeat(10), ['约谈'])],
    ['the heading that says little else', scored('一、约谈制度', ['约谈'], { kind: 'heading' }), scored('一、建立健全约谈等各项制度', ['约谈'], { kind: 'heading' })],
    ['the one where the words stand together', scored(`${filler}数据安全${filler}`, ['数据', '安全']), scored(`数据${filler}${filler}安全`.slice(1), ['据', '安全'])],
    ['the one with more of the longer word', scored(`${filler}网络安全法${filler}法${filler}网络安全法`, ['网络安全法', '法']), scored(`${filler}网络安全法${filler}法${filler}法学界`, ['网络安全法', '法'])],
  ])('%s', (_, better, worse) => {
    expect(better).toBeGreaterThan(worse);
  });

  it('by kind: titles, then texts, then events, then what is hardly text', () => {
    const kinds: BlockKind[] = ['toc', 'other', 'event', 'paragraph', 'box-title', 'heading'];
    const scores = kinds.map((kind) => scored('网络执法约谈', ['约谈'], { kind }));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores).size).toBe(kinds.length);
  });
});

describe('nearness', () => {
  it('counts the more the fewer characters stand between the words', () => {
    const apart = [0, 1, 10, 40, 200].map((gap) => scored(`先${'别'.repeat(200 - gap)}数据${'别'.repeat(gap)}安全`, ['数据', '安全']));
    expect(apart).toEqual(apart.toSorted((a, b) => b - a));
    expect(new Set(apart).size).toBe(apart.length);
  });
});
