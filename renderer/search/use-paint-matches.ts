import { useEffect } from 'react';
import type { TextSpan } from '../../shared/document/document.ts';
import { useApp, useAppState } from '../app/context.ts';
import type { PageSurface } from '../reader/page-surface.ts';
import { paint } from '../reader/paint.ts';
import type { AppState } from '../state/app-state.ts';

const none: readonly TextSpan[] = [];

/** While the find bar is open its matches are shown in the page, else those of the search panel if that is open. */
function matchesToShow({ findOpen, findMatches, panel, pageMatches, open }: AppState): readonly TextSpan[] {
  if (findOpen) return findMatches;
  return panel === 'search' && pageMatches?.documentId === open?.document.id ? (pageMatches?.spans ?? none) : none;
}

/** Shows matches in the page, and brings the current one into view. */
export function usePaintMatches(): void {
  const { store, surface } = useApp();
  const open = useAppState((state) => state.open);
  const isPanelOpen = useAppState((state) => state.panel === 'search');
  const result = useAppState((state) => state.result);
  const matches = useAppState(matchesToShow);
  const current = useAppState((state) => state.findTarget);
  useEffect(() => {
    if (isPanelOpen && result && open) void store.getState().matchPage();
  }, [isPanelOpen, result, open, store]);
  useEffect(() => {
    paint(surface.current?.open === open ? surface.current : null, 'find', matches);
    return () => paint(null, 'find', none);
  }, [matches, open, surface]);
  useEffect(() => {
    paint(surface.current, 'find-current', current ? [current] : none);
    const page = surface.current;
    if (page && current && !isInView(page, current)) page.scrollTo(current.start, 'third');
    return () => paint(null, 'find-current', none);
  }, [current, surface]);
}

/** CSS pixels at the top of the page that the find bar may cover. */
const barHeight = 64;

function isInView(page: PageSurface, span: TextSpan): boolean {
  const rect = page.rangeOf(span)?.getBoundingClientRect();
  const view = page.scroller.getBoundingClientRect();
  return rect !== undefined && rect.height > 0 && rect.top >= view.top + barHeight && rect.bottom <= view.bottom - 24;
}
