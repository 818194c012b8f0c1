/** The one source of the words that say where a passage stands, for the clipboard, for exports and for the page. */
import type { InterfaceLanguage } from '../api/exchange.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { DocumentSummary } from './document.ts';
import type { Place } from './place.ts';

/**
 * Issuer, title, date, heading path, box and printed page; where there is no page, the paragraph's number. For instance
 * `国家互联网信息办公室：《中国网络法治发展报告（2024年）》，2025年4月，二、（一）统筹推进数据利用和安全，第10页`.
 * `path` is outermost first. What a document does not have is left out.
 */
export function citationLabel(
  document: CitedDocument,
  path: readonly string[],
  place: { readonly box?: string | null } & Pick<Place, 'pageFrom' | 'pageTo' | 'n'>,
  language: InterfaceLanguage,
): string {
  return join([documentLabel(document, language), pathLabel(path), place.box ?? '', placeLabel(place, language)], language);
}

export type CitedDocument = Pick<DocumentSummary, 'title' | 'issuer' | 'date' | 'language'>;

/** The part of a citation that names the document: issuer, title in its marks, date. */
export function documentLabel({ title, issuer, date, language: written }: CitedDocument, language: InterfaceLanguage): string {
  const translate = createTranslate(language);
  const isChinese = language === 'zh-CN' || written.startsWith('zh');
  const marked = isChinese ? titleInMarks(title) : translate('cite.title', { title });
  return join([issuer === '' ? marked : translate('cite.work', { issuer, title: marked }), dateLabel(date, language)], language);
}

function join(parts: readonly string[], language: InterfaceLanguage): string {
  return parts.filter((part) => part !== '').join(createTranslate(language)('cite.separator'));
}

/** Title marks inside title marks are single ones (GB/T 15834—2011, 4.15.3). */
function titleInMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** Spelled out here because making the platform's own formatter costs a window's first frame 40 ms. */
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO 8601 date, year-month or year in words; anything else as it is. */
export function dateLabel(date: string, language: InterfaceLanguage): string {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const translate = createTranslate(language);
  if (month === undefined) return translate('date.year', { year });
  const values = { year, month: language === 'en' ? (englishMonths[Number(month) - 1] ?? month) : Number(month), day: Number(day) };
  return translate(day === undefined ? 'date.month' : 'date.day', values);
}

/** Chinese numbering before a heading's words: `二、`, `（一）`, `第三章`. */
const numbering = /^(?:[〇零一二三四五六七八九十百]+、|（[〇零一二三四五六七八九十百]+）|第[〇零一二三四五六七八九十百千]+[编章节])/u;

/** Outer headings by their number where they have one, the innermost in full. */
function pathLabel(path: readonly string[]): string {
  const outer = path.slice(0, -1).map((title) => numbering.exec(title)?.[0] ?? `${title}·`);
  return [...outer, ...path.slice(-1)].join('');
}

function placeLabel({ pageFrom, pageTo, n }: Pick<Place, 'pageFrom' | 'pageTo' | 'n'>, language: InterfaceLanguage): string {
  const translate = createTranslate(language);
  if (pageFrom === null) return translate('cite.paragraph', { n });
  if (pageTo === null || pageTo === pageFrom) return translate('cite.page', { page: pageFrom });
  return translate('cite.pages', { from: pageFrom, to: pageTo });
}
