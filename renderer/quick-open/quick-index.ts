/**
 * The index behind quick open: lunr over a few hundred names. Recall is by pairs of characters, each required, and checked
 * against the folded texts, because pairs do not keep their order; words (`words.ts`) and lunr's weights rank.
 */
import lunr from 'lunr';
import { bigrams } from '../../shared/text/bigrams.ts';
import { foldText } from '../../shared/text/fold.ts';
import { splitTerms } from '../search/split-terms.ts';
import { entryKinds, type Entry, type EntryKind } from './entry.ts';
import { wordsOf } from './words.ts';

export interface Found {
  readonly entry: Entry;
  /** How well the name fits, from 0 to 3; decides before the score. */
  readonly tier: number;
  /** Lunr's, comparable within one index and roughly between indexes. */
  readonly score: number;
}

export interface QuickIndex {
  /** Entries in which every term of the query stands, best first. An empty query finds nothing. `kind`: these only. */
  find(query: string, kind?: EntryKind): readonly Found[];
}

interface Indexed {
  readonly entry: Entry;
  /** Folded, as are the surroundings. */
  readonly names: readonly string[];
  readonly surroundings: readonly string[];
}

const fields = { names: 'names', surroundings: 'surroundings', words: 'words' } as const;
/** Entries indexed between two pauses; a few milliseconds. */
const entriesAtOnce = 10;

/** Indexes entries, waiting for `pause` every now and then, so that the window goes on answering. */
export async function createQuickIndex(entries: readonly Entry[], pause: () => Promise<void>): Promise<QuickIndex> {
  const indexed: Indexed[] = [];
  const builder = createBuilder();
  for (const [ref, entry] of entries.entries()) {
    if (ref % entriesAtOnce === 0) await pause();
    const names = [entry.title, ...entry.aliases].map(foldText);
    const surroundings = entry.surroundings.map(foldText);
    indexed.push({ entry, names, surroundings });
    builder.add({ ref: String(ref), names: names.flatMap(bigrams), surroundings: surroundings.flatMap(bigrams), words: wordsOf(entry.title) });
  }
  await pause();
  const index = builder.build();
  return {
    find(query, kind) {
      const terms = splitTerms(query).map(foldText);
      if (terms.length === 0) return [];
      const found = index
        .query((clauses) => addClauses(clauses, query, terms))
        .flatMap(({ ref, score }): Found[] => {
          const item = indexed[Number(ref)];
          const isMeant = item && (kind === undefined || item.entry.kind === kind) && holdsAll(item, terms);
          return isMeant ? [{ entry: item.entry, tier: tierOf(item, terms), score }] : [];
        });
      return found.toSorted(byRank);
    },
  };
}

/** Several indexes as one. */
export function joinIndexes(indexes: readonly QuickIndex[]): QuickIndex {
  return { find: (query, kind) => indexes.flatMap((index) => index.find(query, kind)).toSorted(byRank) };
}

function byRank(a: Found, b: Found): number {
  return b.tier - a.tier || b.score - a.score || entryKinds.indexOf(a.entry.kind) - entryKinds.indexOf(b.entry.kind);
}

/** A bare builder has no stemmer, no stop words and no trimmer. */
function createBuilder(): lunr.Builder {
  const builder = new lunr.Builder();
  builder.ref('ref');
  for (const field of Object.values(fields)) builder.field(field);
  return builder;
}

function addClauses(query: lunr.Query, typed: string, terms: readonly string[]): void {
  const everywhere: string[] = [fields.names, fields.surroundings];
  for (const term of terms) {
    // The last of the bigrams is the last character alone, which the index has only where a text ends.
    const pairs = bigrams(term).slice(0, -1);
    for (const pair of pairs) {
      query.term(pair, { fields: [fields.names], boost: 3, presence: lunr.Query.presence.OPTIONAL, usePipeline: false });
      query.term(pair, { fields: everywhere, presence: lunr.Query.presence.REQUIRED, usePipeline: false });
    }
    if (pairs.length > 0) continue;
    // Every character of a text begins a term.
    query.term(term, { fields: everywhere, wildcard: lunr.Query.wildcard.TRAILING, presence: lunr.Query.presence.REQUIRED, usePipeline: false });
  }
  for (const word of new Set(wordsOf(typed))) {
    query.term(word, { fields: [fields.words], boost: 4, presence: lunr.Query.presence.OPTIONAL, usePipeline: false });
  }
}

function holdsAll({ names, surroundings }: Indexed, terms: readonly string[]): boolean {
  return terms.every((term) => names.some((name) => name.includes(term)) || surroundings.some((text) => text.includes(term)));
}

const numbering = /^(?:第?[一二三四五六七八九十百\d]+[、编章节条.]|[（(][一二三四五六七八九十百\d]+[）)]|专栏\d+)/u;

/** A name typed in full, then its beginning, then part of it, then what is found by something else. */
function tierOf({ names }: Indexed, terms: readonly string[]): number {
  const whole = terms.join('');
  const fits = names.map((name) => {
    const bare = name.replace(numbering, '');
    if (name === whole || bare === whole) return 3;
    if (name.startsWith(whole) || bare.startsWith(whole)) return 2;
    return terms.every((term) => name.includes(term)) ? 1 : 0;
  });
  return Math.max(...fits);
}
