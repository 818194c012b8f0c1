import type { KeyboardEvent } from 'react';
import { useApp } from '../app/context.ts';
import { isComposing } from './use-composed-input.ts';

/** The keys of the search field, which also hold on the list: arrows walk, Enter opens, Escape steps out, clears, leaves. */
export function useSearchKeys(focusField: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  const { store, surface } = useApp();

  function leave(): void {
    const { selectedHit, query, selectHit, search } = store.getState();
    if (selectedHit >= 0) selectHit(-1);
    else if (query !== '') void search('');
    else return surface.current?.scroller.focus({ preventScroll: true });
    focusField();
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
  };

  return (event) => {
    const action = actions[event.key];
    if (!action || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    action();
  };
}
