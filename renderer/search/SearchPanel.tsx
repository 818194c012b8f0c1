import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { HitList, hitId } from './HitList.tsx';
import { NoHits } from './NoHits.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { useSearchKeys } from './use-search-keys.ts';
import { useComposedInput } from './use-composed-input.ts';
import './search-panel.css';

/** Search of all documents as the reader types. */
export function SearchPanel() {
  const t = useTranslate();
  const list = useId();
  const panel = useRef<HTMLElement>(null);
  const result = useAppState((state) => state.result);
  const focusField = () => panel.current?.querySelector('input')?.focus();
  const onKeyDown = useSearchKeys(focusField);
  return (
    <section className="side-panel wide search-panel" role="search" aria-label={t('search.title')} ref={panel}>
      <SearchField list={list} onKeyDown={onKeyDown} />
      <SearchStatus />
      <div className="panel-body">
        {result === null && <SearchHelp onChoose={focusField} />}
        {result?.total === 0 && <NoHits query={result.query} onChoose={focusField} />}
        {result !== null && result.total > 0 && <HitList id={list} result={result} onKeyDown={onKeyDown} />}
      </div>
    </section>
  );
}

interface SearchFieldProps {
  /** Id of the list of hits. */
  readonly list: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function SearchField({ list, onKeyDown }: SearchFieldProps) {
  const { store } = useApp();
  const t = useTranslate();
  const query = useAppState((state) => state.query);
  const selected = useAppState((state) => state.selectedHit);
  const hasHits = useAppState((state) => (state.result?.total ?? 0) > 0);
  const search = (typed: string) => void store.getState().search(typed);
  const input = useComposedInput(query, search);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const clear = () => {
    search('');
    field.current?.focus();
  };
  return (
    <div className="search-field">
      <Search size={15} strokeWidth={1.7} aria-hidden />
      <input
        {...input}
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('search.field')}
        aria-expanded={hasHits}
        aria-controls={hasHits ? list : undefined}
        aria-activedescendant={hasHits && selected >= 0 ? hitId(list, selected) : undefined}
        aria-autocomplete="list"
        placeholder={t('search.placeholder')}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        onKeyDown={onKeyDown}
      />
      {input.value !== '' && <IconButton label={t('search.clear')} icon={X} onClick={clear} />}
    </div>
  );
}

/** How much was found; spoken when it changes. */
function SearchStatus() {
  const t = useTranslate();
  const result = useAppState((state) => state.result);
  const isFound = result !== null && result.total > 0;
  return (
    <p className="search-status" role="status">
      {isFound && <span>{t('search.total', { count: result.total })}</span>}
      {isFound && <span>{t('search.total.documents', { documents: result.totalByDocument.length })}</span>}
      {isFound && <span className="search-keys">{t('search.keys')}</span>}
    </p>
  );
}
