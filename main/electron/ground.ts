import type { NativeTheme } from 'electron';
import type { Settings } from '../../shared/api/settings.ts';

/** The paper of each theme, as in the page's tokens: what a window shows before its first frame. */
const papers = { light: '#fbf9f4', sepia: '#f3e9d6', dark: '#17181a' } as const;

export function groundOf(theme: Settings['theme'], isSystemDark: boolean): string {
  if (theme === 'system') return isSystemDark ? papers.dark : papers.light;
  return papers[theme];
}

/** Menus and dialogs of the system in the theme of the page. */
export function followTheme(nativeTheme: NativeTheme, theme: Settings['theme']): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
}
