import { blockAt } from './canonical-text.ts';
import type { Block, DocumentContent, TextSpan } from './document.ts';
import { pageAt, sectionPath } from './section-path.ts';

/** Where in a document a passage stands, as a citation names it. */
export interface Place {
  /** Innermost section of the passage's beginning: an index into the document's sections. */
  readonly section: number | null;
  /** Headings around the beginning, outermost first. */
  readonly path: readonly string[];
  /** Title of the box around the beginning. */
  readonly box: string | null;
  /** Printed pages of the first and the last character; null where the source has none. */
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  /** Number of the first block. */
  readonly n: number;
}

/** Null when the document has no blocks. A line feed at either end of the span counts for nothing. */
export function placeOf({ sections, blocks }: Pick<DocumentContent, 'sections' | 'blocks'>, { start, end }: TextSpan): Place | null {
  const first = firstBlock(blocks, start, end);
  const last = blockAt(blocks, end - 1);
  if (!first || !last) return null;
  return {
    section: first.section,
    path: sectionPath(sections, first.section),
    box: first.box === null ? null : blocks[first.box - 1]?.text ?? null,
    pageFrom: pageAt(first, Math.max(0, start - first.offset)),
    pageTo: pageAt(last, Math.min(end - 1 - last.offset, last.text.length - 1)),
    n: first.n,
  };
}

/** A passage that begins with the line feed after a block begins in the next one. */
function firstBlock(blocks: readonly Block[], start: number, end: number): Block | null {
  const block = blockAt(blocks, start);
  if (!block || start < block.offset + block.text.length) return block;
  const next = blocks[block.n];
  return next && next.offset < end ? next : block;
}
