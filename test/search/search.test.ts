import { afterAll, describe, expect, it } from 'vitest';
import { search } from '../../main/search/search.ts';
import { removeFromIndex } from '../../main/store/block-index.ts';
import { documentId, temporaryLibrary } from './library-fixture.ts';

const white = {
  id: 'white-paper',
  date: '2023-03-16',
  sections: [
    { index: 0, parent: null, level: 1, title: '二、夯实网络空间法治基础', n: 1 },
    { index: 1, parent: 0, level: 2, title: '（一）保障公民在网络空间的合法权益', n: 2 },
  ],
  blocks: [
    { text: '二、夯实网络空间法治基础', kind: 'heading', level: 1, section: 0 },
    { text: '（一）保障公民在网络空间的合法权益', kind: 'heading', level: 2, section: 1 },
    { text: '保护个人信息权益。通过民法、刑法和《个人信息保护法》，为公民个人信息权益保护提供充分保障。', section: 1, spans: [{ kind: 'run-in-head', start: 0, end: 9 }] },
    { text: '整治大数据“杀熟”，深化中国—东盟合作，面积５０㎡，占½，涨3‰……😀完。', section: 1 },
    { text: '依法治网，网络空间清朗。', section: 1 },
  ],
} as const;

const report = {
  id: 'report',
  date: '2025-04',
  sections: [{ index: 0, parent: null, level: 1, title: '三、网络执法', n: 1 }],
  blocks: [
    { text: '三、网络执法', kind: 'heading', level: 1, section: 0, page: 30 },
    { text: '全国网信系统依法对11159家网站平台予以约谈，对4046家网站平台实施警告或罚款处罚。', section: 0, page: 31, pageBreaks: [{ at: 10, page: 32 }, { at: 30, page: 33 }] },
    { text: '专栏1　促进数据依法有序自由流动', kind: 'box-title', section: 0, box: 3, page: 33 },
    { text: '健全数据跨境流动机制，促进数据流动。', kind: 'box-paragraph', section: 0, box: 3, page: 33 },
    { text: '9月24日，国务院公布《网络数据安全管理条例》。', kind: 'event', section: 0, page: 90, spans: [{ kind: 'event-date', start: 0, end: 5 }] },
  ],
} as const;

const { library, close } = temporaryLibrary([white, report]);
afterAll(close);

function places(query: string): string[] {
  return search(library, { query, limit: 100 }).hits.map((hit) => `${hit.documentId} ${hit.n}`);
}

function marked(query: string): string[] {
  return search(library, { query, limit: 100 }).hits.flatMap((hit) => {
    const text = [...white.blocks, ...report.blocks].find((block) => block.text.includes(hit.excerpt))?.text ?? '';
    return hit.spans.map(({ start, end }) => text.slice(start, end));
  });
}

describe('a hit', () => {
  it('says where it stands, what matched, and shows it', () => {
    expect(search(library, { query: '平台 约谈', limit: 10 })).toEqual({
      query: '平台 约谈',
      total: 1,
      totalByDocument: [{ documentId: 'report', total: 1 }],
      hits: [{
        documentId: 'report',
        source: 'report.txt',
        n: 2,
        kind: 'paragraph',
        score: expect.any(Number) as number,
        spans: [{ start: 17, end: 19 }, { start: 21, end: 23 }, { start: 32, end: 34 }],
        excerpt: report.blocks[1].text,
        excerptStart: 0,
        path: ['三、网络执法'],
        box: null,
        page: 32,
      }],
    });
  });

  it('names the box around it and the path of its headings', () => {
    const [box] = search(library, { query: '跨境', limit: 10 }).hits;
    const [paragraph] = search(library, { query: '民法', limit: 10 }).hits;
    expect(box).toMatchObject({ box: '专栏1　促进数据依法有序自由流动', page: 33, kind: 'box-paragraph' });
    expect(paragraph).toMatchObject({ path: ['二、夯实网络空间法治基础', '（一）保障公民在网络空间的合法权益'], box: null, page: null });
  });
});

