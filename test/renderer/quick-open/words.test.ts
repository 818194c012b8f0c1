import { expect, test } from 'vitest';
import { wordsOf } from '../../../renderer/quick-open/words.ts';

test('a text falls into the words of the Chinese tokenizer, folded, without its overlapping pairs', () => {
  expect([wordsOf('公约谈判'), wordsOf('Show the Outline'), wordsOf('网络安全，数据'), wordsOf('……'), wordsOf('')]).toEqual([
    ['公约', '谈判'], ['show', 'the', 'outline'], ['网络', '安全', '数据'], [], [],
  ]);
});
