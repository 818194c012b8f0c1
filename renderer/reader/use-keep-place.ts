import { useEffect } from 'react';
import type { Settings } from '../../shared/api/settings.ts';
import { useApp } from '../app/context.ts';
import type { Target } from '../state/reading.ts';

/** Settings that set the text anew. */
const typography = ['fontFamily', 'fontSize', 'lineHeight', 'measure', 'indent'] as const satisfies readonly (keyof Settings)[];

/** What a reader scrolls with. */
const scrolling = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Tells the state where the page is, once a frame at most while it scrolls; when the text is set anew, the place stays where it is. */
export function useKeepPlace(): void {
  const { store, surface } = useApp();
  useEffect(() => {
    const page = surface.current;
    if (!page) return undefined;
    let frame = 0;
    let distance: number | null = null;
    /** The jump that the page still stands at: until the reader scrolls, the place is what was jumped to, not the line at the top. */
    let arrived: Target | null = store.getState().target;
    const leave = () => {
      arrived = null;
    };
    const tell = () => {
      frame = 0;
      const { scrollTop, scrollHeight, clientHeight } = page.scroller;
      const isAtEnd = scrollTop + clientHeight >= scrollHeight - 2;
      const offset = arrived?.offset ?? page.firstVisibleOffset();
      distance = page.distanceOf(offset);
      store.getState().keepPlace(offset, isAtEnd ? 1 : offset / Math.max(1, page.open.text.length));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(tell);
    };
    const hold = () => {
      if (distance !== null) page.scrollTo(store.getState().placeOffset, distance);
    };
    const resizing = new ResizeObserver(hold);
    resizing.observe(page.scroller);
    const unsubscribe = store.subscribe(({ settings, target }, before) => {
      if (target !== before.target) arrived = target;
      if (typography.some((name) => settings[name] !== before.settings[name])) requestAnimationFrame(hold);
    });
    page.scroller.addEventListener('scroll', onScroll, { passive: true });
    for (const name of scrolling) page.scroller.addEventListener(name, leave, { passive: true });
    onScroll();
    return () => {
      cancelAnimationFrame(frame);
      resizing.disconnect();
      unsubscribe();
      page.scroller.removeEventListener('scroll', onScroll);
      for (const name of scrolling) page.scroller.removeEventListener(name, leave);
    };
  }, [store, surface]);
}
