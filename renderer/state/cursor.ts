import type { DocumentId, TextSpan } from '../../shared/document/document.ts';
import { moveCursor, passageOf, type Cursor, type CursorMove } from '../reader/cursor.ts';
import type { AppState, Slice } from './app-state.ts';

export interface CursorSlice {
  /** The reading cursor, and the document it stands in. */
  readonly cursor: (Cursor & { readonly documentId: DocumentId }) | null;
  /** Moves the cursor, or sets it down at `from` (an offset of the open document) where there is none. */
  moveCursor(move: CursorMove, from: number): void;
  clearCursor(): void;
}

export const createCursorSlice: Slice<CursorSlice> = (_surroundings, set, get) => ({
  cursor: null,
  moveCursor(move, from) {
    const { open, cursor } = get();
    if (!open) return;
    const here = cursor?.documentId === open.document.id ? cursor : null;
    const moved = moveCursor(open.blocks, here, move, from);
    if (moved) set({ cursor: { ...moved, documentId: open.document.id }, selection: null, activeMark: null, isCardOpen: false });
  },
  clearCursor: () => set({ cursor: null }),
});

/** The passage under the cursor in the open document, or null. */
export function cursorPassage({ open, cursor }: Pick<AppState, 'open' | 'cursor'>): TextSpan | null {
  return open && cursor?.documentId === open.document.id ? passageOf(open.blocks, cursor) : null;
}
