/** Search against a scan of the shipped texts: nothing is missed, nothing is made up, and no query breaks it. */
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { search } from '../../main/search/search.ts';
import { foldText } from '../../shared/text/fold.ts';
import { parseTerms } from '../../shared/text/terms.ts';
import { corpusLibrary } from './library-fixture.ts';

const { library, close } = corpusLibrary();
afterAll(close);

interface ScannedBlock {
  readonly place: string;
  readonly text: string;
  readonly folded: string;
}

const blocks = library.prepare<{ document_id: string; n: number; text: string }>('SELECT document_id, n, text FROM block').all()
  .map((block): ScannedBlock => ({ place: `${block.document_id} ${block.n}`, text: block.text, folded: foldText(block.text) }));
const textAt = new Map(blocks.map((block) => [block.place, block.text]));

/** Folded; as it stands when folding leaves nothing of the query. */
function scan(query: string): string[] {
  const terms = parseTerms(query);
  if (terms.length === 0) {
    const parts = query.split(/\s+/u).filter((part) => part !== '');
    if (query === '') return [];
    return blocks.filter(({ text }) => (parts.length > 0 ? parts : [query]).every((part) => text.includes(part))).map((block) => block.place);
  }
  return blocks.filter((block) => terms.every((term) => block.folded.includes(term))).map((block) => block.place);
}

function searched(query: string) {
  const { total, totalByDocument, hits } = search(library, { query, limit: 10_000 });
  return { total, sum: totalByDocument.reduce((sum, each) => sum + each.total, 0), places: hits.map((hit) => `${hit.documentId} ${hit.n}`).toSorted(), hits };
}

/** A piece of 1–12 characters of some block, with the block it was cut from. */
const piece = fc.tuple(fc.nat(blocks.length - 1), fc.nat(), fc.integer({ min: 1, max: 12 })).map(([index, from, length]) => {
  const block = blocks[index] ?? { place: '', text: '', folded: '' };
  const characters = [...block.text];
  const start = from % characters.length;
  return { place: block.place, query: characters.slice(start, start + length).join('') };
});

/** Full-width, in capitals, with a radical and a traditional character. */
function dress(text: string): string {
  return text.toUpperCase().replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll('网', '⽹').replaceAll('国', '國');
}

function expectAsScanned(query: string): void {
  const expected = scan(query).toSorted();
  const { total, sum, places } = searched(query);
  expect({ query, total, sum, places }).toEqual({ query, total: expected.length, sum: expected.length, places: expected });
}

