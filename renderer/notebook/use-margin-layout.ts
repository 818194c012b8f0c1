import { useEffect } from 'react';
import { useApp } from '../app/context.ts';
import type { PageSurface } from '../reader/page-surface.ts';
import { stackNotes } from './stack-notes.ts';

/** Room between two notes, CSS pixels. */
const noteGap = 8;

/**
 * Puts every note and ribbon of the margin at the line its mark begins on, and under one another where lines are too near.
 * Only what is laid out is measured; a group of blocks that comes near the view reports its size and is placed then.
 */
export function useMarginLayout(): void {
  const { surface } = useApp();
  useEffect(() => {
    const page = surface.current;
    if (!page) return undefined;
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        layOutMargin(page);
      });
    };
    const sizes = new ResizeObserver(soon);
    const follow = () => {
      sizes.disconnect();
      sizes.observe(page.scroller);
      for (const item of page.scroller.querySelectorAll('[data-margin]')) {
        sizes.observe(item);
        const block = item.closest('.block');
        if (block) sizes.observe(block);
      }
      layOutMargin(page);
    };
    // Only the margin's contents ever change in a page.
    const changes = new MutationObserver(follow);
    changes.observe(page.scroller, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-margin'] });
    follow();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
    };
  }, [surface]);
}

function layOutMargin(page: PageSurface): void {
  const items = [...page.scroller.querySelectorAll<HTMLElement>('[data-margin]')].filter((item) => item.checkVisibility({ contentVisibilityAuto: true }));
  for (const kind of ['margin-note', 'ribbon']) stack(page, items.filter((item) => item.classList.contains(kind)));
}

/** Measures all first and moves after, so that the page is laid out once. */
function stack(page: PageSurface, items: readonly HTMLElement[]): void {
  const measured = items.map((item) => ({
    top: lineTop(page, item),
    height: item.offsetHeight,
    origin: item.offsetParent?.getBoundingClientRect().top ?? 0,
  }));
  const tops = stackNotes(measured, noteGap);
  items.forEach((item, index) => {
    item.dataset['placed'] = '';
    item.style.top = `${Math.round((tops[index] ?? 0) - (measured[index]?.origin ?? 0))}px`;
  });
}

/** Where a mark's first line begins in the window; the item's first line is set level with it. */
function lineTop(page: PageSurface, item: HTMLElement): number {
  const start = Number(item.dataset['margin']);
  const line = page.rangeOf({ start, end: start + 1 })?.getClientRects()[0];
  if (!line) return item.getBoundingClientRect().top;
  const own = item.classList.contains('ribbon') ? item.offsetHeight : firstLineHeight;
  return line.top + (line.height - own) / 2;
}

/** 12 px at 1.55, see margin-notes.css. */
const firstLineHeight = 18.6;
