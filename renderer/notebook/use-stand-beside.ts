import { useLayoutEffect, type RefObject } from 'react';
import type { TextSpan } from '../../shared/document/document.ts';
import { useApp } from '../app/context.ts';
import { isInView, passageBox, placeNear } from './place-near.ts';

interface StandOptions {
  readonly prefer: 'above' | 'below';
  /** Stays at the edge when the passage is scrolled out of view; otherwise it is hidden until the passage comes back. */
  readonly stays: boolean;
}

/** Keeps a fixed element beside a passage of the page as the page scrolls or changes its size. Null: it is placed by its style. */
export function useStandBeside(panelRef: RefObject<HTMLElement | null>, span: TextSpan | null, { prefer, stays }: StandOptions): void {
  const { surface } = useApp();
  useLayoutEffect(() => {
    const panel = panelRef.current;
    const page = surface.current;
    if (!panel || !page || !span) return undefined;
    let frame = 0;
    const place = () => {
      frame = 0;
      const passage = passageBox([...(page.rangeOf(span)?.getClientRects() ?? [])]);
      const bounds = page.scroller.getBoundingClientRect();
      panel.toggleAttribute('data-away', !passage || (!stays && !isInView(passage, bounds)));
      if (!passage) return;
      const { left, top } = placeNear(passage, { width: panel.offsetWidth, height: panel.offsetHeight }, bounds, prefer);
      panel.style.left = `${Math.round(left)}px`;
      panel.style.top = `${Math.round(top)}px`;
    };
    const soon = () => {
      frame ||= requestAnimationFrame(place);
    };
    place();
    const sizes = new ResizeObserver(soon);
    sizes.observe(panel);
    sizes.observe(page.scroller);
    page.scroller.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      page.scroller.removeEventListener('scroll', soon);
      panel.removeAttribute('data-away');
      panel.style.removeProperty('left');
      panel.style.removeProperty('top');
    };
  }, [panelRef, span, prefer, stays, surface]);
}
