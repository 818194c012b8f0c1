import { NotebookPen, Quote, Trash2, type LucideIcon } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { Annotation, AnnotationId } from '../../shared/api/notebook.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { citeMark } from '../exchange/copy-citation.ts';
import { isOrphaned } from '../state/mark-order.ts';
import { goToMark } from './act-on-target.ts';
import { ColourButtons } from './ColourButtons.tsx';
import { ColourSign } from './ColourSign.tsx';
import { categoryOf } from './mark-filter.ts';
import type { ListedMark } from './mark-groups.ts';
import { Matched } from './Matched.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { ListedNote } from './NoteText.tsx';
import { WrittenAt } from './WrittenAt.tsx';

interface MarkRowProps extends ListedMark {
  readonly isActive: boolean;
  /** Whether Tab comes to this row. */
  readonly isStop: boolean;
  readonly onFocus: (id: AnnotationId) => void;
  readonly onRemove: (id: AnnotationId) => Promise<void>;
}

/** One mark in the list. */
export const MarkRow = memo(function MarkRow({ annotation, page, pageTo, n, isActive, isStop, onFocus, onRemove }: MarkRowProps) {
  const app = useApp();
  const t = useTranslate();
  const isChecked = useAppState((state) => state.checkedMarks.has(annotation.id));
  const isEditing = useAppState((state) => state.editing === annotation.id && state.editingPlace === 'panel');
  const category = categoryOf(annotation);
  const kind = category === 'bookmark' ? t('mark.bookmark') : t(`colour.${category}`);
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const isOwn = event.target instanceof Element && event.target.closest('button, input, textarea, label');
    if (!isOwn && (getSelection()?.isCollapsed ?? true)) void goToMark(app, annotation);
  };
  const closeEditor = () => {
    app.store.getState().edit(null);
    document.querySelector<HTMLElement>(`[data-mark="${annotation.id}"]`)?.focus();
  };
  return (
    <div
      className="mark-row"
      role="row"
      data-mark={annotation.id}
      data-active={isActive || undefined}
      data-checked={isChecked || undefined}
      aria-selected={isChecked}
      aria-label={t('marks.row', { kind, quote: annotation.selector.exact })}
      tabIndex={isStop ? 0 : -1}
      onClick={onClick}
      onFocus={() => onFocus(annotation.id)}
    >
      <div className="mark-row-side" role="gridcell">
        <ColourSign category={category} />
        <input
          type="checkbox"
          aria-label={t('marks.check')}
          tabIndex={isStop ? 0 : -1}
          checked={isChecked}
          onChange={(event) => app.store.getState().checkMarks([annotation.id], event.currentTarget.checked)}
        />
      </div>
      <div className="mark-row-body" role="gridcell">
        <p className="mark-quote">
          <Matched text={annotation.selector.exact} />
        </p>
        {isEditing ? <NoteEditor annotation={annotation} onClose={closeEditor} /> : <ListedNote annotation={annotation} />}
        {annotation.isDamaged && <p className="mark-damaged">{t('marks.damaged')}</p>}
        <div className="mark-row-foot">
          <span className="mark-row-place">
            {page !== null ? (pageTo === null || pageTo === page ? t('marks.page', { page }) : t('cite.pages', { from: page, to: pageTo })) : n !== null ? t('marks.block', { n }) : ''}
          </span>
          <WrittenAt at={annotation.updatedAt} />
          <RowTools annotation={annotation} isStop={isStop} onRemove={() => void onRemove(annotation.id)} />
        </div>
      </div>
    </div>
  );
});

interface RowToolsProps {
  readonly annotation: Annotation;
  readonly isStop: boolean;
  readonly onRemove: () => void;
}

/** Shown while the row is pointed at, focused or active. */
function RowTools({ annotation, isStop, onRemove }: RowToolsProps) {
  const app = useApp();
  const t = useTranslate();
  const tabIndex = isStop ? 0 : -1;
  return (
    <div className="mark-row-tools">
      {annotation.kind === 'highlight' && (
        <ColourButtons
          chosen={annotation.colour}
          tabIndex={tabIndex}
          onChoose={(colour) => void app.store.getState().changeMark(annotation.id, { colour })}
        />
      )}
      <Tool label={t('marks.row.note')} icon={NotebookPen} tabIndex={tabIndex} onClick={() => app.store.getState().edit(annotation.id, 'panel')} />
      {!isOrphaned(annotation) && <Tool label={t('marks.row.cite')} icon={Quote} tabIndex={tabIndex} onClick={() => void citeMark(app, annotation)} />}
      <Tool label={t('marks.row.remove')} icon={Trash2} tabIndex={tabIndex} onClick={onRemove} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly tabIndex: 0 | -1;
  readonly onClick: () => void;
}

function Tool({ label, icon: Icon, tabIndex, onClick }: ToolProps) {
  return (
    <button type="button" className="icon-button" title={label} aria-label={label} tabIndex={tabIndex} onClick={onClick}>
      <Icon size={14} strokeWidth={1.7} aria-hidden />
    </button>
  );
}
