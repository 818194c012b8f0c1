import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../shared/text/sentences.ts';

function parts(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['end after their marks', '好。真的？真的！是；否……完', ['好。', '真的？', '真的！', '是；', '否……', '完']],
    ['keep runs of marks together', '什么？！走。。。', ['什么？！', '走。。。']],
    ['keep closing quotes and brackets', '他说：“好。”（见附件。）《决定》明确。', ['他说：“好。”', '（见附件。）', '《决定》明确。']],
    ['make a head a sentence of its own', '保护个人信息权益。通过民法、刑法，作出规定。', ['保护个人信息权益。', '通过民法、刑法，作出规定。']],
    ['make a dashed head a sentence of its own', '——坚持以人民为中心。坚持人民主体地位。', ['——坚持以人民为中心。', '坚持人民主体地位。']],
    ['do not end inside a title', '《真相来了！》开播。《关于〈谁？〉的〈何？〉通知》印发。', ['《真相来了！》开播。', '《关于〈谁？〉的〈何？〉通知》印发。']],
    ['do not end in a title before one inside it', '《谁？〈何〉通知》印发。', ['《谁？〈何〉通知》印发。']],
    ['take no title to reach over a line', '《没有。写完\n第二句》。', ['《没有。', '写完', '第二句》。']],
    ['end inside what only looks like an open title', '《没有写完。第二句。', ['《没有写完。', '第二句。']],
    ['do not end inside numbers and versions', '超3.1万家，1.0版上线。46. 8 亿元。', ['超3.1万家，1.0版上线。', '46. 8 亿元。']],
    ['end after a point in Chinese writing', '法治进步. 我国依法治网.下一句', ['法治进步.', '我国依法治网.', '下一句']],
    ['end in Latin writing where a new one begins', 'It passed. Then No. 5 of the U.S. code, e.g. this, changed! "Why?" he asked.', ['It passed.', 'Then No. 5 of the U.S. code, e.g. this, changed!', '"Why?"', 'he asked.']],
    ['do not end after a title or an initial', 'Mr. Wu of the U.S. Senate met J. Li.', ['Mr. Wu of the U.S. Senate met J. Li.']],
    ['leave addresses whole', 'See www.example.org?a=1;b=2 for more. 见中国.cn网。', ['See www.example.org?a=1;b=2 for more.', '见中国.cn网。']],
    ['end with the line, without the white space around', '  第一行 \n\n　第二行\r\n', ['第一行', '第二行']],
    ['are none in nothing', '', []],
    ['are none in white space', ' \u3000\n ', []],
    ['may be one character', '。', ['。']],
    ['keep emoji whole', '好😀。😀', ['好😀。', '😀']],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('hold every character but white space exactly once, in order', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'网法。！？；…“”‘’（）《》〈〉.!?;"\'3aB \n\u3000😀') }), (text) => {
      const spans = sentences(text);
      expect(parts(text).join('').replace(/[\s\u200B\uFEFF]/gu, '')).toBe(text.replace(/[\s\u200B\uFEFF]/gu, ''));
      expect(spans.every(({ start, end }, at) => start < end && start >= (spans[at - 1]?.end ?? 0))).toBe(true);
      expect(parts(text).every((part) => part === part.trim())).toBe(true);
    }), { numRuns: 5_000 });
  });

  it('stay the same when one is taken alone', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'网法治。！？；…”）》，、') }), (text) => {
      expect(parts(text).flatMap(parts)).toEqual(parts(text));
    }), { numRuns: 2_000 });
  });
});
