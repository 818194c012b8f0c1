import type { Annotation, AnnotationId, AnnotationKind, Colour } from '../../shared/api/notebook.ts';
import type { TextSpan } from '../../shared/document/document.ts';
import { emptyHistory, record, stepBack, stepForward, type MarkContent, type MarkHistory, type MarkStep } from './mark-history.ts';
import { inTextOrder } from './mark-order.ts';
import type { Slice } from './app-state.ts';

export interface NotebookSlice {
  /** Marks of all documents, in text order by document. */
  readonly annotations: readonly Annotation[];
  /** What was done to marks in this session. */
  readonly markHistory: MarkHistory;
  loadAnnotations(): Promise<void>;
  mark(span: TextSpan, how?: { kind?: AnnotationKind; colour?: Colour; note?: string }): Promise<Annotation | null>;
  changeMark(id: AnnotationId, change: MarkContent): Promise<void>;
  removeMarks(ids: readonly AnnotationId[]): Promise<void>;
  undoMark(): Promise<void>;
  redoMark(): Promise<void>;
  /** Puts a mark as the notebook answered it in the place of the old one. */
  receiveMark(annotation: Annotation): void;
  recordStep(step: MarkStep): void;
}

export const createNotebookSlice: Slice<NotebookSlice> = ({ client, opening }, set, get) => {
  /** How often the list was asked for, and up to which question the answers are older than what is shown. */
  let asked = 0;
  let outdated = 0;
  let loading: Promise<void> | null = null;
  let isAskedAgain = false;

  /** What changes marks is done in the order it was asked for: three quick undos are three steps back, not one three times. */
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  const show = (annotations: readonly Annotation[]) => {
    outdated = asked;
    set({ annotations: keepSame(get().annotations, inTextOrder(annotations, get().documents)) });
  };

  const put = (changed: readonly Annotation[]) => {
    const ids = new Set(changed.map(({ id }) => id));
    show([...get().annotations.filter(({ id }) => !ids.has(id)), ...changed]);
  };

  /** Asks, and tells the reader of a refusal; null when refused. */
  async function ask<Value>(call: () => Promise<Value>): Promise<Value | null> {
    try {
      return await call();
    } catch (error) {
      get().report(error);
      return null;
    }
  }

  async function load(): Promise<void> {
    do {
      isAskedAgain = false;
      const question = ++asked;
      const annotations = await ask(() => client.call('notebook.list', {}));
      if (!annotations) break;
      // Asked before what is shown now was known, it would take back the reader's last change for a moment.
      if (question <= outdated) isAskedAgain = true;
      else show(annotations);
    } while (isAskedAgain);
    loading = null;
  }

  async function remove(ids: readonly AnnotationId[]): Promise<readonly AnnotationId[] | null> {
    await get().saveNotes();
    const removed = await ask(() => client.call('notebook.remove', { ids: [...ids] }));
    if (!removed) return null;
    const gone = new Set(removed);
    show(get().annotations.filter(({ id }) => !gone.has(id)));
    get().letGo(removed);
    return removed;
  }

  /** `passed`: the mark has been changed elsewhere since, and is left as it is. A refused step may be tried again. */
  async function perform(step: MarkStep): Promise<'done' | 'passed' | 'refused'> {
    if (step.kind === 'removed') return (await remove(step.ids)) ? 'done' : 'refused';
    if (step.kind === 'added') {
      const restored = await ask(() => client.call('notebook.restore', { ids: [...step.ids] }));
      if (restored) put(restored);
      return restored ? 'done' : 'refused';
    }
    const now = get().annotations.find(({ id }) => id === step.id);
    if (!now || !holds(now, step.before)) return 'passed';
    const changed = await ask(() => client.call('notebook.update', { id: step.id, ...step.after }));
    if (changed) put([changed]);
    return changed ? 'done' : 'refused';
  }

  async function travel(direction: 'undone' | 'redone'): Promise<void> {
    await get().saveNotes();
    const going = (direction === 'undone' ? stepBack : stepForward)(get().markHistory);
    if (!going) {
      get().showToast({ message: `mark.${direction}.nothing`, tone: 'plain' });
      return;
    }
    const outcome = await perform(going.step);
    if (outcome === 'refused') return;
    set({ markHistory: going.history });
    get().showToast({ message: outcome === 'passed' ? 'mark.undo.elsewhere' : `mark.${direction}.${going.step.kind}`, tone: 'plain' });
  }

  return {
    annotations: inTextOrder(opening.annotations, opening.documents),
    markHistory: emptyHistory,
    loadAnnotations() {
      // Many changes make many events; one question that follows the last of them answers for all.
      isAskedAgain = true;
      return (loading ??= load());
    },
    mark(span, how = {}) {
      // The document is the one in view when it was asked, not the one in view when its turn comes.
      const documentId = get().open?.document.id;
      return inTurn(async () => {
        const { lastColour } = get().settings;
        if (documentId === undefined) return null;
        const args = { documentId, start: span.start, end: span.end, colour: lastColour, ...how };
        const annotation = await ask(() => client.call('notebook.add', args));
        if (!annotation) return null;
        put([annotation]);
        get().recordStep({ kind: 'added', ids: [annotation.id] });
        if (how.colour && how.colour !== lastColour) get().changeSettings({ lastColour: how.colour });
        return annotation;
      });
    },
    changeMark: (id, change) => inTurn(async () => {
      await get().saveNotes();
      const before = get().annotations.find((annotation) => annotation.id === id);
      if (!before || holds(before, change)) return;
      const changed = await ask(() => client.call('notebook.update', { id, ...change }));
      if (!changed) return;
      put([changed]);
      get().recordStep({ kind: 'changed', id, before: contentOf(before, change), after: change, sitting: null });
      if (change.colour) get().changeSettings({ lastColour: change.colour });
    }),
    removeMarks: (ids) => inTurn(async () => {
      const removed = await remove(ids);
      if (!removed || removed.length === 0) return;
      get().recordStep({ kind: 'removed', ids: removed });
      get().showToast({
        message: 'mark.removed',
        values: { count: removed.length },
        tone: 'plain',
        action: { label: 'mark.removed.undo', run: () => void restore(removed) },
      });
    }),
    undoMark: () => inTurn(() => travel('undone')),
    redoMark: () => inTurn(() => travel('redone')),
    receiveMark: (annotation) => put([annotation]),
    recordStep: (step) => set({ markHistory: record(get().markHistory, step) }),
  };

  /** Behind the toast's button: undoes that removal, whatever was done since. */
  async function restore(ids: readonly AnnotationId[]): Promise<void> {
    const last = get().markHistory.done.at(-1);
    if (last?.kind === 'removed' && last.ids === ids) return get().undoMark();
    await inTurn(async () => {
      if ((await perform({ kind: 'added', ids })) === 'done') get().recordStep({ kind: 'added', ids });
    });
  }
};

/** The new list with the old objects wherever nothing changed, and the old list itself if nothing did, so that little is drawn again. */
function keepSame(before: readonly Annotation[], now: readonly Annotation[]): readonly Annotation[] {
  const known = new Map(before.map((annotation) => [annotation.id, annotation]));
  const kept = now.map((annotation) => {
    const old = known.get(annotation.id);
    return old && (old === annotation || JSON.stringify(old) === JSON.stringify(annotation)) ? old : annotation;
  });
  return kept.length === before.length && kept.every((annotation, index) => annotation === before[index]) ? before : kept;
}

function holds(annotation: Annotation, content: MarkContent): boolean {
  return (content.colour ?? annotation.colour) === annotation.colour && (content.note ?? annotation.note) === annotation.note;
}

/** What the mark has now in the fields that a change names. */
function contentOf({ colour, note }: Annotation, change: MarkContent): MarkContent {
  return { ...(change.colour === undefined ? {} : { colour }), ...(change.note === undefined ? {} : { note }) };
}
