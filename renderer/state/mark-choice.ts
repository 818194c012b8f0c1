import type { AnnotationId } from '../../shared/api/notebook.ts';
import type { TextSpan } from '../../shared/document/document.ts';
import type { MessageKey } from '../../shared/i18n/translate.ts';
import type { Slice } from './app-state.ts';

/** Where a note is being written: on the page beside its passage, or in the list. */
export type EditingPlace = 'page' | 'panel';

export type CardAnchor = number | 'margin';

/** Which passage or mark the reader has chosen, and what is open of it. */
export interface MarkChoiceSlice {
  /** The selected passage of the open document, or null. */
  readonly selection: TextSpan | null;
  /** The mark last clicked or chosen in the list. */
  readonly activeMark: AnnotationId | null;
  /** Whether the active mark's card stands on the page … */
  readonly isCardOpen: boolean;
  /** … and where it stands: at the offset that was clicked, in the place of the margin's note, or, if null, beside the passage. */
  readonly cardAnchor: CardAnchor | null;
  /** The mark whose note is being written. */
  readonly editing: AnnotationId | null;
  readonly editingPlace: EditingPlace;
  /** Counts the times a note was opened for writing; what is typed in one of them is undone at once. */
  readonly sitting: number;
  /** What was just done to a mark, for a screen reader. */
  readonly spoken: { readonly message: MessageKey; readonly values: Readonly<Record<string, string | number>> } | null;
  select(selection: TextSpan | null): void;
  activate(id: AnnotationId | null, options?: { readonly card?: boolean; readonly at?: CardAnchor }): void;
  edit(id: AnnotationId | null, place?: EditingPlace): void;
  speak(message: MessageKey, values?: Readonly<Record<string, string | number>>): void;
  /** Of marks that are gone nothing stays open. */
  letGo(ids: readonly AnnotationId[]): void;
}

export const createMarkChoiceSlice: Slice<MarkChoiceSlice> = (_surroundings, set, get) => ({
  selection: null,
  activeMark: null,
  isCardOpen: false,
  cardAnchor: null,
  editing: null,
  editingPlace: 'page',
  sitting: 0,
  spoken: null,
  select: (selection) => set(selection ? { selection, cursor: null, activeMark: null, isCardOpen: false } : { selection }),
  activate(activeMark, { card = false, at } = {}) {
    const { activeMark: before, cardAnchor, editing, editingPlace } = get();
    const isLeft = editing !== null && editingPlace === 'page' && editing !== activeMark;
    if (isLeft) void get().saveNotes();
    set({
      activeMark,
      isCardOpen: card && activeMark !== null,
      cardAnchor: at ?? (before === activeMark ? cardAnchor : null),
      ...(isLeft ? { editing: null } : {}),
    });
  },
  edit: (editing, editingPlace = 'page') => set(editing === null ? { editing } : { editing, editingPlace, sitting: get().sitting + 1 }),
  speak: (message, values = {}) => set({ spoken: { message, values } }),
  letGo(ids) {
    const { activeMark, editing } = get();
    if (activeMark !== null && ids.includes(activeMark)) set({ activeMark: null, isCardOpen: false });
    if (editing !== null && ids.includes(editing)) set({ editing: null });
  },
});
