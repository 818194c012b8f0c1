import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldSpan, foldText, unfoldSpan } from '../../shared/text/fold.ts';

/** Texts of the characters that make folding hard, between ordinary ones. */
const hardText = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'网络安全法治個資訊，。、；：？（）') },
    { weight: 3, arbitrary: fc.constantFrom('“', '”', '《', '》', '—', '－', ' ', '　', '\n', '\u00AD', '\u200B', '\uFEFF', '\uE000', '\0') },
    { weight: 3, arbitrary: fc.constantFrom('㎡', 'ﬁ', '㈠', '½', '…', '㍿', '①', 'Ａ', 'ß', 'İ', 'é', 'e\u0301', '\u0301', 'ガ', 'か\u3099', '한', '\uFE0F', '⻓', '⼈', '≠') },
    { weight: 2, arbitrary: fc.constantFrom('😀', '𠮷', '𠵾', '𝐀', '👩‍👩‍👧', '葛\u{E0100}', '\uD83D', '\uDE00') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  ),
  { maxLength: 40 },
).map((parts) => parts.join(''));

function fragments(source: string): string[] {
  const { starts, ends, text } = fold(source);
  return [...text].map((_, at) => source.slice(starts[at], ends[at]));
}

describe('folding', () => {
  it.each([
    ['plain Chinese stays as it is', '网络安全法', '网络安全法'],
    ['an empty text stays empty', '', ''],
    ['full-width letters, digits and signs become narrow', 'ＡＩ４５．５％（ａ）', 'ai45.5%(a)'],
    ['Chinese commas, colons and brackets become narrow too', '，：；？！（）', ',:;?!()'],
    ['half-width Chinese stops become wide', '｡､', '。、'],
    ['case goes', 'WePROTECT ẞß ΣΟΦΌΣ', 'weprotectssssσοφοσ'],
    ['traditional characters become simplified', '網絡安全法與個人資訊', '网络安全法与个人资讯'],
    ['of two simplifications the commoner is taken', '乾隆、乾燥', '干隆、干燥'],
    ['characters beyond the basic plane are simplified', '\u{2144D}\u{205E3}', '\u{2BB7C}\u34C6'],
    ['Kangxi and other radicals become characters', '⼈⺠⻓⻛⻢⻑', '人民长风马长'],
    ['quotation marks go', '大数据“杀熟”‘a’「b」『c』"d"\'e\'«f»', '大数据杀熟abcdef'],
    ['title marks go', '《关于〈公约〉的决定》', '关于公约的决定'],
    ['dashes are alike', '中国—东盟－a–b−c‐d─e', '中国-东盟-a-b-c-d-e'],
    ['a long dash is as long as it is', '———⸺', '-----'],
    ['wave dashes are alike', '1～2〜3~4', '1~2~3~4'],
    ['white space of every kind goes', ' 46. 8\u00A0亿\u3000\t\n\u2003元', '46.8亿元'],
    ['what cannot be seen goes', '法\u200B\u200C\u200D\uFEFF\u00AD\u2060治\u0000\u0007\u202E网', '法治网'],
    ['private-use characters and halves of pairs go', '法\uE000\u{F0000}\uD83D治\uDE00', '法治'],
    ['expansions expand', '㎡ﬁ㈠½①…', 'm2fi(一)1/21...'],
    ['letters lose their accents, composed or not', 'wǎngfǎ Re\u0301sume\u0301 Ångström', 'wangfaresumeangstrom'],
    ['a struck-through sign stays another sign', '≠=', '=\u0338='],
    ['other scripts keep their marks, composed or not', 'ガギ', 'ガギ'.normalize('NFD')],
    ['all other punctuation stays', '。、·‰℃§【】', '。、·‰°c§【】'],
    ['variation selectors go', '葛\u{E0100}☎\uFE0F', '葛☎'],
    ['emoji stay', '😀𠮷', '😀𠮷'],
    ['a visible accent of its own stays', '¨￣', '¨￣'],
  ])('%s', (_, source, folded) => {
    expect(foldText(source)).toBe(folded);
    expect(fold(source).text).toBe(folded);
  });

  it('returns the very text when nothing is to be folded', () => {
    expect(foldText('网络空间法治化。')).toBe('网络空间法治化。');
  });

  it('takes compatibility and canonical forms of every character for the same', () => {
    const differing: string[] = [];
    for (let codePoint = 0; codePoint < 0x30000; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      const composed = character.normalize('NFKC');
      const forms = composed.startsWith(' ') ? [] : [composed, character.normalize('NFD'), character.normalize('NFC'), character.toLowerCase()];
      if (forms.some((form) => foldText(form) !== foldText(character))) differing.push(codePoint.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('has nothing left to fold in what it has folded, whatever the character', () => {
    const unfinished: string[] = [];
    for (let codePoint = 0; codePoint < 0x30000; codePoint += 1) {
      const folded = foldText(String.fromCodePoint(codePoint));
      if (foldText(folded) !== folded) unfinished.push(codePoint.toString(16));
    }
    expect(unfinished).toEqual([]);
  });

  it('leaves no radical of the supplement that stands for a character', () => {
    const left = Array.from({ length: 0x2ef4 - 0x2e80 }, (_, at) => String.fromCodePoint(0x2e80 + at)).filter((radical) => foldText(radical) === radical);
    expect(left).toEqual(['\u2E80', '\u2E9A']);
  });

  it('folds the parts of a text to the parts of its fold, wherever it is cut between characters', () => {
    fc.assert(fc.property(hardText, fc.nat(), (text, seed) => {
      const characters = [...text];
      const cut = characters.length === 0 ? 0 : seed % (characters.length + 1);
      const [before, after] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
      const joinsHalves = /[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after);
      if (!joinsHalves) expect(foldText(before) + foldText(after)).toBe(foldText(text));
    }), { numRuns: 5_000 });
  });

  it('finds the fold of every piece of a text in the fold of the text, even a piece that splits a character', () => {
    fc.assert(fc.property(hardText, (text) => {
      const folded = foldText(text);
      for (let start = 0; start <= text.length; start += 1) {
        for (let end = start; end <= text.length; end += 1) expect(folded).toContain(foldText(text.slice(start, end)));
      }
    }), { numRuns: 300 });
  });
});

describe('the way back to the printed text', () => {
  it.each([
    ['plain text', '法治', ['法', '治']],
    ['left-out characters belong to none', '“法”　治', ['法', '治']],
    ['every unit of an expansion is the whole character', '5㎡(㈠)', ['5', '㎡', '㎡', '(', '㈠', '㈠', '㈠', ')']],
    ['a letter takes its accents with it', 'ae\u0301\u0323b', ['a', 'e\u0301\u0323', 'b']],
    ['an accent after a gap belongs to none', 'a \u0301b', ['a', 'b']],
    ['an expansion takes its accents with it', 'ﬁ\u0301!', ['ﬁ\u0301', 'ﬁ\u0301', '!']],
    ['a character takes its variation selector with it', '葛\u{E0100}城', ['葛\u{E0100}', '城']],
    ['a syllable decomposed in the fold is whole in print', '한국', ['한', '한', '한', '국', '국', '국']],
  ])('%s', (_, source, printed) => {
    expect(fragments(source)).toEqual(printed);
  });

  it('spans both halves of a pair', () => {
    const { starts, ends } = fold('a😀b');
    expect({ starts: [...starts], ends: [...ends] }).toEqual({ starts: [0, 1, 1, 3], ends: [1, 3, 3, 4] });
  });

  it('covers the whole of a character that a span cuts', () => {
    const folded = fold('约½元');
    expect(unfoldSpan(folded, { start: 3, end: 5 })).toEqual({ start: 1, end: 3 });
    expect(foldSpan(folded, { start: 1, end: 2 })).toEqual({ start: 1, end: 4 });
  });

  it('keeps an empty span empty', () => {
    const folded = fold('“法治”');
    expect([0, 1, 2].map((at) => unfoldSpan(folded, { start: at, end: at }))).toEqual([{ start: 1, end: 1 }, { start: 2, end: 2 }, { start: 3, end: 3 }]);
    expect(foldSpan(folded, { start: 2, end: 2 })).toEqual({ start: 1, end: 1 });
    expect(unfoldSpan(fold(''), { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });

  it('leads from any span of the fold to print that folds to it, or to more where a character was cut', () => {
    fc.assert(fc.property(hardText, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text);
      const start = Math.min(a, b) % (folded.text.length + 1);
      const end = Math.max(start, Math.max(a, b) % (folded.text.length + 1));
      const print = unfoldSpan(folded, { start, end });
      expect(foldText(text.slice(print.start, print.end))).toContain(folded.text.slice(start, end));
    }), { numRuns: 5_000 });
  });

  it('leads from any span of print to the fold of the characters in it', () => {
    fc.assert(fc.property(hardText, fc.nat(), fc.nat(), (text, a, b) => {
      const characters = [...text];
      const from = Math.min(a, b) % (characters.length + 1);
      const to = Math.max(from, Math.max(a, b) % (characters.length + 1));
      const start = characters.slice(0, from).join('').length;
      const piece = characters.slice(from, to).join('');
      const folded = fold(text);
      const span = foldSpan(folded, { start, end: start + piece.length });
      const inFold = folded.text.slice(span.start, span.end);
      // an accent cut off its letter brings the letter along
      expect(inFold.endsWith(foldText(piece))).toBe(true);
    }), { numRuns: 5_000 });
  });

  it('has bounds that never go back', () => {
    fc.assert(fc.property(hardText, (text) => {
      const { starts, ends } = fold(text);
      const ordered = starts.every((start, at) => start < (ends[at] ?? 0) && (at === 0 || (start >= (starts[at - 1] ?? 0) && (ends[at] ?? 0) >= (ends[at - 1] ?? 0))));
      expect(ordered).toBe(true);
    }), { numRuns: 3_000 });
  });
});
