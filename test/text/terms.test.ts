import { describe, expect, it } from 'vitest';
import { parseTerms } from '../../shared/text/terms.ts';

describe('the terms of a query', () => {
  it.each([
    ['one word', '约谈', ['约谈']],
    ['words parted by white space of any width', ' 约谈\t罚款　警告\u00A0备案\n', ['约谈', '罚款', '警告', '备案']],
    ['each once, in the order typed', '网络 法 網絡 法', ['网络', '法']],
    ['a quoted phrase', '"网络 安全" 法', ['网络安全', '法']],
    ['a phrase in Chinese quotation marks', '“数据 跨境” 「流动 规定」 ＂a b＂', ['数据跨境', '流动规定', 'ab']],
    ['words between two phrases', '"网络 安全" 法 治 "a b"', ['网络安全', '法', '治', 'ab']],
    ['a mark that is never closed', '"网络 安全', ['网络', '安全']],
    ['a mark that was never opened', '网络 安全”', ['网络', '安全']],
    ['another mark inside a phrase', '“说"网络 安全”"', ['说网络安全']],
    ['marks beside words', '清朗“净网 ”行动', ['清朗净网行动']],
    ['titles', '《网络安全法》 《公约》', ['网络安全法', '公约']],
    ['what looks like syntax, taken as it stands', 'a AND b* OR (c) NEAR', ['a', 'and', 'b*', 'or', '(c)', 'near']],
    ['nothing', '', []],
    ['what folds to nothing', ' "" “” 《》 \u200B \uE000 \0 \uD83D', []],
    ['an empty phrase between words', '网 "" 法', ['网', '法']],
  ])('of %s', (_, query, terms) => {
    expect(parseTerms(query)).toEqual(terms);
  });
});
