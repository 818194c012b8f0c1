import type { KeyboardEvent } from 'react';
import { useApp } from '../app/context.ts';
import { isComposing } from './use-composed-input.ts';

/** The keys of the search field, which also hold on the list: arrows walk, Enter opens, Escape steps out and leaves, the page keys turn the page. */
export function useSearchKeys(focusField: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  const { store, surface } = useApp();

  /** From a hit to the field, from there to the page; what was searched stays. */
  function leave(): void {
    const { selectedHit, selectHit } = store.getState();
    const page = surface.current?.scroller;
    if (selectedHit < 0 && page) return page.focus({ preventScroll: true });
    selectHit(-1);
    focusField();
  }

  /** Reading on without leaving the list. */
  function turn(by: 1 | -1): void {
    const page = surface.current?.scroller;
    page?.dispatchEvent(new WheelEvent('wheel'));
    page?.scrollBy({ top: by * page.clientHeight * 0.9 });
  }

  function open(): void {
    const { selectedHit, openHit, moveHit } = store.getState();
    if (selectedHit >= 0) void openHit(selectedHit);
    else void moveHit(1).then(() => openHit(store.getState().selectedHit));
  }

  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => void store.getState().moveHit(1),
    ArrowUp: () => void store.getState().moveHit(-1),
    Enter: open,
    Escape: leave,
    PageDown: () => turn(1),
    PageUp: () => turn(-1),
  };

  return (event) => {
    const action = actions[event.key];
    if (!action || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    action();
  };
}
