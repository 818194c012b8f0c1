/** What the marking keys and the small toolbars do, each on the passage or the mark that is chosen. */
import type { Annotation, AnnotationId, Colour } from '../../shared/api/notebook.ts';
import type { TextSpan } from '../../shared/document/document.ts';
import type { App } from '../app/context.ts';
import { moveCursor, passageOf as cursorSpan } from '../reader/cursor.ts';
import { isOrphaned, spanOf } from '../state/mark-order.ts';
import { markOn, targetOf } from './target.ts';

/** Highlights the passage, or gives the mark that is there already another colour; a bookmark has none. */
export async function colourTarget(app: App, colour: Colour): Promise<void> {
  const state = app.store.getState();
  const target = targetOf(state);
  if (!target) return;
  const there = target.kind === 'mark' ? target.annotation : markOn(state, 'highlight', target.span);
  if (there?.kind === 'bookmark') return;
  if (there) {
    await state.changeMark(there.id, { colour });
    state.speak('mark.spoken.coloured', { colour });
  } else if (target.kind === 'passage') {
    const made = await state.mark(target.span, { colour });
    if (made) state.speak('mark.spoken.marked', { colour, quote: made.selector.exact });
  }
  dropSelection(app);
}

/** Opens the note of the mark; a passage is highlighted first. */
export async function noteTarget(app: App): Promise<void> {
  const state = app.store.getState();
  const target = targetOf(state);
  if (!target) return;
  const mark = target.kind === 'mark' ? target.annotation : (markOn(state, 'highlight', target.span) ?? (await state.mark(target.span)));
  if (!mark) return;
  dropSelection(app);
  openNote(app, mark.id);
}

/** Sets a bookmark on the passage or mark, else on the first sentence in view; takes it away where there is one already. */
export async function bookmarkTarget(app: App): Promise<void> {
  const state = app.store.getState();
  const target = targetOf(state);
  const span = target?.kind === 'passage' ? target.span : target && !isOrphaned(target.annotation) ? spanOf(target.annotation) : firstSentenceInView(app);
  if (!span) return;
  const there = markOn(state, 'bookmark', span);
  if (there) return state.removeMarks([there.id]);
  const made = await state.mark(span, { kind: 'bookmark' });
  if (made) state.speak('mark.spoken.bookmarked', { quote: made.selector.exact });
  dropSelection(app);
}

export async function removeTarget(app: App): Promise<void> {
  const state = app.store.getState();
  const target = targetOf(state);
  if (target?.kind === 'mark') await state.removeMarks([target.annotation.id]);
}

/** Puts away the innermost of what is open: the card, the selection, the cursor. */
export function clearTarget({ store }: App): void {
  const state = store.getState();
  if (state.activeMark !== null) state.activate(null);
  else if (state.selection) {
    getSelection()?.removeAllRanges();
    state.select(null);
  } else state.clearCursor();
}

/** Goes to the mark before or after the active one, or the place in view. */
export async function stepMark(app: App, by: 1 | -1): Promise<void> {
  const { open, annotations, activeMark, placeOffset } = app.store.getState();
  const marks = annotations.filter((annotation) => annotation.documentId === open?.document.id && !isOrphaned(annotation));
  const at = marks.findIndex(({ id }) => id === activeMark);
  const next = at >= 0
    ? marks[at + by]
    : by === 1 ? marks.find((mark) => spanOf(mark).start >= placeOffset) : marks.findLast((mark) => spanOf(mark).start < placeOffset);
  if (next) await goToMark(app, next, { card: true });
  else app.store.getState().showToast({ message: marks.length === 0 ? 'mark.none' : by === 1 ? 'mark.last' : 'mark.first', tone: 'plain' });
}

/** Shows a mark's passage and makes it the active one. What has lost its place is only chosen. */
export async function goToMark(app: App, annotation: Annotation, options: { readonly card?: boolean } = {}): Promise<void> {
  const state = app.store.getState();
  const { documentId, selector, note, id } = annotation;
  if (!isOrphaned(annotation) && !isOnScreen(app, annotation)) {
    await state.goTo({ documentId, offset: spanOf(annotation).start, align: 'third' });
  }
  dropSelection(app);
  state.clearCursor();
  state.activate(id, options);
  state.speak('mark.spoken.at', { quote: selector.exact, note });
}

function isOnScreen({ store, surface }: App, annotation: Annotation): boolean {
  const { view, open } = store.getState();
  if (view !== 'reader' || open?.document.id !== annotation.documentId || !surface.current) return false;
  const line = surface.current.rangeOf(spanOf(annotation))?.getClientRects()[0];
  const bounds = surface.current.scroller.getBoundingClientRect();
  return line !== undefined && line.height > 0 && line.top >= bounds.top && line.bottom <= bounds.bottom;
}

export function openNote(app: App, id: AnnotationId): void {
  const state = app.store.getState();
  state.activate(id, { card: true });
  state.edit(id, 'page');
}

/** What is marked need not be shown as selected any more. */
function dropSelection({ store }: App): void {
  if (!store.getState().selection) return;
  getSelection()?.removeAllRanges();
  store.getState().select(null);
}

function firstSentenceInView({ store, surface }: App): TextSpan | null {
  const { open, view } = store.getState();
  if (!open || !surface.current || view !== 'reader') return null;
  const cursor = moveCursor(open.blocks, null, 'start', surface.current.firstVisibleOffset());
  return cursor && cursorSpan(open.blocks, cursor);
}
