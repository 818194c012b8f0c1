import type { Colour } from '../../shared/api/notebook.ts';
import type { TextSpan } from '../../shared/document/document.ts';
import type { PageSurface } from './page-surface.ts';

/** Later ones lie above earlier ones where they overlap. Marks of one colour that overlap lie in layers of their own. */
export const layers = [
  'mark-yellow', 'mark-green', 'mark-blue', 'mark-pink', 'mark-violet',
  'mark-yellow-1', 'mark-green-1', 'mark-blue-1', 'mark-pink-1', 'mark-violet-1',
  'mark-yellow-2', 'mark-green-2', 'mark-blue-2', 'mark-pink-2', 'mark-violet-2',
  'mark-active', 'cursor', 'find', 'found', 'find-current',
] as const;
export type Layer = (typeof layers)[number];

/** How deep marks of one colour are told apart; deeper ones share the last layer. */
export const markDepths = [0, 1, 2] as const;

export function markLayer(colour: Colour, depth: (typeof markDepths)[number]): Layer {
  return depth === 0 ? `mark-${colour}` : `mark-${colour}-${depth}`;
}

/** What stands in each layer, so that it can be painted again when more of a page has been drawn. */
const painted = new Map<Layer, { readonly surface: PageSurface; readonly spans: readonly TextSpan[] }>();

/** Paints again what was asked for on a page before all of it stood. */
export function repaint(surface: PageSurface): void {
  for (const [layer, { surface: page, spans }] of painted) if (page === surface) paint(page, layer, spans);
}

/** Paints passages without touching the page's elements (CSS Custom Highlight API); an empty list clears the layer. */
export function paint(surface: PageSurface | null, layer: Layer, spans: readonly TextSpan[]): void {
  if (surface && spans.length > 0) painted.set(layer, { surface, spans });
  else painted.delete(layer);
  const ranges = surface ? spans.flatMap((span) => surface.rangeOf(span) ?? []) : [];
  if (ranges.length === 0) {
    CSS.highlights.delete(layer);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = layers.indexOf(layer);
  CSS.highlights.set(layer, highlight);
}
