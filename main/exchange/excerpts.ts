/** Marks made ready for writing out, whatever the format: by document, each quote compared with the stored text. */
import type { InterfaceLanguage } from '../../shared/api/exchange.ts';
import type { Annotation } from '../../shared/api/notebook.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import { citationLabel, documentLabel } from '../../shared/document/citation.ts';
import type { DocumentContent, DocumentId, DocumentSummary, Section } from '../../shared/document/document.ts';
import { placeOf } from '../../shared/document/place.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { readDocument } from '../store/documents.ts';

/**
 * What comparing a quote with the stored text gave: the same words in the same place, the same words elsewhere, other words
 * there, not to be found, or no text to compare with.
 */
export type Verdict = 'verified' | 'moved' | 'changed' | 'orphaned' | 'missing';

export interface Excerpt {
  readonly annotation: Annotation;
  readonly verdict: Verdict;
  /** Innermost section, an index into the document's sections; null before the first heading and for a mark without a place. */
  readonly section: number | null;
  /** Citation: to the page for a mark that has a place, else the document alone. */
  readonly label: string;
}

/** One document's excerpts, in the order of the marks given. */
export interface ExcerptedDocument {
  readonly title: string;
  /** Null when the document is not in the library. */
  readonly summary: DocumentSummary | null;
  readonly sections: readonly Section[];
  readonly excerpts: readonly Excerpt[];
}

/** Documents in the order in which their first mark comes. */
export function excerptsByDocument(library: ReadableDatabase, annotations: readonly Annotation[], language: InterfaceLanguage): ExcerptedDocument[] {
  return [...new Set(annotations.map(({ documentId }) => documentId))].map((id) => {
    const content = readDocument(library, id);
    const marks = annotations.filter(({ documentId }) => documentId === id);
    return content ? excerptsOf(content, marks, language) : keptExcerpts(id, marks, language);
  });
}

function excerptsOf(content: DocumentContent, marks: readonly Annotation[], language: InterfaceLanguage): ExcerptedDocument {
  const text = canonicalText(content.blocks);
  const excerpts = marks.map((annotation) => excerptOf(content, text, annotation, language));
  return { title: content.document.title, summary: content.document, sections: content.sections, excerpts };
}

function excerptOf(content: DocumentContent, text: string, annotation: Annotation, language: InterfaceLanguage): Excerpt {
  const { document } = content;
  const { resolution, selector } = annotation;
  const place = resolution.state === 'orphaned' ? null : placeOf(content, resolution);
  if (resolution.state === 'orphaned' || !place) {
    return { annotation, verdict: 'orphaned', section: null, label: documentLabel(document, language) };
  }
  const isSame = text.slice(resolution.start, resolution.end) === selector.exact;
  return {
    annotation,
    verdict: isSame ? (resolution.state === 'moved' ? 'moved' : 'verified') : 'changed',
    section: place.section,
    label: citationLabel(document, place.path, place, language),
  };
}

function keptExcerpts(id: DocumentId, marks: readonly Annotation[], language: InterfaceLanguage): ExcerptedDocument {
  const title = marks.find(({ keptTitle }) => keptTitle)?.keptTitle ?? id;
  const label = documentLabel({ title, issuer: '', date: '', language: /\p{Script=Han}/u.test(title) ? 'zh' : 'und' }, language);
  const excerpts = marks.map((annotation): Excerpt => ({ annotation, verdict: 'missing', section: null, label }));
  return { title, summary: null, sections: [], excerpts };
}
