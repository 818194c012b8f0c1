import { useMemo } from 'react';
import type { Annotation } from '../../shared/api/notebook.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';

/** What can be done with the ticked marks of the list; not there while none is ticked. */
export function CheckedBar({ listed }: { readonly listed: readonly Annotation[] }) {
  const { store } = useApp();
  const t = useTranslate();
  const annotations = useAppState((state) => state.annotations);
  const checked = useAppState((state) => state.checkedMarks);
  const ids = useMemo(() => annotations.map(({ id }) => id).filter((id) => checked.has(id)), [annotations, checked]);
  if (ids.length === 0) return null;
  const isAll = listed.every(({ id }) => checked.has(id));
  return (
    <div className="checked-bar" role="group" aria-label={t('marks.checked.label')}>
      <span>{t('marks.checked', { count: ids.length })}</span>
      {!isAll && (
        <button type="button" onClick={() => store.getState().checkMarks(listed.map(({ id }) => id), true)}>
          {t('marks.checked.all')}
        </button>
      )}
      <button type="button" onClick={() => store.getState().checkMarks([...checked], false)}>
        {t('marks.checked.none')}
      </button>
      <span className="grow" />
      <button type="button" onClick={() => store.getState().showOverlay('export')}>
        {t('marks.checked.export')}
      </button>
      <button type="button" onClick={() => void store.getState().removeMarks(ids)}>
        {t('marks.checked.remove')}
      </button>
    </div>
  );
}
