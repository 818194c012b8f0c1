import type { TextSpan } from '../../shared/document/document.ts';
import type { Folded } from '../../shared/text/fold.ts';
import { findInDocument, firstMatchFrom, foldBlocks, stepMatch } from '../search/find-in-document.ts';
import type { Slice } from './app-state.ts';
import type { OpenDocument, Place } from './reading.ts';

/** Find in the open document. */
export interface FindSlice {
  readonly findOpen: boolean;
  /** Kept when the bar is closed, so that it can be found again. */
  readonly findQuery: string;
  /** Every match in the canonical text, ascending. */
  readonly findMatches: readonly TextSpan[];
  /** Index into `findMatches`, or -1. */
  readonly findCurrent: number;
  /** The current match, a new object at every step, so that the page comes back to the same one. */
  readonly findTarget: TextSpan | null;
  /** Without a query the last one is looked for again, and the page stays until a step is asked for. `from`: offset to start at. */
  openFind(query?: string, from?: number): void;
  closeFind(): void;
  find(query: string): void;
  /** Steps to the next or previous match and around the ends; opens what was closed. */
  stepFind(by: 1 | -1): void;
}

interface Session {
  /** Offset that looking begins from: the place at first, then the match last stepped to. */
  from: number;
  /** Where the reader was, and the history then. */
  readonly start: Place | null;
  readonly backward: readonly Place[];
}

export const createFindSlice: Slice<FindSlice> = (_surroundings, set, get) => {
  let session: Session | null = null;
  let folded: { readonly open: OpenDocument; readonly blocks: readonly Folded[] } | null = null;

  function matchesOf(query: string): readonly TextSpan[] {
    const { open } = get();
    if (!open) return [];
    if (folded?.open !== open) folded = { open, blocks: foldBlocks(open.blocks) };
    return findInDocument(open.blocks, folded.blocks, query);
  }

  /** The place a find went out from is one that the reader can go back to, once, and not if a jump kept it. */
  function keepStart({ start, backward }: Session): void {
    const { open, placeOffset } = get();
    if (!start || open?.document.id !== start.documentId || placeOffset === start.offset || get().backward !== backward) return;
    set({ backward: [...backward, start], forward: [] });
  }

  /** Chooses the current match; the page follows. */
  function show(findCurrent: number): void {
    const match = get().findMatches[findCurrent];
    set({ findCurrent, findTarget: match ? { ...match } : null });
  }

  return {
    findOpen: false,
    findQuery: '',
    findMatches: [],
    findCurrent: -1,
    findTarget: null,
    openFind(query, from) {
      const { open, placeOffset, backward, findOpen } = get();
      const start = open && { documentId: open.document.id, offset: placeOffset };
      if (!session || !findOpen) session = { from: from ?? placeOffset, start, backward };
      else if (from !== undefined) session.from = from;
      set({ findOpen: true });
      if (query !== undefined) get().find(query);
      else if (!findOpen) set({ findMatches: matchesOf(get().findQuery), findCurrent: -1, findTarget: null });
    },
    closeFind() {
      if (session && get().findOpen) keepStart(session);
      session = null;
      folded = null;
      set({ findOpen: false, findMatches: [], findCurrent: -1, findTarget: null });
    },
    find(findQuery) {
      const findMatches = matchesOf(findQuery);
      // A passage shown as found before would look like the current match.
      set({ findQuery, findMatches, target: null });
      show(firstMatchFrom(findMatches, session?.from ?? get().placeOffset));
    },
    stepFind(by) {
      if (!get().findOpen) get().openFind();
      const { findMatches, findCurrent, placeOffset } = get();
      const next = stepMatch(findMatches, findCurrent, by, placeOffset);
      const match = findMatches[next];
      if (session && match) session.from = match.start;
      show(next);
    },
  };
};
