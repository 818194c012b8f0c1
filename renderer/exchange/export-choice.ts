/** Which marks an export takes. */
import type { Annotation } from '../../shared/api/notebook.ts';
import { filterMarks, categoryOf, isFiltering, emptyFilter, type Category } from '../notebook/mark-filter.ts';
import { listedDocument } from '../state/marks-list.ts';
import type { AppState } from '../state/app-state.ts';

export const exportScopes = ['all', 'document', 'listed', 'checked'] as const;
export type ExportScope = (typeof exportScopes)[number];

export type ChoiceState = Pick<AppState, 'annotations' | 'open' | 'view' | 'markFilter' | 'marksScope' | 'checkedMarks' | 'panel'>;

/** The marks of a scope. `listed` are those the list shows as it is filtered, `checked` the ticked ones. */
export function marksInScope(state: ChoiceState, scope: ExportScope): Annotation[] {
  switch (scope) {
    case 'all':
      return [...state.annotations];
    case 'document':
      return filterMarks(state.annotations, emptyFilter, state.open?.document.id ?? null);
    case 'listed':
      return filterMarks(state.annotations, state.markFilter, listedDocument(state));
    case 'checked':
      return state.annotations.filter(({ id }) => state.checkedMarks.has(id));
  }
}

/** Scopes worth offering: only those that say something of their own. */
export function offeredScopes(state: ChoiceState): ExportScope[] {
  return exportScopes.filter((scope) =>
    scope === 'all'
    || (scope === 'document' && state.open !== null)
    || (scope === 'listed' && isFiltering(state.markFilter))
    || (scope === 'checked' && marksInScope(state, 'checked').length > 0));
}

/** What the reader most likely wants: what is ticked, else what is listed, else everything. */
export function likelyScope(state: ChoiceState): ExportScope {
  const offered = offeredScopes(state);
  if (offered.includes('checked')) return 'checked';
  return state.panel === 'marks' && offered.includes('listed') ? 'listed' : 'all';
}

/** The marks of the chosen categories; none chosen means all. */
export function ofCategories(annotations: readonly Annotation[], chosen: ReadonlySet<Category>): Annotation[] {
  return annotations.filter((annotation) => chosen.size === 0 || chosen.has(categoryOf(annotation)));
}

/** How many of the marks each category has. */
export function countByCategory(annotations: readonly Annotation[]): ReadonlyMap<Category, number> {
  const counts = new Map<Category, number>();
  for (const annotation of annotations) counts.set(categoryOf(annotation), (counts.get(categoryOf(annotation)) ?? 0) + 1);
  return counts;
}

/** The beginning of a text, for the preview. */
export function firstLines(text: string, count: number): string {
  const lines = text.split('\n');
  return lines.length <= count ? text : `${lines.slice(0, count).join('\n')}\n…`;
}
