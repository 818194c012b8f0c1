import { useEffect, useMemo } from 'react';
import type { Annotation, Colour } from '../../shared/api/notebook.ts';
import { colours } from '../../shared/api/vocabulary.ts';
import type { TextSpan } from '../../shared/document/document.ts';
import { useApp, useAppState } from '../app/context.ts';
import { markDepths, markLayer, paint } from '../reader/paint.ts';
import { cursorPassage } from '../state/cursor.ts';
import { isOrphaned, spanOf } from '../state/mark-order.ts';
import { overlapDepths } from './overlap-depth.ts';

/** Paints the open document's marks, the active one and the reading cursor. */
export function usePaintMarks(): void {
  usePaintColours();
  usePaintActive();
  usePaintCursor();
}

function usePaintColours(): void {
  const { surface } = useApp();
  const annotations = useAppState((state) => state.annotations);
  const open = useAppState((state) => state.open);
  useEffect(() => {
    const here = annotations.filter((each) => each.documentId === open?.document.id && each.kind === 'highlight' && !isOrphaned(each));
    for (const colour of colours) paintColour(colour, here);
    function paintColour(colour: Colour, marks: readonly Annotation[]): void {
      const spans = marks.filter((mark) => mark.colour === colour).map(spanOf);
      const depths = overlapDepths(spans, markDepths.length - 1);
      for (const depth of markDepths) paint(surface.current, markLayer(colour, depth), spans.filter((_, index) => depths[index] === depth));
    }
  }, [annotations, open, surface]);
  useEffect(() => () => {
    for (const colour of colours) for (const depth of markDepths) paint(null, markLayer(colour, depth), []);
  }, []);
}

function usePaintActive(): void {
  const active = useAppState((state) => state.annotations.find(({ id }) => id === state.activeMark));
  const open = useAppState((state) => state.open);
  const isHere = active !== undefined && active.documentId === open?.document.id && !isOrphaned(active);
  const span = useMemo(() => (active && isHere ? spanOf(active) : null), [active, isHere]);
  usePaintSpan('mark-active', span);
}

function usePaintCursor(): void {
  const open = useAppState((state) => state.open);
  const cursor = useAppState((state) => state.cursor);
  const hasActiveMark = useAppState((state) => state.activeMark !== null);
  const passage = useMemo(() => (hasActiveMark ? null : cursorPassage({ open, cursor })), [open, cursor, hasActiveMark]);
  usePaintSpan('cursor', passage);
}

function usePaintSpan(layer: 'mark-active' | 'cursor', span: TextSpan | null): void {
  const { surface } = useApp();
  useEffect(() => {
    paint(surface.current, layer, span ? [span] : []);
    return () => paint(null, layer, []);
  }, [surface, layer, span]);
}