describe('what is found', () => {
  it.each([
    ['a word', '约谈', ['report 2']],
    ['one character', '谈', ['report 2']],
    ['the last character of a block', '。', ['report 5', 'white-paper 5', 'report 4', 'white-paper 3', 'white-paper 4', 'report 2']],
    ['the first characters of a block', '整治', ['white-paper 4']],
    ['every term, in whatever order', '罚款 约谈 警告', ['report 2']],
    ['nothing when one term is missing', '罚款 吊销', []],
    ['across quotation marks', '大数据杀熟', ['white-paper 4']],
    ['typed with quotation marks that the text lacks', '“个人信息”权益', ['white-paper 3']],
    ['whatever the dash', '中国-东盟', ['white-paper 4']],
    ['in traditional characters', '個人信息保護法', ['white-paper 3']],
    ['whatever the width', '50ｍ2', ['white-paper 4']],
    ['inside an expansion', '1/2', ['white-paper 4']],
    ['a sign', '‰', ['white-paper 4']],
    ['ASCII punctuation', '.....', ['white-paper 4']],
    ['an emoji', '😀', ['white-paper 4']],
    ['not across punctuation', '治网网络', []],
    ['with the punctuation', '治网,网络', ['white-paper 5']],
    ['a quoted phrase only as a phrase', '"网站平台 实施"', ['report 2']],
    ['not a phrase whose words stand apart', '"网信 罚款"', []],
    ['nothing for nothing', '', []],
    ['nothing for what cannot be seen and is not there', '\u200B\u00AD', []],
  ])('%s', (_, query, expected) => {
    expect(places(query).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['as printed, with the marks between', '大数据杀熟', ['大数据“杀熟']],
    ['whole characters', 'm2', ['㎡']],
    ['overlapping terms as one', '数据跨境 跨境流动', ['数据跨境流动']],
    ['neighbouring terms as two', '跨境 流动', ['跨境', '流动', '流动']],
    ['pairs whole', '😀', ['😀']],
  ])('is marked %s', (_, query, expected) => {
    expect(marked(query).toSorted()).toEqual(expected.toSorted());
  });

  it('is only in the document asked for', () => {
    expect(search(library, { query: '网络', limit: 1, documentId: documentId('white-paper') })).toMatchObject({
      total: 3, totalByDocument: [{ documentId: 'white-paper', total: 3 }], hits: [{ documentId: 'white-paper' }],
    });
    expect(search(library, { query: '网络', limit: 1, documentId: documentId('no such') })).toMatchObject({ total: 0, hits: [] });
  });

  it('is counted in full whatever the limit, by document, newest first', () => {
    const { total, totalByDocument, hits } = search(library, { query: '网', limit: 2 });
    expect({ total, totalByDocument, shown: hits.length }).toEqual({
      total: 6, totalByDocument: [{ documentId: 'report', total: 3 }, { documentId: 'white-paper', total: 3 }], shown: 2,
    });
  });
});

describe('the order of hits', () => {
  it('has headings and heads before mentions, by falling score', () => {
    const { hits } = search(library, { query: '网络执法', limit: 10 });
    expect(hits.map((hit) => hit.kind)).toEqual(['heading']);
    const byWord = search(library, { query: '网络', limit: 10 }).hits;
    expect(byWord.map((hit) => `${hit.documentId} ${hit.n}`)).toEqual(['report 1', 'white-paper 1', 'white-paper 2', 'white-paper 5', 'report 5']);
    expect(byWord.map((hit) => hit.score)).toEqual(byWord.map((hit) => hit.score).toSorted((a, b) => b - a));
  });

  it('has equals in document order, newest document first', () => {
    const same = { text: '同样的一段话。' };
    const twins = temporaryLibrary([{ id: 'old', date: '2020', blocks: [same, same] }, { id: 'new', date: '2021', blocks: [same, same] }]);
    twins.library.exec("UPDATE block SET n = 9 WHERE document_id = 'new' AND n = 1");
    const order = search(twins.library, { query: '一段', limit: 10 }).hits.map((hit) => `${hit.documentId} ${hit.n}`);
    twins.close();
    expect(order).toEqual(['new 2', 'new 9', 'old 1', 'old 2']);
  });

  it('has words side by side before words far apart', () => {
    const filler = '其他内容'.repeat(20);
    const near = temporaryLibrary([{ id: 'a', date: '2020', blocks: [{ text: `${filler}数据。${filler}。安全${filler}` }, { text: `${filler}${filler}。数据。安全${filler}` }] }]);
    const order = search(near.library, { query: '安全 数据', limit: 10 }).hits.map((hit) => hit.n);
    near.close();
    expect(order).toEqual([2, 1]);
  });
});

describe('the index', () => {
  it('finds a block no more once it is taken out, and passes over what is not in', () => {
    const small = temporaryLibrary([{ id: 'a', date: '2020', blocks: [{ text: '网络' }, { text: '网络法' }] }]);
    removeFromIndex(small.library, [1, 99]);
    const found = search(small.library, { query: '网', limit: 10 }).hits.map((hit) => hit.n);
    small.close();
    expect(found).toEqual([2]);
  });

  it('finds round a broken character what the file holds of it', () => {
    const broken = temporaryLibrary([{ id: 'a', date: '2020', blocks: [{ text: '网\uD83D络\0安\uFFFE全' }] }]);
    const found = ['网', '络安', '\uFFFD络', '全', '网\uD83D'].map((query) => search(broken.library, { query, limit: 1 }).total);
    broken.close();
    expect(found).toEqual([1, 1, 1, 1, 1]);
  });
});
