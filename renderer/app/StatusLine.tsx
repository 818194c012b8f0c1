import { usePlace } from '../reader/use-place.ts';
import { useAppState, useTranslate } from './context.ts';

/** Where the page is, what is marked on it, and that nothing leaves the machine. */
export function StatusLine() {
  const t = useTranslate();
  const place = usePlace();
  const marks = useAppState((state) => {
    const id = state.open?.document.id;
    return id === undefined ? 0 : state.annotations.filter((annotation) => annotation.documentId === id).length;
  });
  const documents = useAppState((state) => state.documents.length);
  const version = useAppState((state) => state.version);
  return (
    <footer className="status-line">
      {place ? (
        <>
          <span>{t('status.block', { n: place.n, total: place.blocks })}</span>
          {place.page !== null && place.pages !== null && <span>{t('status.page', { page: place.page, total: place.pages })}</span>}
          <span>{t('status.progress', { percent: Math.round(place.progress * 100) })}</span>
          <span>{t('status.marks', { count: marks })}</span>
        </>
      ) : (
        <span>{t('status.documents', { count: documents })}</span>
      )}
      <span className="end">
        <span className="offline">{t('status.offline')}</span>
        <span className="optional">{t('status.version', { version })}</span>
      </span>
    </footer>
  );
}
