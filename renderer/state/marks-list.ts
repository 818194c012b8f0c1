import type { AnnotationId } from '../../shared/api/notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { emptyFilter, type MarkFilter } from '../notebook/mark-filter.ts';
import type { AppState, Slice } from './app-state.ts';

/** What the list of marks shows; kept while the panel is folded, and read by the export. */
export interface MarksListSlice {
  readonly marksScope: 'document' | 'all';
  readonly markFilter: MarkFilter;
  /** Marks ticked for export or removal. */
  readonly checkedMarks: ReadonlySet<AnnotationId>;
  setMarksScope(scope: 'document' | 'all'): void;
  setMarkFilter(filter: MarkFilter): void;
  checkMarks(ids: readonly AnnotationId[], isChecked: boolean): void;
}

export const createMarksListSlice: Slice<MarksListSlice> = (_surroundings, set, get) => ({
  marksScope: 'document',
  markFilter: emptyFilter,
  checkedMarks: new Set(),
  setMarksScope: (marksScope) => set({ marksScope }),
  setMarkFilter: (markFilter) => set({ markFilter }),
  checkMarks(ids, isChecked) {
    const checkedMarks = new Set(get().checkedMarks);
    for (const id of ids) {
      if (isChecked) checkedMarks.add(id);
      else checkedMarks.delete(id);
    }
    set({ checkedMarks });
  },
});

/** The document the list is limited to; null for all, also while no document is open. */
export function listedDocument({ marksScope, open, view }: Pick<AppState, 'marksScope' | 'open' | 'view'>): DocumentId | null {
  return marksScope === 'document' && view === 'reader' ? (open?.document.id ?? null) : null;
}
