/** Find in one document: block by block, because folding drops the line feeds between blocks. */
import type { Block, TextSpan } from '../../shared/document/document.ts';
import { findAll } from '../../shared/text/find.ts';
import { fold, foldText, unfolded, type Folded } from '../../shared/text/fold.ts';

type BlockText = Pick<Block, 'text' | 'offset'>;

export function foldBlocks(blocks: readonly BlockText[]): Folded[] {
  return blocks.map((block) => fold(block.text));
}

/** Every place of the canonical text that folds to what the query folds to, ascending. `folded` is `foldBlocks(blocks)`. */
export function findInDocument(blocks: readonly BlockText[], folded: readonly Folded[], query: string): TextSpan[] {
  if (query === '') return [];
  const needle = foldText(query);
  return blocks.flatMap(({ text, offset }, index) => {
    // What folding leaves nothing of, such as a lone 《, is looked for as it stands.
    const block = needle === '' ? unfolded(text) : folded[index];
    return block ? findAll(block, needle || query).map(({ start, end }) => ({ start: offset + start, end: offset + end })) : [];
  });
}

/** Index of the first match that begins at an offset or behind it, around the end; -1 when there are none. */
export function firstMatchFrom(matches: readonly TextSpan[], offset: number): number {
  const index = matches.findIndex((match) => match.start >= offset);
  return index >= 0 ? index : matches.length > 0 ? 0 : -1;
}

/** The match one step on from the current one, or from a place when there is no current one; around both ends. */
export function stepMatch(matches: readonly TextSpan[], current: number, by: 1 | -1, offset: number): number {
  if (matches.length === 0) return -1;
  if (current >= 0) return (current + by + matches.length) % matches.length;
  const next = firstMatchFrom(matches, offset);
  return by === 1 ? next : (next - 1 + matches.length) % matches.length;
}

const longestSelection = 100;

/** What of a selection can be looked for: one line, not too long; null otherwise. */
export function queryOfSelection(text: string): string | null {
  const query = text.trim();
  return query !== '' && query.length <= longestSelection && !/[\n\r]/.test(query) ? query : null;
}
