import { useLayoutEffect, type RefObject } from 'react';
import type { TextSpan } from '../../shared/document/document.ts';
import { useApp } from '../app/context.ts';
import type { PageSurface } from '../reader/page-surface.ts';
import { gap, isInView, keepInside, passageBox, placeNear, type Box, type Point, type Size } from './place-near.ts';

/** Where a panel of that size is to stand, in the window; null when what it belongs to is not drawn. */
export type FindPlace = (page: PageSurface, size: Size, bounds: Box) => { readonly at: Point; readonly isInView: boolean } | null;

export function besidePassage(span: TextSpan, prefer: 'above' | 'below'): FindPlace {
  return (page, size, bounds) => {
    const passage = passageBox([...(page.rangeOf(span)?.getClientRects() ?? [])]);
    return passage && { at: placeNear(passage, size, bounds, prefer), isInView: isInView(passage, bounds) };
  };
}

/** In the place of an element that is as wide as a note; beside the passage where there is none. */
export function inPlaceOf(selector: string, otherwise: FindPlace): FindPlace {
  return (page, size, bounds) => {
    const box = page.scroller.querySelector(selector)?.getBoundingClientRect();
    if (!box || box.width < 60) return otherwise(page, size, bounds);
    return { at: keepInside({ left: box.left - gap, top: box.top - gap }, size, bounds), isInView: isInView({ first: box, last: box }, bounds) };
  };
}

/**
 * Keeps a fixed panel at its place as the page scrolls or changes its size. Out of view it is hidden until it comes back, or
 * stays at the edge. Null: it is placed by its style.
 */
export function useStandBeside(panelRef: RefObject<HTMLElement | null>, findPlace: FindPlace | null, stays: boolean): void {
  const { store, surface } = useApp();
  useLayoutEffect(() => {
    const panel = panelRef.current;
    const page = surface.current;
    if (!panel || !page || !findPlace) return undefined;
    let frame = 0;
    const place = () => {
      frame = 0;
      const size = { width: panel.offsetWidth, height: panel.offsetHeight };
      const found = findPlace(page, size, freeBounds(page));
      panel.toggleAttribute('data-away', !found || (!stays && !found.isInView));
      if (!found) return;
      panel.style.left = `${Math.round(found.at.left)}px`;
      panel.style.top = `${Math.round(found.at.top)}px`;
    };
    const soon = () => {
      frame ||= requestAnimationFrame(place);
    };
    place();
    const unsubscribe = store.subscribe((state, before) => {
      if (state.toast !== before.toast) soon();
    });
    const sizes = new ResizeObserver(soon);
    sizes.observe(panel);
    sizes.observe(page.scroller);
    page.scroller.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      unsubscribe();
      sizes.disconnect();
      page.scroller.removeEventListener('scroll', soon);
      panel.removeAttribute('data-away');
      panel.style.removeProperty('left');
      panel.style.removeProperty('top');
    };
  }, [panelRef, findPlace, stays, store, surface]);
}

/** The page without what says at its lower edge what was just done. */
function freeBounds(page: PageSurface): Box {
  const { left, top, right, bottom } = page.scroller.getBoundingClientRect();
  const toast = document.querySelector('.toast')?.getBoundingClientRect();
  return { left, top, right, bottom: Math.min(bottom, toast?.top ?? bottom) };
}
