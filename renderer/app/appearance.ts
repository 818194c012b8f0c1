import type { AppState, AppStore } from '../state/app-state.ts';

/** Carries the reader's settings onto the root element, where the style sheets find them. Returns a function that stops. */
export function applyAppearance(store: AppStore): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = ({ settings, language }: AppState) => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset['theme'] = settings.theme === 'system' ? (dark.matches ? 'dark' : 'light') : settings.theme;
    root.dataset['family'] = settings.fontFamily;
    root.dataset['indent'] = String(settings.indent);
    root.style.setProperty('--read-size', `${settings.fontSize}px`);
    root.style.setProperty('--read-line', String(settings.lineHeight));
    root.style.setProperty('--read-measure', `${settings.measure}em`);
  };
  apply(store.getState());
  const onScheme = () => apply(store.getState());
  dark.addEventListener('change', onScheme);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.settings !== before.settings || state.language !== before.language) apply(state);
  });
  return () => {
    unsubscribe();
    dark.removeEventListener('change', onScheme);
  };
}
