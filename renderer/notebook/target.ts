import type { Annotation, AnnotationKind } from '../../shared/api/notebook.ts';
import type { TextSpan } from '../../shared/document/document.ts';
import type { AppState } from '../state/app-state.ts';
import { cursorPassage } from '../state/cursor.ts';

/** What the marking keys act on. */
export type MarkTarget =
  | { readonly kind: 'passage'; readonly span: TextSpan }
  | { readonly kind: 'mark'; readonly annotation: Annotation };

type TargetState = Pick<AppState, 'view' | 'open' | 'selection' | 'cursor' | 'activeMark' | 'annotations'>;

/** The selected passage, else the mark that was chosen, else the passage under the reading cursor. */
export function targetOf(state: TargetState): MarkTarget | null {
  const annotation = activeMarkOf(state);
  if (annotation && !(state.view === 'reader' && state.selection)) return { kind: 'mark', annotation };
  const span = state.view === 'reader' ? (state.selection ?? cursorPassage(state)) : null;
  return span && { kind: 'passage', span };
}

export function activeMarkOf({ activeMark, annotations }: Pick<AppState, 'activeMark' | 'annotations'>): Annotation | null {
  return annotations.find(({ id }) => id === activeMark) ?? null;
}

/** The mark of a kind that stands on exactly this passage of the open document. */
export function markOn(
  { open, annotations }: Pick<AppState, 'open' | 'annotations'>, kind: AnnotationKind, { start, end }: TextSpan,
): Annotation | null {
  return annotations.find((annotation) =>
    annotation.documentId === open?.document.id && annotation.kind === kind && annotation.resolution.state !== 'orphaned'
    && annotation.resolution.start === start && annotation.resolution.end === end) ?? null;
}
