import type { InterfaceLanguage } from '../../shared/api/exchange.ts';
import { dateLabel } from '../../shared/document/citation.ts';
import type { DocumentSummary } from '../../shared/document/document.ts';
import { sectionChain } from '../../shared/document/section-path.ts';
import { createTranslate, type Translate } from '../../shared/i18n/translate.ts';
import type { Excerpt, ExcerptedDocument } from './excerpts.ts';
import { noteItem } from './markdown-note.ts';
import { blockQuotation, escapeLine } from './markdown-text.ts';

/**
 * Markdown: documents, under each its headings, under each the excerpts in the order given, as block quotations. Quotes render
 * to exactly the marked characters; notes are the reader's own Markdown. `at` is the time that is named in the file.
 */
export function exportMarkdown(documents: readonly ExcerptedDocument[], at: Date, language: InterfaceLanguage): string {
  const translate = createTranslate(language);
  const excerpts = documents.flatMap((document) => document.excerpts);
  return `${[
    `# ${escapeLine(translate('export.title'))}`,
    ...preface(excerpts, at, translate),
    ...documents.flatMap((document) => documentPart(document, translate, language)),
  ].join('\n\n')}\n`;
}

function preface(excerpts: readonly Excerpt[], at: Date, translate: Translate): string[] {
  if (excerpts.length === 0) return [escapeLine(translate('export.none'))];
  const mismatched = excerpts.filter(({ verdict }) => verdict !== 'verified').length;
  const made = translate('export.made', { at: at.toISOString().slice(0, 16).replace('T', ' '), count: excerpts.length });
  const checked = mismatched === 0 ? translate('export.allVerified') : translate('export.someMismatched', { count: mismatched });
  return [escapeLine(made), escapeLine(checked)];
}

function documentPart(document: ExcerptedDocument, translate: Translate, language: InterfaceLanguage): string[] {
  const { title, summary, excerpts } = document;
  const facts = summary ? factList(summary, translate, language) : escapeLine(translate('export.missingDocument'));
  const placed = excerpts.filter(({ verdict }) => verdict !== 'orphaned');
  const unplaced = excerpts.filter(({ verdict }) => verdict === 'orphaned');
  return [
    `## ${escapeLine(title)}`,
    facts,
    ...underHeadings(document, placed, translate),
    ...(unplaced.length > 0 ? [`### ${escapeLine(translate('export.unplaced'))}`] : []),
    ...unplaced.flatMap((excerpt) => excerptPart(excerpt, translate)),
  ];
}

function factList({ issuer, date, source, sourceHash }: DocumentSummary, translate: Translate, language: InterfaceLanguage): string {
  const facts = [
    issuer && translate('export.issuer', { issuer }),
    date && translate('export.date', { date: dateLabel(date, language) }),
    translate('export.source', { source }),
    translate('export.sourceHash', { hash: sourceHash }),
  ];
  return facts.filter((fact) => fact !== '').map((fact) => `-   ${escapeLine(fact)}`).join('\n');
}

/** Each heading once, where its first excerpt comes; sections nest, so in text order none comes back. */
function underHeadings({ sections }: ExcerptedDocument, excerpts: readonly Excerpt[], translate: Translate): string[] {
  const parts: string[] = [];
  let open: readonly number[] = [];
  for (const excerpt of excerpts) {
    const chain = sectionChain(sections, excerpt.section);
    const shared = chain.findIndex((index, depth) => open[depth] !== index);
    for (let depth = shared < 0 ? chain.length : shared; depth < chain.length; depth += 1) {
      parts.push(`${'#'.repeat(Math.min(6, depth + 3))} ${escapeLine(sections[chain[depth] ?? -1]?.title ?? '')}`);
    }
    open = chain;
    parts.push(...excerptPart(excerpt, translate));
  }
  return parts;
}

function excerptPart({ annotation, verdict, label }: Excerpt, translate: Translate): string[] {
  const { kind, colour, note, selector, isDamaged } = annotation;
  const flags = [verdict !== 'verified' && translate(`export.flag.${verdict}`), isDamaged && translate('export.flag.damaged')];
  const mark = kind === 'bookmark' ? translate('export.bookmark') : translate(`export.colour.${colour}`);
  return [
    blockQuotation(selector.exact),
    escapeLine(translate('export.mark', { kind: mark, label })),
    ...flags.filter((flag) => typeof flag === 'string').map((flag) => `**${escapeLine(translate('export.flag'))}** ${escapeLine(flag)}`),
    ...(note.trim() === '' ? [] : [noteItem(`**${escapeLine(translate('export.note'))}**`, note)]),
  ];
}
