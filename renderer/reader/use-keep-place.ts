import { useEffect } from 'react';
import { useApp } from '../app/context.ts';

/** Tells the state where the page is, once a frame at most while it scrolls. */
export function useKeepPlace(): void {
  const { store, surface } = useApp();
  useEffect(() => {
    const page = surface.current;
    if (!page) return undefined;
    let frame = 0;
    const tell = () => {
      frame = 0;
      const { scrollTop, scrollHeight, clientHeight } = page.scroller;
      const isAtEnd = scrollTop + clientHeight >= scrollHeight - 2;
      const offset = page.firstVisibleOffset();
      store.getState().keepPlace(offset, isAtEnd ? 1 : offset / Math.max(1, page.open.text.length));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(tell);
    };
    page.scroller.addEventListener('scroll', onScroll, { passive: true });
    onScroll();
    return () => {
      cancelAnimationFrame(frame);
      page.scroller.removeEventListener('scroll', onScroll);
    };
  }, [store, surface]);
}
