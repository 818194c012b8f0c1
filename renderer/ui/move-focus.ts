import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End walk through the buttons of a list, which is one stop for Tab. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  const item = to === undefined ? undefined : items[to];
  if (!item) return;
  event.preventDefault();
  item.focus();
}
