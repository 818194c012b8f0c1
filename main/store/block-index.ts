/** The bigram index over the blocks' folded text: what goes in when a block is written, and out when it is removed. */
import { bigrams } from '../../shared/text/bigrams.ts';
import { foldText } from '../../shared/text/fold.ts';
import { wellFormed } from '../../shared/text/well-formed.ts';
import type { Database } from './database.ts';

/**
 * Indexes a block's text under the block's row id, which must not be indexed yet. Half surrogate pairs count as U+FFFD,
 * which is what SQLite stores of them.
 */
export function addToIndex(database: Database, blockId: number, text: string): void {
  const terms = bigrams(foldText(wellFormed(text))).map(toIndexTerm).join(' ');
  database.prepare('INSERT INTO block_index (rowid, bigrams) VALUES (?, ?)').run([blockId, terms]);
}

/** Row ids that are not indexed are passed over. */
export function removeFromIndex(database: Database, blockIds: readonly number[]): void {
  const remove = database.prepare('DELETE FROM block_index WHERE rowid = ?');
  for (const blockId of blockIds) remove.run([blockId]);
}

/**
 * A term as the index writes it: the tokenizer takes ASCII punctuation for a gap, so it goes in full-width. Folded text
 * has no full-width forms of its own that this could be mistaken for.
 */
export function toIndexTerm(bigram: string): string {
  return bigram.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
