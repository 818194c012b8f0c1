import { useEffect } from 'react';
import { useApp } from '../app/context.ts';

/** How long a selection made with keys must rest before it counts. */
const restMs = 150;

/** Tells the state what of the page is selected, once the selection rests: when the pointer is let go, or the keys are. */
export function useSelection(): void {
  const { store, surface } = useApp();
  useEffect(() => {
    let isPressed = false;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const before = store.getState().selection;
      const now = surface.current?.selectedSpan() ?? null;
      if (before?.start !== now?.start || before?.end !== now?.end) store.getState().select(now);
    };
    const soon = (afterMs: number) => {
      clearTimeout(resting);
      resting = setTimeout(() => {
        if (!isPressed) read();
      }, afterMs);
    };
    const onChange = () => {
      if (getSelection()?.isCollapsed && store.getState().selection) store.getState().select(null);
      soon(restMs);
    };
    const onPress = () => {
      isPressed = true;
    };
    const onRelease = () => {
      isPressed = false;
      soon(0);
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('selectionchange', onChange, { signal });
    window.addEventListener('pointerdown', onPress, { signal, capture: true });
    for (const end of ['pointerup', 'pointercancel', 'dragend', 'blur']) window.addEventListener(end, onRelease, { signal, capture: true });
    return () => {
      stop.abort();
      clearTimeout(resting);
      store.getState().select(null);
    };
  }, [store, surface]);
}
