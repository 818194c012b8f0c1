import { useEffect } from 'react';
import { useApp } from '../app/context.ts';
import { matchesKeys } from './keys.ts';
import { commands } from './list.ts';

/** Every command's keys, window-wide. Keys that an input method is composing with are its own. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const inField = isField(event.target);
      const isOverlaid = document.querySelector('dialog[open]') !== null;
      const command = commands.find(
        ({ keys, when, worksInFields }) =>
          keys.some((each) => matchesKeys(each, event, app.isMac) && (!inField || worksInFields === true || each.includes('Mod+'))) &&
          (when?.(app.store.getState()) ?? true),
      );
      if (!command || (isOverlaid && command.group !== 'commands.help' && command.group !== 'commands.view')) return;
      event.preventDefault();
      command.run(app);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
