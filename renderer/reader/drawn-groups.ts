import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { blockAt } from '../../shared/document/canonical-text.ts';
import { useApp } from '../app/context.ts';
import type { OpenDocument } from '../state/reading.ts';
import { repaint } from './paint.ts';

/** Blocks in a group that is laid out only when it comes near the view: about two screens, all that a first frame sets. */
export const groupSize = 12;
/** The rest of a page is drawn after this time even if the page never rests. */
const longestWaitMs = 500;

/** Which groups stand in the page, both included. */
export interface DrawnGroups {
  readonly from: number;
  readonly to: number;
  /** Those of the first frame: laid out at once, never skipped, so that they are not laid out a second time for being in view. */
  readonly first: { readonly from: number; readonly to: number };
}

/** The group of an offset of the canonical text. */
export function groupOf(open: OpenDocument, offset: number): number {
  return Math.floor(((blockAt(open.blocks, offset)?.n ?? 1) - 1) / groupSize);
}

export function isDrawn({ from, to }: Pick<DrawnGroups, 'from' | 'to'>, group: number): boolean {
  return from <= group && group <= to;
}

/** For the first frame only what may be in view; then twice as much and more whenever the page has nothing else to do. */
export function useDrawnGroups(open: OpenDocument): DrawnGroups {
  const { store, surface } = useApp();
  const [drawn, setDrawn] = useState(() => firstGroups(open, store.getState().target?.offset ?? 0));
  const last = Math.ceil(open.blocks.length / groupSize) - 1;
  useEffect(() => {
    if (drawn.from <= 0 && drawn.to >= last) return undefined;
    const more = drawn.to - drawn.from + 1;
    const idle = requestIdleCallback(() => startTransition(() => setDrawn({ ...drawn, from: drawn.from - more, to: drawn.to + more })), { timeout: longestWaitMs });
    return () => cancelIdleCallback(idle);
  }, [drawn, last]);
  useLayoutEffect(() => {
    const hasGrown = drawn.from < drawn.first.from || drawn.to > drawn.first.to;
    if (hasGrown && surface.current) repaint(surface.current);
  }, [drawn, surface]);
  return drawn;
}

/** The group of the place, and the next one if the place stands in the latter half. */
function firstGroups(open: OpenDocument, offset: number): DrawnGroups {
  const from = groupOf(open, offset);
  const at = (blockAt(open.blocks, offset)?.n ?? 1) - 1;
  const first = { from, to: at % groupSize >= groupSize / 2 ? from + 1 : from };
  return { ...first, first };
}
