/**
 * The page on the screen, in the terms of the text: offsets of the canonical text to places in the page and back.
 * A block's text nodes hold exactly its text, whatever elements stand between them.
 */
import type { TextSpan } from '../../shared/document/document.ts';
import { blockAt } from '../../shared/document/canonical-text.ts';
import type { OpenDocument } from '../state/reading.ts';

export interface PageSurface {
  readonly scroller: HTMLElement;
  readonly open: OpenDocument;
  /** The passage as a range; null when its blocks are not in the page. */
  rangeOf(span: TextSpan): Range | null;
  /** The passage the reader selected with mouse, touch or keys; null when nothing of the text is selected. */
  selectedSpan(): TextSpan | null;
  /** The offset under a point of the window, or null. */
  offsetAtPoint(x: number, y: number): number | null;
  /** The offset of the first line in view. */
  firstVisibleOffset(): number;
  /** Brings an offset into view; `align` as in `Target`. */
  scrollTo(offset: number, align: 'top' | 'third'): void;
  /** Scrolls only as far as needed to show the passage. */
  reveal(span: TextSpan): void;
}

export function createPageSurface(scroller: HTMLElement, open: OpenDocument): PageSurface {
  const textOf = (n: number) => scroller.querySelector<HTMLElement>(`[data-n="${n}"] .block-text`);

  function pointOf(offset: number): { node: Text; at: number } | null {
    const block = blockAt(open.blocks, offset);
    const element = block && textOf(block.n);
    return element ? textPoint(element, Math.min(offset - block.offset, block.text.length)) : null;
  }

  function offsetOf(node: Node, at: number): number | null {
    const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.block-text');
    const n = Number(element?.closest<HTMLElement>('[data-n]')?.dataset['n']);
    const block = open.blocks[n - 1];
    return element && block ? block.offset + lengthBefore(element, node, at) : null;
  }

  function rangeOf(span: TextSpan): Range | null {
    const start = pointOf(span.start);
    const end = pointOf(span.end);
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(start.node, start.at);
    range.setEnd(end.node, end.at);
    return range;
  }

  function selectedSpan(): TextSpan | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(scroller)) return null;
    const touched = [...scroller.querySelectorAll<HTMLElement>('.block-text')].filter((element) => range.intersectsNode(element));
    const first = touched[0];
    const last = touched.at(-1);
    if (!first || !last) return null;
    const start = offsetOf(range.startContainer, range.startOffset) ?? offsetOf(first, 0);
    const end = offsetOf(range.endContainer, range.endOffset) ?? offsetOf(last, last.childNodes.length);
    return start === null || end === null ? null : trimSpan(open.text, { start, end });
  }

  function offsetAtPoint(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint(x, y);
    return position && scroller.contains(position.offsetNode) ? offsetOf(position.offsetNode, position.offset) : null;
  }

  function firstVisibleOffset(): number {
    const view = scroller.getBoundingClientRect();
    for (const element of blocksInView(scroller, view.top)) {
      const text = element.querySelector<HTMLElement>('.block-text');
      const rect = text?.getBoundingClientRect();
      const block = open.blocks[Number(element.dataset['n']) - 1];
      if (!text || !rect || !block || rect.bottom <= view.top + 8) continue;
      if (rect.top >= view.top - 4) return block.offset;
      return offsetAtPoint(rect.left + 4, view.top + 12) ?? block.offset;
    }
    return 0;
  }

  /** Groups out of view have only guessed heights, so the place is corrected as they are laid out. */
  function settle(offset: number, distance: () => number, frames = 6): void {
    const point = pointOf(offset);
    if (!point) return;
    const range = document.createRange();
    range.setStart(point.node, point.at);
    range.setEnd(point.node, Math.min(point.at + 1, point.node.length));
    const miss = (range.getClientRects()[0] ?? range.getBoundingClientRect()).top - scroller.getBoundingClientRect().top - distance();
    if (Math.abs(miss) > 1) scroller.scrollTop += miss;
    if (frames > 0) requestAnimationFrame(() => settle(offset, distance, Math.abs(miss) > 1 ? frames - 1 : frames - 3));
  }

  return {
    scroller,
    open,
    rangeOf,
    selectedSpan,
    offsetAtPoint,
    firstVisibleOffset,
    scrollTo(offset, align) {
      if (offset <= 0) scroller.scrollTop = 0;
      else settle(offset, () => (align === 'top' ? 24 : scroller.clientHeight / 3));
    },
    reveal(span) {
      const rect = rangeOf(span)?.getBoundingClientRect();
      const view = scroller.getBoundingClientRect();
      if (!rect) return;
      if (rect.top < view.top + 24) scroller.scrollTop += rect.top - view.top - 24;
      else if (rect.bottom > view.bottom - 48) scroller.scrollTop += Math.min(rect.bottom - view.bottom + 48, rect.top - view.top - 24);
    },
  };
}

/** The blocks from the one that crosses `top` on; whole groups above it are stepped over by their own boxes. */
function* blocksInView(scroller: HTMLElement, top: number): Generator<HTMLElement> {
  for (const group of scroller.querySelectorAll<HTMLElement>('.block-group')) {
    if (group.getBoundingClientRect().bottom <= top + 8) continue;
    yield* group.querySelectorAll<HTMLElement>('[data-n]');
  }
}

function textPoint(element: HTMLElement, at: number): { node: Text; at: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = at;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node as Text;
    if (rest < last.length || (rest === last.length && !nextText(walker))) return { node: last, at: rest };
    rest -= last.length;
  }
  return last && { node: last, at: last.length };
}

/** Looks ahead without moving. */
function nextText(walker: TreeWalker): boolean {
  const here = walker.currentNode;
  const has = walker.nextNode() !== null;
  walker.currentNode = here;
  return has;
}

function lengthBefore(element: HTMLElement, node: Node, at: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, at);
  return range.toString().length;
}

/** White space and line feeds at a selection's ends belong to no quote. */
function trimSpan(text: string, { start, end }: TextSpan): TextSpan | null {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}
