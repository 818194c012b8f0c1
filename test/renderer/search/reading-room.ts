/** The renderer's state over a client that answers from a list of documents, for tests of the state alone. */
import type { Client } from '../../../shared/api/client.ts';
import type { Args, MethodName } from '../../../shared/api/contract.ts';
import type { SearchHit, SearchResult } from '../../../shared/api/search.ts';
import { defaultSettings } from '../../../shared/api/settings.ts';
import type { Block, DocumentContent, DocumentId } from '../../../shared/document/document.ts';
import { findAll } from '../../../shared/text/find.ts';
import { fold, foldText } from '../../../shared/text/fold.ts';
import { createAppStore, type AppStore } from '../../../renderer/state/app-state.ts';

/** A document of paragraphs; a text that begins with `# ` is a heading of level 1. */
export function documentOf(id: string, texts: readonly string[]): DocumentContent {
  const blocks: Block[] = [];
  const sections: DocumentContent['sections'][number][] = [];
  let offset = 0;
  for (const [index, source] of texts.entries()) {
    const isHeading = source.startsWith('# ');
    const text = isHeading ? source.slice(2) : source;
    if (isHeading) sections.push({ index: sections.length, parent: null, level: 1, title: text, n: index + 1 });
    blocks.push({
      n: index + 1, kind: isHeading ? 'heading' : 'paragraph', level: isHeading ? 1 : null, text, offset,
      section: sections.length === 0 ? null : sections.length - 1, box: null, page: null, pageBreaks: [], spans: [],
    });
    offset += text.length + 1;
  }
  return {
    document: {
      id: id as DocumentId, source: `${id}.txt`, title: `${id}全文`, shortTitle: id, issuer: '某办', date: '2024', language: 'zh-CN',
      sourceHash: id, textHash: id, blocks: blocks.length, characters: 0, pages: null,
    },
    sections,
    blocks,
  };
}

export interface Room {
  readonly store: AppStore;
  /** Every call made, as `method` and arguments. */
  readonly calls: readonly (readonly [string, unknown])[];
}

type Answer = (args: never) => unknown;

/** `answers` take the place of what the documents would answer. */
export function openRoom(documents: readonly DocumentContent[], answers: Partial<Record<MethodName, Answer>> = {}): Room {
  const calls: [string, unknown][] = [];
  const usual: Partial<Record<MethodName, Answer>> = {
    'library.read': ({ documentId }: Args<'library.read'>) => documents.find(({ document }) => document.id === documentId),
    'search.run': (args: Args<'search.run'>) => scan(documents, args),
    'settings.keepPosition': () => null,
  };
  const client: Client = {
    async call(method, args) {
      calls.push([method, args]);
      const answer = answers[method] ?? usual[method];
      if (!answer) throw new Error(`no answer for ${method}`);
      return (await answer(args as never)) as never;
    },
    on: () => () => undefined,
  };
  const opening = { settings: defaultSettings, documents: documents.map(({ document }) => document), positions: [], last: null, annotations: [], version: '0', notices: [] };
  return { store: createAppStore({ client, opening, systemLanguages: ['zh-CN'] }), calls };
}

/** Every block that holds all terms, in document order; what the search service must answer too, in its own order. */
export function scan(documents: readonly DocumentContent[], { query, limit = 50, documentId }: Args<'search.run'>): SearchResult {
  const terms = query.split(/\s+/u).map(foldText).filter((term) => term !== '');
  const hits = documents.flatMap(({ document, blocks, sections }) =>
    blocks.flatMap((block): SearchHit[] => {
      const folded = fold(block.text);
      if ((documentId !== undefined && documentId !== document.id) || terms.length === 0 || !terms.every((term) => folded.text.includes(term))) return [];
      const spans = terms.flatMap((term) => findAll(folded, term)).toSorted((a, b) => a.start - b.start);
      return [{
        documentId: document.id, source: document.source, n: block.n, kind: block.kind, score: 1, spans, excerpt: block.text, excerptStart: 0,
        path: block.section === null ? [] : [sections[block.section]?.title ?? ''], box: null, page: block.page,
      }];
    }),
  );
  const totalByDocument = documents.flatMap(({ document }) => {
    const total = hits.filter((hit) => hit.documentId === document.id).length;
    return total === 0 ? [] : [{ documentId: document.id, total }];
  });
  return { query, total: hits.length, totalByDocument, hits: hits.slice(0, limit) };
}
