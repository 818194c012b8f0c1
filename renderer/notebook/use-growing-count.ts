import { useCallback, useState } from 'react';

/** Rows made at first, and more at a time: a few screens. */
const step = 100;

/**
 * How many rows of a long list to draw: at least `needed`, and more whenever the element at `end` comes near the view.
 */
export function useGrowingCount(needed: number): { readonly count: number; readonly end: (element: HTMLElement | null) => void } {
  const [grown, setGrown] = useState(step);
  const count = Math.max(grown, Math.ceil(needed / step) * step);
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) setGrown(count + step);
        },
        { root: element.closest('.panel-body'), rootMargin: '800px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [count],
  );
  return { count, end };
}
