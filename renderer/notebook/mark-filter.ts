import type { Annotation, Colour } from '../../shared/api/notebook.ts';
import { colours } from '../../shared/api/vocabulary.ts';
import type { DocumentId, TextSpan } from '../../shared/document/document.ts';
import { findAll } from '../../shared/text/find.ts';
import { fold, foldText } from '../../shared/text/fold.ts';

/** What the list tells apart: highlights by their colour, and bookmarks. */
export const categories = [...colours, 'bookmark'] as const;
export type Category = Colour | 'bookmark';

export interface MarkFilter {
  /** None chosen: all. */
  readonly categories: ReadonlySet<Category>;
  /** Looked for in quotes and notes, folded as search folds. */
  readonly text: string;
}

export const emptyFilter: MarkFilter = { categories: new Set(), text: '' };

export function categoryOf({ kind, colour }: Annotation): Category {
  return kind === 'bookmark' ? 'bookmark' : colour;
}

/** The marks that the list shows; `documentId` null for all documents. */
export function filterMarks(annotations: readonly Annotation[], filter: MarkFilter, documentId: DocumentId | null): Annotation[] {
  return withText(annotations, filter.text, documentId)
    .filter((annotation) => filter.categories.size === 0 || filter.categories.has(categoryOf(annotation)));
}

/** How many marks each category would show, whatever categories are chosen. */
export function countCategories(
  annotations: readonly Annotation[], filter: MarkFilter, documentId: DocumentId | null,
): ReadonlyMap<Category, number> {
  const counts = new Map<Category, number>(categories.map((category) => [category, 0]));
  for (const annotation of withText(annotations, filter.text, documentId)) {
    counts.set(categoryOf(annotation), (counts.get(categoryOf(annotation)) ?? 0) + 1);
  }
  return counts;
}

/** The set with one more, or without it. */
export function toggled(chosen: ReadonlySet<Category>, category: Category): ReadonlySet<Category> {
  const next = new Set(chosen);
  if (!next.delete(category)) next.add(category);
  return next;
}

export function isFiltering({ categories: chosen, text }: MarkFilter): boolean {
  return chosen.size > 0 || foldText(text) !== '';
}

function withText(annotations: readonly Annotation[], text: string, documentId: DocumentId | null): Annotation[] {
  const needle = foldText(text);
  return annotations.filter((annotation) =>
    (documentId === null || annotation.documentId === documentId)
    && (needle === '' || hasText(annotation, needle)));
}

/** Line by line, because folding drops line feeds and nothing may match from one paragraph into the next. */
function hasText({ selector, note }: Annotation, needle: string): boolean {
  return [...selector.exact.split('\n'), ...note.split('\n')].some((line) => foldText(line).includes(needle));
}

/** Where the filter's words stand in a quote or a note, ascending. */
export function matchesIn(text: string, words: string): TextSpan[] {
  const needle = foldText(words);
  if (needle === '') return [];
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const offset = start;
    start += line.length + 1;
    return findAll(fold(line), needle).map((span) => ({ start: offset + span.start, end: offset + span.end }));
  });
}
