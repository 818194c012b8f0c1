/** What was done to marks in this session, as data, so that it can be undone and done again. */
import type { AnnotationId, Colour } from '../../shared/api/notebook.ts';

/** The part of a mark that can be changed. */
export interface MarkContent {
  readonly colour?: Colour;
  readonly note?: string;
}

export type MarkStep =
  | { readonly kind: 'added'; readonly ids: readonly AnnotationId[] }
  | { readonly kind: 'removed'; readonly ids: readonly AnnotationId[] }
  | {
      readonly kind: 'changed';
      readonly id: AnnotationId;
      readonly before: MarkContent;
      readonly after: MarkContent;
      /** Changes of one sitting at a note are one step; null for a step of its own. */
      readonly sitting: number | null;
    };

export interface MarkHistory {
  /** Oldest first. */
  readonly done: readonly MarkStep[];
  /** What can be done again, the next one last. */
  readonly undone: readonly MarkStep[];
}

export const emptyHistory: MarkHistory = { done: [], undone: [] };
const longestHistory = 500;

/** Adds a step; what had been undone can no longer be done again. */
export function record(history: MarkHistory, step: MarkStep): MarkHistory {
  const last = history.done.at(-1);
  const isSameSitting = last?.kind === 'changed' && step.kind === 'changed' && step.sitting !== null
    && last.sitting === step.sitting && last.id === step.id;
  const done = isSameSitting
    ? [...history.done.slice(0, -1), { ...step, before: { ...step.before, ...last.before }, after: { ...last.after, ...step.after } }]
    : [...history.done, step];
  return { done: done.slice(-longestHistory), undone: [] };
}

/** The step that takes another one back. */
export function inverse(step: MarkStep): MarkStep {
  if (step.kind === 'changed') return { ...step, before: step.after, after: step.before };
  return { kind: step.kind === 'added' ? 'removed' : 'added', ids: step.ids };
}

/** What to perform next in either direction, and the history once it is performed; null when there is nothing. */
export function stepBack(history: MarkHistory): { readonly step: MarkStep; readonly history: MarkHistory } | null {
  const last = history.done.at(-1);
  if (!last) return null;
  return { step: inverse(last), history: { done: history.done.slice(0, -1), undone: [...history.undone, last] } };
}

export function stepForward(history: MarkHistory): { readonly step: MarkStep; readonly history: MarkHistory } | null {
  const next = history.undone.at(-1);
  if (!next) return null;
  return { step: next, history: { done: [...history.done, next], undone: history.undone.slice(0, -1) } };
}
