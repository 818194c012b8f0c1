/** What a hit shows of its passage and of where that stands. */
import type { SearchHit } from '../../shared/api/search.ts';
import type { TextSpan } from '../../shared/document/document.ts';

export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A text cut at the spans that lie in it; spans are ascending and may reach over its ends. Joined, the pieces are the text. */
export function cutPieces(text: string, spans: readonly TextSpan[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans) {
    const start = Math.max(at, span.start);
    const end = Math.min(text.length, span.end);
    if (start >= end) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false });
  return pieces;
}

const titleKinds: ReadonlySet<string> = new Set(['heading', 'box-title', 'toc', 'other']);

/** The hit's excerpt in pieces, with an ellipsis where the block goes on before or behind it. */
export function excerptPieces({ kind, excerpt, excerptStart, spans }: Pick<SearchHit, 'kind' | 'excerpt' | 'excerptStart' | 'spans'>): Piece[] {
  const pieces = cutPieces(excerpt, spans.map(({ start, end }) => ({ start: start - excerptStart, end: end - excerptStart })));
  if (excerptStart > 0) pieces.unshift({ text: '…', isMatch: false });
  // A paragraph that is shown to its end closes with a mark; titles have none.
  if (!titleKinds.has(kind) && !/[。！？；：…”’』」）)》.!?]$/u.test(excerpt)) pieces.push({ text: '…', isMatch: false });
  return pieces;
}

const numeral = /^(?:第?[一二三四五六七八九十百零〇\d]+(?=[、编章节条篇])[编章节条篇]?|[（(][一二三四五六七八九十百\d]+[）)]|附录|附件)/u;

/** A heading path in short: the outer headings by their numerals, the innermost whole (`二（一）统筹推进…`); empty outside headings. */
export function shortPath(path: readonly string[]): string {
  const innermost = path.at(-1);
  if (innermost === undefined) return '';
  const outer = path.slice(0, -1).map((title) => numeral.exec(title)?.[0] ?? `${title} › `).join('');
  return outer !== '' && /[一-龥\d]$/u.test(outer) && !/^[（(]/u.test(innermost) ? `${outer} · ${innermost}` : outer + innermost;
}

/** A box title in short: its label alone (`专栏1`), the whole title when it has none. */
export function shortBox(title: string): string {
  return /^专栏\s*\d+/u.exec(title)?.[0].replaceAll(/\s/gu, '') ?? title;
}
