import { useEffect } from 'react';
import type { Annotation } from '../../shared/api/notebook.ts';
import { useApp, type App } from '../app/context.ts';
import { isOrphaned, spanOf } from '../state/mark-order.ts';
import { chooseHit, inHitOrder } from './hit-order.ts';

/** A click on a mark chooses it, a second one the mark under it; a click beside marks lets go. */
export function useMarkClicks(): void {
  const app = useApp();
  useEffect(() => {
    const scroller = app.surface.current?.scroller;
    if (!scroller) return undefined;
    let frame = 0;
    const onClick = (event: MouseEvent) => {
      const isPlain = event.button === 0 && event.detail <= 1 && (getSelection()?.isCollapsed ?? true);
      if (!isPlain || (event.target instanceof Element && event.target.closest('button, a'))) return;
      choose(app, event.clientX, event.clientY);
    };
    const onMove = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const isOver = event.buttons === 0 && marksAt(app, event.clientX, event.clientY).length > 0;
        scroller.toggleAttribute('data-over-mark', isOver);
      });
    };
    scroller.addEventListener('click', onClick);
    scroller.addEventListener('pointermove', onMove, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('click', onClick);
      scroller.removeEventListener('pointermove', onMove);
    };
  }, [app]);
}

function choose(app: App, x: number, y: number): void {
  const state = app.store.getState();
  const hits = inHitOrder(marksAt(app, x, y));
  if (state.activeMark !== null || hits.length > 0) {
    const chosen = chooseHit(hits, state.isCardOpen ? state.activeMark : null);
    state.activate(chosen, { card: true, at: app.surface.current?.offsetAtPoint(x, y) ?? 0 });
  }
  state.clearCursor();
}

/** The highlights drawn under a point. The nearest offset may belong to a line beside it, so the lines themselves are asked. */
function marksAt({ store, surface }: App, x: number, y: number): Annotation[] {
  const page = surface.current;
  const { annotations, open } = store.getState();
  const offset = annotations.length > 0 ? page?.offsetAtPoint(x, y) : null;
  if (!page || offset === null || offset === undefined) return [];
  return annotations.filter((annotation) => {
    const { start, end } = spanOf(annotation);
    const isNear = annotation.documentId === open?.document.id && annotation.kind === 'highlight' && !isOrphaned(annotation)
      && start <= offset && offset <= end;
    const lines = isNear ? [...(page.rangeOf({ start, end })?.getClientRects() ?? [])] : [];
    return lines.some((line) => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom);
  });
}
