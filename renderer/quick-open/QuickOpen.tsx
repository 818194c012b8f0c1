import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useApp, useTranslate, type App } from '../app/context.ts';
import { matchesKeys } from '../commands/keys.ts';
import { commandOf } from '../commands/list.ts';
import { isComposing, useComposedInput } from '../search/use-composed-input.ts';
import { chooseRow } from './choose-row.ts';
import { listRows, rowKey, type Row, type RowGroup } from './list-rows.ts';
import { QuickRow } from './QuickRow.tsx';
import { useQuickSources } from './use-quick-sources.ts';
import './quick-open.css';

/** One field for every document, heading, event, mark and command. */
export function QuickOpen() {
  const { store } = useApp();
  const t = useTranslate();
  const dialog = useDialog();
  const close = () => store.getState().showOverlay(null);
  return (
    <dialog
      ref={dialog}
      className="quick-open"
      aria-label={t('quick.title')}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <Palette />
    </dialog>
  );
}

/** Opens the platform's dialog and gives the focus back when it goes. */
function useDialog() {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (element.current && !element.current.open) element.current.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return element;
}

function Palette() {
  const app = useApp();
  const t = useTranslate();
  const list = useId();
  const sources = useQuickSources();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState(0);
  const groups = useMemo(() => listRows(query, sources), [query, sources]);
  const rows = groups.flatMap((group) => group.rows);
  const input = useComposedInput(query, (typed) => {
    setQuery(typed);
    setSelected(0);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const row = rows[selected];
    const to = { ArrowDown: selected + 1, ArrowUp: selected - 1 }[event.key];
    if (to !== undefined) setSelected((to + rows.length) % Math.max(1, rows.length));
    else if (event.key === 'Enter' && row) chooseRow(app, row);
    else if (opensQuickOpen(event, app)) app.store.getState().showOverlay(null);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="quick-input">
        <Search size={16} strokeWidth={1.7} aria-hidden />
        <input
          {...input}
          autoFocus
          type="text"
          role="combobox"
          aria-label={t('quick.field')}
          aria-expanded={rows.length > 0}
          aria-controls={list}
          aria-activedescendant={rows[selected] ? optionId(list, selected) : undefined}
          aria-autocomplete="list"
          placeholder={t('quick.field')}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
        />
        <span className="quick-hint">{t('quick.hint')}</span>
      </div>
      {sources.index && isNothingFound(groups, query) && (
        <p className="quick-none" role="status">
          {t('quick.none')}
        </p>
      )}
      <Results id={list} groups={groups} selected={selected} query={query} onChoose={(row) => chooseRow(app, row)} />
    </>
  );
}

/** Its own keys put it away again, and must not reach the browser, which has other uses for them. */
function opensQuickOpen(event: KeyboardEvent, { isMac }: App): boolean {
  return commandOf('go.quick-open').keys.some((keys) => matchesKeys(keys, event.nativeEvent, isMac));
}

/** Also true while only the offer to search the texts is left. */
function isNothingFound(groups: readonly RowGroup[], query: string): boolean {
  return query.trim() !== '' && groups.every((group) => group.kind === 'search');
}

function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

interface ResultsProps {
  readonly id: string;
  readonly groups: readonly RowGroup[];
  /** Index into the rows of all groups. */
  readonly selected: number;
  readonly query: string;
  readonly onChoose: (row: Row) => void;
}

function Results({ id, groups, selected, query, onChoose }: ResultsProps) {
  const t = useTranslate();
  useEffect(() => {
    if (groups.length > 0) document.getElementById(optionId(id, selected))?.scrollIntoView({ block: 'nearest' });
  }, [id, selected, groups]);
  const firstOf = new Map<RowGroup, number>();
  groups.reduce((count, group) => {
    firstOf.set(group, count);
    return count + group.rows.length;
  }, 0);
  return (
    // A press beside the rows leaves the focus in the field.
    <div id={id} className="quick-results" role="listbox" aria-label={t('quick.results')} onMouseDown={(event) => event.preventDefault()}>
      {groups.map((group) => (
        <div key={group.kind} role="group" aria-label={t(`quick.kind.${group.kind}`)} className="quick-group">
          <p className="quick-kind" aria-hidden>
            {t(`quick.kind.${group.kind}`)}
          </p>
          {group.rows.map((row, at) => {
            const index = (firstOf.get(group) ?? 0) + at;
            return <QuickRow key={rowKey(row)} id={optionId(id, index)} row={row} query={query} isSelected={index === selected} onChoose={onChoose} />;
          })}
        </div>
      ))}
    </div>
  );
}
