import { ApiError } from '../../shared/api/reply.ts';
import type { SearchResult } from '../../shared/api/search.ts';
import type { DocumentId, TextSpan } from '../../shared/document/document.ts';
import { hitPassage, stepHit } from '../search/hit-order.ts';
import { coversDocument, pageSpans } from '../search/page-matches.ts';
import { splitTerms } from '../search/split-terms.ts';
import type { Slice } from './app-state.ts';

export interface SearchSlice {
  readonly query: string;
  /** The answer to the newest query answered; null before the first one and for an empty query. */
  readonly result: SearchResult | null;
  readonly searching: boolean;
  /** Index into `result.hits`, or -1. */
  readonly selectedHit: number;
  /** How many hits are asked for; grows when the reader wants more. */
  readonly hitLimit: number;
  /** When several terms found nothing together: those that are in no document; null while that is not known. */
  readonly absentTerms: readonly string[] | null;
  /** Every match of the answered query in one document, for its page; null when there is nothing to show. */
  readonly pageMatches: PageMatches | null;
  /** Called at every key; while an IME composes, the caller waits. */
  search(query: string): Promise<void>;
  showMoreHits(): Promise<void>;
  selectHit(index: number): void;
  /** Selects the hit before or behind in the order shown, asking for more at the end; before the first there is none. */
  moveHit(by: 1 | -1): Promise<void>;
  /** Jumps to the hit, its first match marked. */
  openHit(index: number): Promise<void>;
  /** Finds what of the answered query stands in the open document. */
  matchPage(): Promise<void>;
}

export interface PageMatches {
  readonly documentId: DocumentId;
  /** In the canonical text, ascending. */
  readonly spans: readonly TextSpan[];
}

export const firstHits = 50;
/** The contract's own limits. */
const longestQuery = 10_000;
const mostHits = 10_000;
/** Terms looked up one by one when nothing was found. */
const mostTerms = 8;
const retryMs = 30;

const unanswered = { result: null, searching: false, selectedHit: -1, absentTerms: null, pageMatches: null } as const;

export const createSearchSlice: Slice<SearchSlice> = ({ client }, set, get) => {
  const isCurrent = (query: string) => get().query === query;

  /** Another window's search may overtake this one; as long as the question stands it is asked again. Null when it no longer does. */
  async function ask(query: string, args: { query: string; limit: number; documentId?: DocumentId }): Promise<SearchResult | null> {
    while (isCurrent(query)) {
      try {
        const answer = await client.call('search.run', args);
        return isCurrent(query) ? answer : null;
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'overtaken')) throw error;
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
    return null;
  }

  async function run(query: string, hitLimit: number): Promise<void> {
    const isMore = isCurrent(query) && hitLimit > get().hitLimit;
    // What an earlier hit showed in the page is not what is looked for now.
    set({ query, hitLimit, searching: true, ...(isMore ? {} : { target: null }) });
    try {
      const result = await ask(query, { query, limit: hitLimit });
      if (!result) return;
      set(isMore ? { result, searching: false } : { ...unanswered, result });
      if (result.total === 0) await findAbsentTerms(query);
    } catch (error) {
      if (isCurrent(query)) set({ searching: false });
      get().report(error);
    }
  }

  /** One after another, so that no question of ours overtakes the reader's next one. */
  async function findAbsentTerms(query: string): Promise<void> {
    const terms = splitTerms(query).slice(0, mostTerms);
    if (terms.length < 2) return;
    const absentTerms: string[] = [];
    for (const term of terms) {
      const answer = await ask(query, { query: term, limit: 1 });
      if (!answer) return;
      if (answer.total === 0) absentTerms.push(term);
    }
    set({ absentTerms });
  }

  return {
    query: '',
    hitLimit: firstHits,
    ...unanswered,
    async search(typed) {
      const query = typed.slice(0, longestQuery);
      if (query.trim() === '') set({ query, hitLimit: firstHits, ...unanswered });
      else await run(query, firstHits);
    },
    showMoreHits: () => run(get().query, Math.min(mostHits, get().hitLimit * 4)),
    selectHit: (selectedHit) => set({ selectedHit }),
    async moveHit(by) {
      const { result, selectedHit } = get();
      if (!result) return;
      const next = stepHit(result.hits, selectedHit, by);
      const isAtEnd = by === 1 && next === selectedHit;
      if (!isAtEnd) set({ selectedHit: next });
      else if (result.hits.length < Math.min(result.total, mostHits)) {
        await get().showMoreHits();
        const more = get().result;
        if (more && get().selectedHit === selectedHit) set({ selectedHit: stepHit(more.hits, selectedHit, 1) });
      }
    },
    async openHit(index) {
      const hit = get().result?.hits[index];
      if (!hit) return;
      set({ selectedHit: index });
      try {
        const { open } = get();
        const { documentId } = hit;
        // A hit knows its block; the page needs offsets of the canonical text.
        const content = open?.document.id === documentId ? open : await client.call('library.read', { documentId });
        if (get().selectedHit !== index) return;
        const passage = hitPassage(hit, content.blocks[hit.n - 1]?.offset ?? 0);
        await get().goTo({ documentId, offset: passage.start, passage });
      } catch (error) {
        get().report(error);
      }
    },
    async matchPage() {
      const { result, open, searching, query } = get();
      // While a search is under way its answer will ask again; a question now could overtake it.
      if (searching) return;
      const documentId = open?.document.id;
      if (!result || !open || documentId === undefined) return set({ pageMatches: null });
      try {
        const isWhole = coversDocument(result, documentId);
        const answer = isWhole ? result : await ask(query, { query, limit: mostHits, documentId });
        if (answer && get().open === open) set({ pageMatches: { documentId, spans: pageSpans(answer.hits, open) } });
      } catch (error) {
        get().report(error);
      }
    },
  };
};
