/** Search over the library: complete (whatever stands in a text is found), exact in its total, best hits first. */
import type { SearchHit, SearchResult } from '../../shared/api/search.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { pageAt } from '../../shared/document/section-path.ts';
import { excerpt } from '../../shared/text/excerpt.ts';
import { fold, foldText, unfolded, unfoldSpan } from '../../shared/text/fold.ts';
import { literalTerms, parseTerms } from '../../shared/text/terms.ts';
import { allBlocks, blockPlace, candidates, documentSources, sectionTitle, type Candidate } from '../store/block-search.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { highlight } from './highlight.ts';
import { closestStretch } from './proximity.ts';
import { score } from './score.ts';

/** UTF-16 units; about three lines of the panel. */
const excerptWidth = 120;

export interface SearchRequest {
  readonly query: string;
  /** Hits described at most; the totals count all. */
  readonly limit: number;
  /** Search this document only. */
  readonly documentId?: DocumentId | undefined;
}

interface Match {
  readonly block: Candidate;
  readonly score: number;
}

/**
 * The blocks in which every white-space-separated term of the query stands as a substring, both folded; best first, equals
 * in document order, newest document first. A query that folds to nothing (《, “) is looked for as it stands; an empty one finds
 * nothing. Throws for no query.
 */
export function search(library: ReadableDatabase, request: SearchRequest): SearchResult {
  const question = ask(request.query);
  const matches = question.terms.length === 0 ? [] : findMatches(library, question, request.documentId);
  const sources = matches.length === 0 ? [] : documentSources(library);
  const order = new Map(sources.map(({ id }, place) => [id, place]));
  const placeOf = (match: Match): number => order.get(match.block.documentId) ?? sources.length;
  matches.sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b) || a.block.n - b.block.n);
  const totals = countByDocument(matches);
  return {
    query: request.query,
    total: matches.length,
    totalByDocument: sources.flatMap(({ id }) => (totals.has(id) ? [{ documentId: id, total: totals.get(id) ?? 0 }] : [])),
    hits: describeHits(library, matches.slice(0, request.limit), question, new Map(sources.map(({ id, source }) => [id, source]))),
  };
}

/** What is looked for, and in which form of the texts: folded, unless folding leaves nothing of the query. */
interface Question {
  readonly terms: readonly string[];
  readonly isLiteral: boolean;
}

function ask(query: string): Question {
  const terms = parseTerms(query);
  return terms.length > 0 ? { terms, isLiteral: false } : { terms: literalTerms(query), isLiteral: true };
}

function findMatches(library: ReadableDatabase, { terms, isLiteral }: Question, documentId: DocumentId | undefined): Match[] {
  const matches: Match[] = [];
  const form = isLiteral ? (text: string) => text : foldText;
  for (const block of isLiteral ? allBlocks(library, documentId) : candidates(library, terms, documentId)) {
    const text = form(block.text);
    if (!terms.every((term) => text.includes(term))) continue;
    const head = block.spans.find((span) => span.kind === 'run-in-head');
    // a prefix folds to a prefix, so the head's end in the folded text is its own fold's length
    const headLength = head ? form(block.text.slice(0, head.end)).length : 0;
    matches.push({ block, score: score({ kind: block.kind, text, headLength }, terms) });
  }
  return matches;
}

function countByDocument(matches: readonly Match[]): Map<DocumentId, number> {
  const totals = new Map<DocumentId, number>();
  for (const { block } of matches) totals.set(block.documentId, (totals.get(block.documentId) ?? 0) + 1);
  return totals;
}

function describeHits(library: ReadableDatabase, matches: readonly Match[], { terms, isLiteral }: Question, sources: ReadonlyMap<DocumentId, string>): SearchHit[] {
  const paths = new Map<string, readonly string[]>();
  const pathOf = (documentId: DocumentId, section: number | null): readonly string[] => {
    const key = `${section} ${documentId}`;
    const path = paths.get(key) ?? readPath(library, documentId, section);
    paths.set(key, path);
    return path;
  };
  return matches.map(({ block, score: points }) => {
    const folded = isLiteral ? unfolded(block.text) : fold(block.text);
    const spans = highlight(folded, terms);
    const place = blockPlace(library, block.id);
    const best = unfoldSpan(folded, closestStretch(folded.text, terms) ?? { start: 0, end: 0 });
    const shown = excerpt(block.text, best, excerptWidth);
    return {
      documentId: block.documentId,
      source: sources.get(block.documentId) ?? '',
      n: block.n,
      kind: block.kind,
      score: points,
      spans,
      excerpt: shown.text,
      excerptStart: shown.start,
      path: pathOf(block.documentId, place.section),
      box: place.box,
      page: pageAt(place, spans[0]?.start ?? 0),
    };
  });
}

/** Titles of the sections around a block, outermost first. */
function readPath(library: ReadableDatabase, documentId: DocumentId, section: number | null): string[] {
  const path: string[] = [];
  for (let position = section; position !== null; ) {
    const found = sectionTitle(library, documentId, position);
    if (!found) break;
    path.unshift(found.title);
    position = found.parent;
  }
  return path;
}