describe('search over the shipped texts', () => {
  it('finds every piece of every text, in exactly the blocks that a scan finds', () => {
    fc.assert(fc.property(piece, ({ place, query }) => {
      expectAsScanned(query);
      expect(searched(query).places).toContain(place);
    }), { numRuns: 2_000 });
  });

  it('finds and marks a title mark, a quotation mark and a space, which folding leaves out', () => {
    for (const sign of ['《', '”', '\u3000', ' ']) {
      const { hits, total } = search(library, { query: sign, limit: 10_000 });
      expect(total).toBeGreaterThan(0);
      expect(hits.every((hit) => hit.spans.length > 0 && hit.spans.every(({ start, end }) => textAt.get(`${hit.documentId} ${hit.n}`)?.slice(start, end) === sign))).toBe(true);
    }
  });

  it('finds each single character of the texts', () => {
    const characters = new Set(blocks.flatMap((block) => [...block.text]));
    expect(characters.size).toBeGreaterThan(1_000);
    for (const character of characters) expectAsScanned(character);
  });

  it('finds what holds all of several pieces, as a scan does', () => {
    fc.assert(fc.property(fc.array(piece, { minLength: 2, maxLength: 4 }), (pieces) => {
      expectAsScanned(pieces.map(({ query }) => query.slice(0, 3)).join(' '));
    }), { numRuns: 1_000 });
  });

  it('finds a piece typed in other clothes: full width, capitals, spaces and quotation marks', () => {
    fc.assert(fc.property(piece, ({ query }) => {
      const plain = query.replace(/\s|["“”]/g, '');
      fc.pre(foldText(plain) !== '');
      expect(searched(`"${[...dress(plain)].join(' ')}"`).places).toEqual(searched(plain).places);
    }), { numRuns: 500 });
  });

  it('marks in every hit whole stretches of print that hold the terms, ascending and apart, and shows one in the excerpt', () => {
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 2 }), (pieces) => {
      const query = pieces.map((each) => each.query.slice(0, 6)).join(' ');
      const terms = parseTerms(query);
      fc.pre(terms.length > 0);
      for (const hit of search(library, { query, limit: 20 }).hits) {
        const text = textAt.get(`${hit.documentId} ${hit.n}`) ?? '';
        const printed = hit.spans.map(({ start, end }) => foldText(text.slice(start, end)));
        expect(terms.every((term) => printed.some((part) => part.includes(term)))).toBe(true);
        expect(printed.every((part) => terms.some((term) => part.includes(term)))).toBe(true);
        expect(hit.spans.every(({ start, end }, at) => start < end && start >= (hit.spans[at - 1]?.end ?? 0))).toBe(true);
        expect(text.slice(hit.excerptStart, hit.excerptStart + hit.excerpt.length)).toBe(hit.excerpt);
        expect(hit.spans.some(({ start }) => start >= hit.excerptStart && start < hit.excerptStart + hit.excerpt.length)).toBe(true);
      }
    }), { numRuns: 500 });
  });

  it('lists hits by falling score and gives the same ones in the same order with a smaller limit', () => {
    fc.assert(fc.property(piece, fc.integer({ min: 1, max: 20 }), ({ query }, limit) => {
      const all = search(library, { query, limit: 10_000 });
      expect(all.hits.every((hit, at) => hit.score > 0 && hit.score <= (all.hits[at - 1]?.score ?? Infinity))).toBe(true);
      expect(search(library, { query, limit })).toEqual({ ...all, hits: all.hits.slice(0, limit) });
    }), { numRuns: 300 });
  });
});

describe('no query breaks search', () => {
  const syntax = fc.constantFrom('"', '""', '*', '^', ':', '(', ')', '{', '}', '+', '-', ' AND ', ' OR ', ' NOT ', 'NEAR(', ',2)', 'bigrams:', 'block_index', ';--', "'", '\\', '\0', '%', '_', '网', '法 ', '“', '”', '「', '\uD83D', '\uDE00', '😀', '　', '\u200B', '\n', 'ﷺ', '½', '\u0301');
  const anyString = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    fc.array(syntax, { maxLength: 16 }).map((parts) => parts.join('')),
  );

  it('of 20,000 strings of any kind, as a scan does', () => {
    fc.assert(fc.property(anyString, (query) => {
      expect(search(library, { query, limit: 1 }).total).toBe(scan(query).length);
    }), { numRuns: 20_000 });
  });

  it.each([
    ['one long word', '网'.repeat(10_000)],
    ['many words', '网 络 安 全 '.repeat(1_250)],
    ['many different words', Array.from({ length: 5_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(' ')],
    ['a whole text', blocks.map((block) => block.text).join('').slice(0, 10_000)],
    ['a whole text in words', blocks.map((block) => block.text.slice(0, 4)).join(' ').slice(0, 10_000)],
    ['quotation marks', '"'.repeat(9_999)],
    ['opening marks', '“'.repeat(10_000)],
    ['expansions', 'ﷺ'.repeat(10_000)],
    ['half pairs', '\uD83D'.repeat(10_000)],
    ['pairs off by one unit', `a${'😀'.repeat(5_000)}`],
    ['accents', `e${'\u0301'.repeat(9_999)}`],
    ['nulls', '\0'.repeat(10_000)],
  ])('of 10,000 characters: %s', (_, query) => {
    expect(search(library, { query, limit: 1 }).total).toBe(scan(query).length);
  });
});
