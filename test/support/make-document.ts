import { createHash } from 'node:crypto';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import type { Block, DocumentContent, DocumentId, DocumentSummary, Section } from '../../shared/document/document.ts';

/** A block as a test writes it; sections, boxes and offsets follow from the order. */
export type Part = Pick<Block, 'kind' | 'text'> & Partial<Pick<Block, 'level' | 'page' | 'pageBreaks'>>;

export const heading = (level: number, text: string, page: number | null = null): Part => ({ kind: 'heading', level, text, page });
export const paragraph = (text: string, page: number | null = null, pageBreaks: Block['pageBreaks'] = []): Part => ({ kind: 'paragraph', text, page, pageBreaks });
export const boxTitle = (text: string, page: number | null = null): Part => ({ kind: 'box-title', text, page });
export const boxParagraph = (text: string, page: number | null = null): Part => ({ kind: 'box-paragraph', text, page });

/** A document of the given blocks, its hashes and counts true to them. */
export function makeDocument(about: Partial<DocumentSummary> & { id: DocumentId }, parts: readonly Part[]): DocumentContent {
  const sections: Section[] = [];
  const blocks: Block[] = [];
  let offset = 0;
  let box: number | null = null;
  for (const [index, part] of parts.entries()) {
    const n = index + 1;
    if (part.kind === 'heading') sections.push(sectionOf(sections, part, n));
    if (part.kind === 'box-title') box = n;
    else if (part.kind !== 'box-paragraph') box = null;
    const section = sections.at(-1)?.index ?? null;
    blocks.push({ n, kind: part.kind, level: part.level ?? null, text: part.text, offset, section, box, page: part.page ?? null, pageBreaks: part.pageBreaks ?? [], spans: [] });
    offset += part.text.length + 1;
  }
  return { document: summaryOf(about, blocks), sections, blocks };
}

function sectionOf(sections: readonly Section[], { level, text }: Part, n: number): Section {
  const depth = level ?? 1;
  return { index: sections.length, parent: sections.findLast((section) => section.level < depth)?.index ?? null, level: depth, title: text, n };
}

function summaryOf(about: Partial<DocumentSummary> & { id: DocumentId }, blocks: readonly Block[]): DocumentSummary {
  const text = canonicalText(blocks);
  return {
    source: `${about.id}.txt`, title: about.id, shortTitle: about.title ?? about.id, issuer: '', date: '', language: 'zh-CN',
    sourceHash: sha256(`source of ${text}`), textHash: sha256(text), blocks: blocks.length,
    characters: [...text.replaceAll(/\s/g, '')].length, pages: null, ...about,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
