import { bigrams } from '../../shared/text/bigrams.ts';
import { foldText } from '../../shared/text/fold.ts';
import { toIndexTerm } from './block-index.ts';
import type { Database } from './database.ts';

/** Terms of one block, whatever their order: how many, and the sum of their hashes. */
interface Tally {
  terms: number;
  sum: number;
}

export interface IndexComparison {
  readonly blocks: number;
  /** Row ids whose terms in the index are not those of the text; of blocks that are gone too. */
  readonly differing: readonly number[];
}

/**
 * Compares the full-text index with what the blocks' texts would put into it: SQLite's own check sees only whether the index
 * is sound in itself. The connection may be read-only; the view of the index it makes is its own and temporary.
 */
export function compareIndex(library: Database): IndexComparison {
  const found = tallyIndex(library);
  const differing: number[] = [];
  let blocks = 0;
  for (const { id, text } of library.prepare<{ id: number; text: string }>('SELECT id, text FROM block').iterate()) {
    blocks++;
    const wanted = tallyText(text);
    const there = found.get(id);
    found.delete(id);
    if (there?.terms !== wanted.terms || there.sum !== wanted.sum) differing.push(id);
  }
  return { blocks, differing: [...differing, ...found.keys()] };
}

function tallyIndex(library: Database): Map<number, Tally> {
  library.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.block_term USING fts5vocab('main', 'block_index', 'instance')");
  const tallies = new Map<number, Tally>();
  for (const { term, doc } of library.prepare<{ term: string; doc: number }>('SELECT term, doc FROM temp.block_term').iterate()) {
    const tally = tallies.get(doc) ?? { terms: 0, sum: 0 };
    add(tally, term);
    tallies.set(doc, tally);
  }
  return tallies;
}

function tallyText(text: string): Tally {
  const terms = new Set(bigrams(foldText(text)).map(toIndexTerm).flatMap(tokens));
  const tally: Tally = { terms: 0, sum: 0 };
  for (const term of terms) add(tally, term);
  return tally;
}

/** What the tokenizer `ascii` makes of a term: it parts at what is neither letter nor digit below 0x80, and knows no capitals. */
function tokens(term: string): string[] {
  return term.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()).split(/[^0-9a-z\u0080-\u{10ffff}]+/u).filter((token) => token !== '');
}

function add(tally: Tally, term: string): void {
  tally.terms++;
  tally.sum = (tally.sum + hash(term)) >>> 0;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(term: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
