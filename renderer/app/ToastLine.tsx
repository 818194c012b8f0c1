import { useEffect } from 'react';
import { useApp, useAppState, useTranslate } from './context.ts';

const plainMs = 6_000;
const errorMs = 12_000;

/** Says what just happened and goes away by itself; while it is pointed at or focused it stays. */
export function ToastLine() {
  const { store } = useApp();
  const t = useTranslate();
  const toast = useAppState((state) => state.toast);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => {
      if (!document.querySelector('.toast:hover, .toast:focus-within')) store.getState().showToast(null);
    }, toast.tone === 'error' ? errorMs : plainMs);
    return () => clearTimeout(timer);
  }, [toast, store]);
  return (
    <div role="status" aria-live="polite">
      {toast && (
        <div className={`toast ${toast.tone}`}>
          <span>{t(toast.message, toast.values)}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.run();
                store.getState().showToast(null);
              }}
            >
              {t(toast.action.label)}
            </button>
          )}
          <button type="button" onClick={() => store.getState().showToast(null)}>
            {t('notice.dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
