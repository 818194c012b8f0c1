import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorMoves, moveCursor, passageOf, type Cursor, type CursorMove } from '../../../renderer/reader/cursor.ts';
import { canonicalText } from '../../../shared/document/canonical-text.ts';
import type { DocumentId } from '../../../shared/document/document.ts';
import { heading, makeDocument, paragraph } from '../../support/make-document.ts';

const { blocks } = makeDocument({ id: 'text' as DocumentId }, [
  heading(1, '一、概述'),
  paragraph('健全制度。数据活动频繁，风险聚焦，带来挑战。公布《网络数据安全管理条例（草案），附件》！'),
  paragraph('该条例明确义务。'),
  paragraph('Art. 5 applies. It costs 3.1万元: no more, no less.'),
]);
const text = canonicalText(blocks);

/** The words the cursor stands on after each of the moves, from the offset of some words. */
function walk(from: string, ...moves: readonly CursorMove[]): (string | null)[] {
  let cursor: Cursor | null = null;
  return moves.map((move) => {
    cursor = moveCursor(blocks, cursor, move, text.indexOf(from));
    const passage = cursor && passageOf(blocks, cursor);
    return passage && text.slice(passage.start, passage.end);
  });
}

describe('the reading cursor', () => {
  test('is set down on the sentence at the place, and walks on over the ends of paragraphs', () => {
    expect(walk('风险', 'next', 'next', 'next', 'next')).toEqual([
      '数据活动频繁，风险聚焦，带来挑战。', '公布《网络数据安全管理条例（草案），附件》！', '该条例明确义务。', 'Art. 5 applies.',
    ]);
  });

  test('walks back to the heading and stays there', () => {
    expect(walk('健全', 'start', 'previous', 'previous')).toEqual(['健全制度。', '一、概述', '一、概述']);
  });

  test('stays at the last sentence', () => {
    expect(walk('It costs', 'start', 'next')).toEqual(['It costs 3.1万元: no more, no less.', 'It costs 3.1万元: no more, no less.']);
  });

  test('takes in one sentence more, over the end of a paragraph too, and gives it back', () => {
    expect(walk('公布', 'start', 'extend-next', 'extend-previous')).toEqual([
      '公布《网络数据安全管理条例（草案），附件》！', '公布《网络数据安全管理条例（草案），附件》！\n该条例明确义务。', '公布《网络数据安全管理条例（草案），附件》！',
    ]);
  });

  test('extends backwards from where it was begun', () => {
    expect(walk('风险', 'start', 'extend-previous', 'extend-previous')).toEqual([
      '数据活动频繁，风险聚焦，带来挑战。', '健全制度。数据活动频繁，风险聚焦，带来挑战。', '一、概述\n健全制度。数据活动频繁，风险聚焦，带来挑战。',
    ]);
  });

  test('leaves an extended passage at the end it goes towards', () => {
    expect(walk('健全', 'start', 'extend-next', 'next').at(-1)).toBe('公布《网络数据安全管理条例（草案），附件》！');
    expect(walk('公布', 'start', 'extend-previous', 'previous').at(-1)).toBe('健全制度。');
  });

  test('goes by paragraphs to their first sentence', () => {
    expect(walk('公布', 'start', 'next-block', 'next-block', 'previous-block', 'previous-block')).toEqual([
      '公布《网络数据安全管理条例（草案），附件》！', '该条例明确义务。', 'Art. 5 applies.', '该条例明确义务。', '健全制度。',
    ]);
  });

  test('shrinks to the sentence begun with, then to its first clause, and walks by clauses from there', () => {
    expect(walk('风险', 'start', 'extend-next', 'shrink', 'shrink', 'next', 'extend-next')).toEqual([
      '数据活动频繁，风险聚焦，带来挑战。',
      '数据活动频繁，风险聚焦，带来挑战。公布《网络数据安全管理条例（草案），附件》！',
      '数据活动频繁，风险聚焦，带来挑战。',
      '数据活动频繁，', '风险聚焦，', '风险聚焦，带来挑战。',
    ]);
  });

  test('grows from clause to sentence to paragraph, and walks by paragraphs from there', () => {
    expect(walk('风险', 'start', 'shrink', 'grow', 'grow', 'next')).toEqual([
      '数据活动频繁，风险聚焦，带来挑战。', '数据活动频繁，', '数据活动频繁，风险聚焦，带来挑战。',
      '健全制度。数据活动频繁，风险聚焦，带来挑战。公布《网络数据安全管理条例（草案），附件》！', '该条例明确义务。',
    ]);
  });

  test('never cuts a clause inside a title, brackets or a number', () => {
    expect(walk('公布', 'start', 'shrink')).toEqual(['公布《网络数据安全管理条例（草案），附件》！', '公布《网络数据安全管理条例（草案），附件》！']);
    expect(walk('It costs', 'start', 'shrink', 'next', 'next')).toEqual(['It costs 3.1万元: no more, no less.', 'It costs 3.1万元:', 'no more,', 'no less.']);
  });

  test('has no place in a text without words', () => {
    expect(moveCursor([], null, 'next', 0)).toBeNull();
    expect(moveCursor([{ offset: 0, text: '　' }], null, 'next', 0)).toBeNull();
  });

  test('whatever is pressed, stands on whole words of the text and never on nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), fc.array(fc.constantFrom(...cursorMoves), { maxLength: 30 }), (from, moves) => {
        let cursor = moveCursor(blocks, null, 'start', from);
        for (const move of moves) {
          cursor = moveCursor(blocks, cursor, move, from);
          const passage = cursor && passageOf(blocks, cursor);
          if (!passage) return false;
          const words = text.slice(passage.start, passage.end);
          if (words === '' || words !== words.trim()) return false;
        }
        return true;
      }),
    );
  });

  test('reaches every sentence of the text by one key alone', () => {
    const seen: string[] = [];
    let cursor = moveCursor(blocks, null, 'start', 0);
    for (let last = -1; cursor && cursor.focus !== last; cursor = moveCursor(blocks, cursor, 'next', 0)) {
      last = cursor.focus;
      const passage = passageOf(blocks, cursor);
      seen.push(text.slice(passage?.start, passage?.end));
    }
    expect(seen.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[\n ]/g, ''));
  });
});
