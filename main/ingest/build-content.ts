import type { Block, BlockSpan, PageBreak, Section } from '../../shared/document/document.ts';
import { eventDateLength } from './event-date.ts';
import { findRunInHeads, type HeadCandidate } from './run-in-head.ts';
import { setText } from './set-text.ts';
import type { SourcePart } from './source-part.ts';

/** Sets the parts' texts and lays the tree of sections over them. */
export function buildContent(parts: readonly SourcePart[]): { sections: Section[]; blocks: Block[] } {
  const sections: Section[] = [];
  const blocks: Block[] = [];
  let offset = 0;
  let section: number | null = null;
  let box: number | null = null;
  for (const part of parts) {
    const n = blocks.length + 1;
    const { text, pageBreaks } = setPart(part);
    if (part.level !== null) {
      section = sections.length;
      sections.push({ index: section, parent: enclosing(sections, part.level), level: part.level, title: text, n });
    }
    box = part.kind === 'box-title' ? n : part.kind === 'box-paragraph' ? box : null;
    const page = part.lines[0]?.page ?? null;
    blocks.push({ n, kind: part.kind, level: part.level, text, offset, section, box, page, pageBreaks, spans: part.kind === 'event' ? spanOf('event-date', eventDateLength(text)) : [] });
    offset += text.length + 1;
  }
  return { sections, blocks: withRunInHeads(blocks) };
}

function setPart(part: SourcePart): { text: string; pageBreaks: PageBreak[] } {
  const starts: number[] = [];
  const pages: number[] = [];
  let length = 0;
  part.lines.forEach((line, index) => {
    if (index > 0 && line.opensPage && line.page !== null) {
      starts.push(length);
      pages.push(line.page);
    }
    length += line.text.length + 1;
  });
  const { text, places } = setText(part.lines.map((line) => line.text).join('\n'), starts);
  return { text, pageBreaks: pages.map((page, index) => ({ at: places[index] ?? text.length, page })) };
}

/** The nearest section above that is less deep. */
function enclosing(sections: readonly Section[], level: number): number | null {
  let above = sections.at(-1);
  while (above && above.level >= level) above = above.parent === null ? undefined : sections[above.parent];
  return above?.index ?? null;
}

/** Heads are recognised among their siblings, section by section. */
function withRunInHeads(blocks: readonly Block[]): Block[] {
  const heads = new Map<number, number>();
  let siblings: (HeadCandidate & { n: number })[] = [];
  let isLead = false;
  const close = (): void => {
    findRunInHeads(siblings).forEach((length, index) => heads.set(siblings[index]?.n ?? 0, length));
    siblings = [];
  };
  for (const block of blocks) {
    if (block.kind === 'heading') close();
    if (block.kind === 'paragraph') siblings.push({ n: block.n, text: block.text, isLead });
    isLead = block.kind === 'heading';
  }
  close();
  return blocks.map((block) => (heads.get(block.n) ? { ...block, spans: spanOf('run-in-head', heads.get(block.n) ?? 0) } : block));
}

function spanOf(kind: BlockSpan['kind'], end: number): BlockSpan[] {
  return end === 0 ? [] : [{ kind, start: 0, end }];
}
