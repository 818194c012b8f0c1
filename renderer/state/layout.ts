import { ApiError } from '../../shared/api/reply.ts';
import type { MessageKey } from '../../shared/i18n/translate.ts';
import type { Slice } from './app-state.ts';

export const panels = ['outline', 'search', 'marks'] as const;
/** What stands beside the page. */
export type Panel = (typeof panels)[number];

/** What lies over the page; one at a time, Escape puts it away. */
export type Overlay = 'quick-open' | 'shortcuts' | 'appearance' | 'export';

/** A line that says what just happened, with one thing that can be done about it. */
export interface Toast {
  readonly message: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: MessageKey; readonly run: () => void };
}

export interface LayoutSlice {
  readonly panel: Panel | null;
  readonly overlay: Overlay | null;
  readonly toast: Toast | null;
  showPanel(panel: Panel | null): void;
  showOverlay(overlay: Overlay | null): void;
  showToast(toast: Toast | null): void;
  /** Tells the reader of a refused request in words chosen by its code; an overtaken one is no news. */
  report(error: unknown): void;
}

export const createLayoutSlice: Slice<LayoutSlice> = ({ opening }, set, get) => ({
  panel: opening.settings.marksOpen ? 'marks' : opening.settings.outlineOpen ? 'outline' : null,
  overlay: null,
  toast: null,
  showPanel(panel) {
    set({ panel });
    // A search is of the hour; the next start shows what stood beside the page before it.
    if (panel !== 'search') get().changeSettings({ outlineOpen: panel === 'outline', marksOpen: panel === 'marks' });
  },
  showOverlay: (overlay) => set({ overlay }),
  showToast: (toast) => set({ toast }),
  report(error) {
    if (error instanceof ApiError && error.code === 'overtaken') return;
    const code = error instanceof ApiError ? error.code : 'internal';
    const values = error instanceof ApiError ? error.detail : undefined;
    set({ toast: { message: `error.${code}`, tone: 'error', ...(values ? { values } : {}) } });
  },
});
