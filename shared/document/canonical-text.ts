import type { Block } from './document.ts';

/** The text that marks are anchored in: the blocks' texts joined by one line feed. */
export function canonicalText(blocks: readonly Pick<Block, 'text'>[]): string {
  return blocks.map((block) => block.text).join('\n');
}

/**
 * The block that holds an offset of the canonical text, by binary search; the line feed after a block belongs to it.
 * `blocks` must be in order and carry their offsets. Null only when there are no blocks.
 */
export function blockAt<B extends Pick<Block, 'offset'>>(blocks: readonly B[], offset: number): B | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.offset ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low] ?? null;
}
