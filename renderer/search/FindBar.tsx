import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { useCommand } from '../commands/use-command.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { isComposing, useComposedInput } from './use-composed-input.ts';
import { usePaintMatches } from './use-paint-matches.ts';
import './find-bar.css';

/** Find in the open document; also shows in the page what the search panel found. */
export function FindBar() {
  usePaintMatches();
  const isOpen = useAppState((state) => state.findOpen);
  return isOpen ? <Bar /> : null;
}

function Bar() {
  const { store, surface } = useApp();
  const t = useTranslate();
  const query = useAppState((state) => state.findQuery);
  const hasMatches = useAppState((state) => state.findMatches.length > 0);
  const next = useCommand('find.next');
  const previous = useCommand('find.previous');
  const input = useComposedInput(query, (typed) => store.getState().find(typed));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const close = () => {
    store.getState().closeFind();
    surface.current?.scroller.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) store.getState().stepFind(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="find-bar" role="search" aria-label={t('find.label')} onKeyDown={onKeyDown}>
      <input
        {...input}
        ref={field}
        type="text"
        aria-label={t('find.field')}
        placeholder={t('find.placeholder')}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      <FindCount />
      <IconButton label={previous.label} icon={ChevronUp} disabled={!hasMatches} onClick={previous.run} />
      <IconButton label={next.label} icon={ChevronDown} disabled={!hasMatches} onClick={next.run} />
      <IconButton label={t('find.close')} icon={X} onClick={close} />
    </div>
  );
}

/** Which match of how many; spoken when it changes. */
function FindCount() {
  const t = useTranslate();
  const query = useAppState((state) => state.findQuery);
  const total = useAppState((state) => state.findMatches.length);
  const current = useAppState((state) => state.findCurrent) + 1;
  const words = total === 0 ? t('find.none') : current === 0 ? t('find.total', { count: total }) : t('find.current', { current, total });
  return (
    <span className="find-count" role="status">
      {query.trim() === '' ? '' : words}
    </span>
  );
}
