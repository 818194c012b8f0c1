import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Client } from '../../shared/api/client.ts';
import { createTranslate, type Translate } from '../../shared/i18n/translate.ts';
import type { AppState, AppStore } from '../state/app-state.ts';
import type { PageSurface } from '../reader/page-surface.ts';

/** What every part of the interface may reach. */
export interface App {
  readonly client: Client;
  readonly store: AppStore;
  /** The page on the screen, for what needs its geometry; null while no document is shown. */
  readonly surface: SurfaceHolder;
  readonly isMac: boolean;
}

export interface SurfaceHolder {
  readonly current: PageSurface | null;
  /** Returns a function that takes the page away again, unless another has come since. */
  show(surface: PageSurface): () => void;
}

export function createSurfaceHolder(): SurfaceHolder {
  let current: PageSurface | null = null;
  return {
    get current() {
      return current;
    },
    show(surface) {
      current = surface;
      return () => {
        if (current === surface) current = null;
      };
    },
  };
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp stands outside AppContext');
  return app;
}

/** A part of the state; the component draws again only when that part changes. */
export function useAppState<Part>(choose: (state: AppState) => Part): Part {
  return useStore(useApp().store, choose);
}

const translates = { 'zh-CN': createTranslate('zh-CN'), en: createTranslate('en') };

/** Words in the interface's language. */
export function useTranslate(): Translate {
  return translates[useAppState((state) => state.language)];
}
