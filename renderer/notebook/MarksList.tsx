import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { actOnRow } from './act-on-row.ts';
import { firstMarks, groupMarks } from './mark-groups.ts';
import { MarkGroupHead } from './MarkGroupHead.tsx';
import { MarkRow } from './MarkRow.tsx';
import { useGrowingCount } from './use-growing-count.ts';
import { useOutlines } from './use-outlines.ts';

/**
 * A grid of one column: arrows walk through the marks, Enter goes to the passage, and the marking keys act on the row that has
 * the focus. One stop for Tab, which then goes through that row's own buttons. Rows are made as they are come to.
 */
export function MarksList({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const outlines = useOutlines(annotations);
  const active = useAppState((state) => state.activeMark);
  const focus = useRowFocus(list);
  const indexOf = (id: AnnotationId | null) => annotations.findIndex((annotation) => annotation.id === id);
  const stopAt = Math.max(0, indexOf(focus.row) >= 0 ? indexOf(focus.row) : indexOf(active));
  const { count, end } = useGrowingCount(Math.max(stopAt, indexOf(active)) + 1);
  const groups = useMemo(() => firstMarks(groupMarks(annotations, outlines), count), [annotations, outlines, count]);
  const remove = useRemoveRow(list);
  const onKeyDown = useRowKeys(annotations, focus.go, remove);

  // The list follows the page, but not while it is being read itself.
  useEffect(() => {
    if (!list.current?.matches(':hover, :focus-within')) list.current?.querySelector(`[data-mark="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div className="marks-list" role="grid" aria-label={t('marks.title')} aria-rowcount={annotations.length} ref={list} onKeyDown={onKeyDown}>
      {groups.map((group, index) => (
        <div key={group.key} role="rowgroup">
          <MarkGroupHead group={group} isFirstOfDocument={groups[index - 1]?.documentId !== group.documentId} />
          {group.marks.map(({ annotation, page, pageTo, n }) => (
            <MarkRow
              key={annotation.id}
              annotation={annotation}
              page={page}
              pageTo={pageTo}
              n={n}
              isActive={annotation.id === active}
              isStop={annotation.id === annotations[stopAt]?.id}
              onFocus={focus.note}
              onRemove={remove}
            />
          ))}
        </div>
      ))}
      {count < annotations.length && <div ref={end} className="marks-more" />}
    </div>
  );
}

/** Which row has the focus, and a way to give it to one that may not be drawn yet. */
function useRowFocus(listRef: RefObject<HTMLElement | null>) {
  const [row, note] = useState<AnnotationId | null>(null);
  const wanted = useRef<AnnotationId | null>(null);
  useLayoutEffect(() => {
    const element = wanted.current === null ? null : listRef.current?.querySelector<HTMLElement>(`[data-mark="${wanted.current}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });
  const go = (id: AnnotationId) => {
    wanted.current = id;
    note(id);
  };
  return { row, note, go };
}

/** Removes a mark; the focus goes to the row that takes its place. */
function useRemoveRow(listRef: RefObject<HTMLElement | null>): (id: AnnotationId) => Promise<void> {
  const { store } = useApp();
  return useCallback(
    async (id) => {
      const rows = [...(listRef.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
      const at = rows.findIndex((row) => row.dataset['mark'] === id);
      const next = rows[at + 1] ?? rows[at - 1];
      await store.getState().removeMarks([id]);
      next?.focus();
    },
    [listRef, store],
  );
}

function useRowKeys(
  annotations: readonly Annotation[], focusRow: (id: AnnotationId) => void, remove: (id: AnnotationId) => Promise<void>,
): (event: KeyboardEvent<HTMLElement>) => void {
  const app = useApp();
  return (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null;
    const at = annotations.findIndex(({ id }) => id === row?.dataset['mark']);
    const annotation = annotations[at];
    if (!annotation || event.defaultPrevented || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: annotations.length - 1 }[event.key];
    const next = to === undefined ? undefined : annotations[to];
    const isOnButton = event.target !== row && (event.key === 'Enter' || event.key === ' ');
    if (isOnButton) return;
    if (next) focusRow(next.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') void remove(annotation.id);
    else if (to === undefined && !actOnRow(app, annotation, event.key)) return;
    event.preventDefault();
  };
}
