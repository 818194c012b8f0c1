import { useApp, useAppState, useTranslate } from './context.ts';

/** What went wrong at launch without keeping the app from opening. */
export function NoticeBar() {
  const { store } = useApp();
  const t = useTranslate();
  const notices = useAppState((state) => state.notices);
  return notices.map((notice) => (
    <div key={notice.code + JSON.stringify(notice.detail)} className="notice-bar" role="status">
      <span>{t(`notice.${notice.code}`, notice.detail)}</span>
      <button type="button" onClick={() => store.getState().dismissNotice(notice)}>
        {t('notice.dismiss')}
      </button>
    </div>
  ));
}
