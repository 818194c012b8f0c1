import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import { colours } from '../../shared/api/vocabulary.ts';
import { useApp, useAppState, useTranslate, type App } from '../app/context.ts';
import { citeMark } from '../exchange/copy-citation.ts';
import { goToMark } from './act-on-target.ts';
import { groupMarks, type MarkGroup } from './mark-groups.ts';
import { MarkRow } from './MarkRow.tsx';
import { useOutlines } from './use-outlines.ts';

/**
 * A grid of one column: arrows walk through the marks, Enter goes to the passage, and the marking keys act on the row that has
 * the focus. One stop for Tab, which then goes through that row's own buttons.
 */
export function MarksList({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const app = useApp();
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const outlines = useOutlines(annotations);
  const groups = useMemo(() => groupMarks(annotations, outlines), [annotations, outlines]);
  const active = useAppState((state) => state.activeMark);
  const [focused, setFocused] = useState<AnnotationId | null>(null);
  const isListed = (id: AnnotationId | null) => annotations.some((annotation) => annotation.id === id);
  const stop = isListed(focused) ? focused : isListed(active) ? active : (annotations[0]?.id ?? null);

  /** The focus goes to the row that takes the removed one's place. */
  const remove = useCallback(
    async (id: AnnotationId) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
      const at = rows.findIndex((row) => row.dataset['mark'] === id);
      const next = rows[at + 1] ?? rows[at - 1];
      await app.store.getState().removeMarks([id]);
      next?.focus();
    },
    [app],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null;
    const at = annotations.findIndex(({ id }) => id === row?.dataset['mark']);
    const annotation = annotations[at];
    if (!annotation || event.defaultPrevented || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: annotations.length - 1 }[event.key];
    const isOnRow = event.target === row;
    if (to !== undefined) focusRow(list.current, annotations[to]?.id);
    else if (!isOnRow && (event.key === 'Enter' || event.key === ' ')) return;
    else if (event.key === 'Delete' || event.key === 'Backspace') void remove(annotation.id);
    else if (!actOnRow(app, annotation, event.key)) return;
    event.preventDefault();
  };

  // The list follows the page, but not while it is being read itself.
  useEffect(() => {
    if (!list.current?.matches(':hover, :focus-within')) list.current?.querySelector(`[data-mark="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div className="marks-list" role="grid" aria-label={t('marks.title')} ref={list} onKeyDown={onKeyDown}>
      {groups.map((group, index) => (
        <div key={group.key} role="rowgroup" className="mark-group">
          <GroupHead group={group} isFirstOfDocument={groups[index - 1]?.documentId !== group.documentId} />
          {group.marks.map(({ annotation, page, n }) => (
            <MarkRow
              key={annotation.id}
              annotation={annotation}
              page={page}
              n={n}
              isActive={annotation.id === active}
              isStop={annotation.id === stop}
              onFocus={setFocused}
              onRemove={remove}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function focusRow(list: HTMLElement | null, id: AnnotationId | undefined): void {
  list?.querySelector<HTMLElement>(`[data-mark="${id}"]`)?.focus();
}

/** The keys of a row besides walking; false when the key is none of them. */
function actOnRow(app: App, annotation: Annotation, key: string): boolean {
  const state = app.store.getState();
  const colour = colours[Number(key) - 1];
  if (colour && annotation.kind === 'highlight') void state.changeMark(annotation.id, { colour });
  else if (key === 'Enter') void goToMark(app, annotation);
  else if (key === ' ') state.checkMarks([annotation.id], !state.checkedMarks.has(annotation.id));
  else if (/^[en]$/i.test(key)) state.edit(annotation.id, 'panel');
  else if (/^c$/i.test(key)) void citeMark(app, annotation);
  else if (key === 'Escape') app.surface.current?.scroller.focus({ preventScroll: true });
  else return false;
  return true;
}

function GroupHead({ group, isFirstOfDocument }: { readonly group: MarkGroup; readonly isFirstOfDocument: boolean }) {
  const t = useTranslate();
  const scope = useAppState((state) => (state.marksScope === 'all' || state.view === 'shelf' ? 'all' : 'document'));
  const title = useAppState((state) => state.documents.find(({ id }) => id === group.documentId)?.title);
  const kept = group.marks[0]?.annotation.keptTitle;
  return (
    <>
      {scope === 'all' && isFirstOfDocument && <h3 className="mark-document">{title ?? kept ?? t('marks.document-missing')}</h3>}
      {group.isOrphaned ? <OrphanHead count={group.marks.length} /> : group.path.length > 0 && <HeadingPath path={group.path} />}
    </>
  );
}

function HeadingPath({ path }: { readonly path: readonly string[] }) {
  return (
    <h4 className="mark-path" title={path.join(' › ')}>
      {path.map((title, depth) => (
        <span key={title + depth}>{title}</span>
      ))}
    </h4>
  );
}

function OrphanHead({ count }: { readonly count: number }) {
  const t = useTranslate();
  return (
    <div className="orphan-head">
      <h4>{t('marks.orphaned', { count })}</h4>
      <p>{t('marks.orphaned.why')}</p>
    </div>
  );
}
