import { FileOutput } from 'lucide-react';
import { useMemo } from 'react';
import { useAppState, useTranslate } from '../app/context.ts';
import { useCommand } from '../commands/use-command.ts';
import { listedDocument } from '../state/marks-list.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CheckedBar } from './CheckedBar.tsx';
import { filterMarks } from './mark-filter.ts';
import { MarkFilterBar } from './MarkFilterBar.tsx';
import { MarksEmpty } from './MarksEmpty.tsx';
import { MarksList } from './MarksList.tsx';
import './marks-panel.css';

/** The marks of the open document, or of all, in text order under their headings. */
export function MarksPanel() {
  const t = useTranslate();
  const exportMarks = useCommand('exchange.export');
  const annotations = useAppState((state) => state.annotations);
  const filter = useAppState((state) => state.markFilter);
  const documentId = useAppState(listedDocument);
  const listed = useMemo(() => filterMarks(annotations, filter, documentId), [annotations, filter, documentId]);
  const total = useMemo(
    () => (documentId === null ? annotations.length : annotations.filter((each) => each.documentId === documentId).length),
    [annotations, documentId],
  );
  // Another list is another element: it begins at its beginning.
  const listKey = [documentId, filter.text, ...filter.categories].join(' ');
  return (
    <section className="side-panel wide marks-panel" aria-label={t('marks.title')}>
      <div className="panel-head">
        <h2>{t('marks.title')}</h2>
        <span className="count" role="status">
          {listed.length === total ? t('marks.count', { count: total }) : t('marks.count-of', { count: listed.length, total })}
        </span>
        <IconButton label={exportMarks.label} icon={FileOutput} disabled={annotations.length === 0} onClick={exportMarks.run} />
      </div>
      {annotations.length > 0 && <MarkFilterBar documentId={documentId} />}
      <div className="panel-body" key={listKey}>
        {listed.length > 0 ? <MarksList annotations={listed} /> : <MarksEmpty isFiltered={total > 0} hasOthers={annotations.length > 0} />}
      </div>
      <CheckedBar listed={listed} />
    </section>
  );
}
