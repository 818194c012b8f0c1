import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { SearchHit, SearchResult } from '../../shared/api/search.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { groupHits, type HitGroup } from './hit-order.ts';
import { excerptPieces, shortBox, shortPath } from './hit-text.ts';
import { Pieces } from './Pieces.tsx';

/** The element of a hit, for the field that names the selected one. */
export function hitId(list: string, index: number): string {
  return `${list}-${index}`;
}

interface HitListProps {
  readonly id: string;
  readonly result: SearchResult;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function HitList({ id, result, onKeyDown }: HitListProps) {
  const { store } = useApp();
  const t = useTranslate();
  const selected = useAppState((state) => state.selectedHit);
  const groups = useMemo(() => groupHits(result), [result]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.getElementById(hitId(id, selected))?.scrollIntoView({ block: 'nearest' });
  }, [id, selected]);
  useScrollToTop(list, result.query);
  const rest = result.total - result.hits.length;
  return (
    <>
      <div
        id={id}
        className="hit-list"
        role="listbox"
        aria-label={t('search.hits')}
        aria-activedescendant={selected >= 0 ? hitId(id, selected) : undefined}
        tabIndex={-1}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {groups.map((group) => (
          <Group key={group.documentId} list={id} group={group} selected={selected} />
        ))}
      </div>
      {rest > 0 && (
        <button type="button" className="button more-hits" onClick={() => void store.getState().showMoreHits()}>
          {t('search.more', { rest })}
        </button>
      )}
    </>
  );
}

/** A new question's answer is shown from its beginning. */
function useScrollToTop(list: RefObject<HTMLElement | null>, query: string): void {
  const shown = useRef(query);
  useEffect(() => {
    if (shown.current !== query) list.current?.parentElement?.scrollTo({ top: 0 });
    shown.current = query;
  }, [list, query]);
}

interface GroupProps {
  readonly list: string;
  readonly group: HitGroup;
  readonly selected: number;
}

function Group({ list, group, selected }: GroupProps) {
  const t = useTranslate();
  const summary = useDocument(group.documentId);
  const label = `${list}-${group.documentId}`;
  return (
    <div role="group" aria-labelledby={label}>
      <div className="hit-group" id={label} title={summary?.title}>
        <span lang={summary?.language}>{summary?.shortTitle}</span>
        <span className="count">{t('search.group', { shown: group.hits.length, total: group.total })}</span>
      </div>
      {group.hits.map(({ hit, index }) => (
        <Hit key={hit.n} id={hitId(list, index)} hit={hit} index={index} isSelected={index === selected} language={summary?.language} />
      ))}
    </div>
  );
}

function useDocument(documentId: DocumentId) {
  return useAppState((state) => state.documents.find((document) => document.id === documentId));
}

interface HitProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly index: number;
  readonly isSelected: boolean;
  readonly language: string | undefined;
}

const Hit = memo(function Hit({ id, hit, index, isSelected, language }: HitProps) {
  const { store } = useApp();
  return (
    <div
      id={id}
      className={`search-hit ${hit.kind}`}
      role="option"
      aria-selected={isSelected}
      onClick={() => {
        // Text selected for copying is no click.
        if (getSelection()?.isCollapsed ?? true) void store.getState().openHit(index);
      }}
    >
      <HitPlace hit={hit} />
      <p className="hit-text" lang={language}>
        <Pieces pieces={excerptPieces(hit)} />
      </p>
    </div>
  );
});

/** Headings, box, printed page and number of the paragraph. */
function HitPlace({ hit }: { readonly hit: SearchHit }) {
  const t = useTranslate();
  // A heading's path ends with itself, which the excerpt shows.
  const path = hit.kind === 'heading' ? hit.path.slice(0, -1) : hit.path;
  return (
    <p className="hit-place">
      {path.length > 0 && <span className="hit-path" title={path.join(' › ')}>{shortPath(path)}</span>}
      {hit.box !== null && <span title={hit.box}>{shortBox(hit.box)}</span>}
      {hit.page !== null && <span>{t('search.page', { page: hit.page })}</span>}
      <span>{t('search.block', { n: hit.n })}</span>
    </p>
  );
}
