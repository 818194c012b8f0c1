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
  /** The offset at which the first whole line in view begins. */
  firstVisibleOffset(): number;
  /** CSS pixels from the page's upper edge down to the line of an offset; null when it is not in the page. */
  distanceOf(offset: number): number | null;
  /** Brings an offset into view; `align` as in `Target`, or so many CSS pixels from the upper edge. */
  scrollTo(offset: number, align: 'top' | 'third' | number): void;
  /** Scrolls only as far as needed to show the passage. */
  reveal(span: TextSpan): void;
}

/** What is jumped to stands this far below the upper edge; the first line in view is looked for there too, so that a place kept and returned to is the same. */
const topMargin = 24;

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
    const line = scroller.getBoundingClientRect().top + topMargin + 4;
    for (const element of blocksFrom(scroller, line)) {
      const rect = element.querySelector<HTMLElement>('.block-text')?.getBoundingClientRect();
      const block = open.blocks[Number(element.dataset['n']) - 1];
      if (!rect || !block || rect.bottom <= line) continue;
      return rect.top >= line ? block.offset : (offsetAtPoint(rect.left + 4, line) ?? block.offset);
    }
    return 0;
  }

  function distanceOf(offset: number): number | null {
    const point = pointOf(offset);
    if (!point) return null;
    const range = document.createRange();
    range.setStart(point.node, point.at);
    range.setEnd(point.node, Math.min(point.at + 1, point.node.length));
    const rect = range.getClientRects()[0] ?? range.getBoundingClientRect();
    return rect.top - scroller.getBoundingClientRect().top;
  }

  /** Groups out of view have only guessed heights, so the place is corrected as they are laid out. */
  function settle(offset: number, distance: number, frames = 6): void {
    const miss = (distanceOf(offset) ?? distance) - distance;
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
    distanceOf,
    scrollTo(offset, align) {
      if (offset <= 0) scroller.scrollTo(0, 0);
      else settle(offset, align === 'top' ? topMargin : align === 'third' ? scroller.clientHeight / 3 : align);
    },
    reveal(span) {
      const rect = rangeOf(span)?.getBoundingClientRect();
      const view = scroller.getBoundingClientRect();
      if (!rect) return;
      if (rect.top < view.top + topMargin) scroller.scrollTop += rect.top - view.top - topMargin;
      else if (rect.bottom > view.bottom - 48) scroller.scrollTop += Math.min(rect.bottom - view.bottom + 48, rect.top - view.top - topMargin);
    },
  };
}

/** The blocks from about a height of the window on; whole groups above it are stepped over by their own boxes. */
function* blocksFrom(scroller: HTMLElement, y: number): Generator<HTMLElement> {
  for (const group of scroller.querySelectorAll<HTMLElement>('.block-group')) {
    if (group.getBoundingClientRect().bottom > y) yield* group.querySelectorAll<HTMLElement>('[data-n]');
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
