/**
 * Words by the Chinese tokenizer of lunr-languages (`lunr.zh`). It needs no dictionary where the engine has `Intl.Segmenter`,
 * so it works in a page without eval, WebAssembly or a native part (in Node it first looks for @node-rs/jieba and says that
 * it is not there). It splits the terms of law (网/信, 电/商), so words serve the ranking and never decide what is found.
 */
import lunr from 'lunr';
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import addChinese from 'lunr-languages/lunr.zh.js';
import { foldText } from '../../shared/text/fold.ts';

function chineseTokenizer(): (text: string) => readonly lunr.Token[] {
  // Registering twice makes lunr warn.
  if (!('zh' in lunr)) {
    addStemmerSupport(lunr);
    addChinese(lunr);
  }
  const { tokenizer } = lunr.zh;
  if (!tokenizer) throw new Error('lunr-languages has no Chinese tokenizer');
  return tokenizer;
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let covered = 0;
  for (const token of chineseTokenizer()(text)) {
    const [start, length] = positionOf(token);
    // The tokenizer adds every pair of neighbouring characters; a word comes first where it begins.
    if (start < covered) continue;
    covered = start + length;
    const word = foldText(token.toString());
    if (word !== '') words.push(word);
  }
  return words;
}

/** Where a token starts in the text, and its length, UTF-16 units. */
function positionOf(token: lunr.Token & { readonly metadata?: { readonly position?: unknown } }): readonly [number, number] {
  const position = token.metadata?.position;
  return Array.isArray(position) ? [Number(position[0]), Number(position[1])] : [0, 0];
}
