import type { Block, Section } from './document.ts';

/** Titles of the sections around a block, outermost first; a heading's path ends with itself. */
export function sectionPath(sections: readonly Section[], index: number | null): string[] {
  return sectionChain(sections, index).map((each) => sections[each]?.title ?? '');
}

/** Indices of a section and those around it, outermost first. */
export function sectionChain(sections: readonly Section[], index: number | null): number[] {
  const chain: number[] = [];
  for (let section = index === null ? undefined : sections[index]; section; ) {
    chain.unshift(section.index);
    section = section.parent === null ? undefined : sections[section.parent];
  }
  return chain;
}

/** The printed page on which an offset of a block's text stands. */
export function pageAt(block: Pick<Block, 'page' | 'pageBreaks'>, offset: number): number | null {
  let page = block.page;
  for (const pageBreak of block.pageBreaks) if (pageBreak.at <= offset) page = pageBreak.page;
  return page;
}
