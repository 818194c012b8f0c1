import { useMemo } from 'react';
import { blockAt } from '../../shared/document/canonical-text.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { pageAt } from '../../shared/document/section-path.ts';
import { useAppState } from '../app/context.ts';
import type { OpenDocument } from '../state/reading.ts';

export interface PlaceInText {
  readonly n: number;
  readonly blocks: number;
  readonly page: number | null;
  readonly pages: number | null;
  readonly progress: number;
  /** Index of the innermost section, or null before the first heading. */
  readonly section: number | null;
}

/** Where the page is, in the terms of the document; null on the shelf. */
export function usePlace(): PlaceInText | null {
  const open = useAppState((state) => (state.view === 'reader' ? state.open : null));
  const offset = useAppState((state) => state.placeOffset);
  const progress = useAppState((state) => state.progress);
  return useMemo(() => (open ? placeIn(open, offset, progress) : null), [open, offset, progress]);
}

function placeIn(open: OpenDocument, offset: number, progress: number): PlaceInText | null {
  const block = blockAt(open.blocks, offset);
  if (!block) return null;
  return {
    n: block.n,
    blocks: open.blocks.length,
    page: pageAt(block, offset - block.offset),
    pages: open.document.pages,
    progress,
    section: block.section,
  };
}

export interface Crumb {
  readonly title: string;
  readonly documentId: DocumentId;
  readonly offset: number;
}

/** The document and the headings around the place, outermost first. */
export function useBreadcrumb(): readonly Crumb[] {
  const open = useAppState((state) => (state.view === 'reader' ? state.open : null));
  const section = usePlace()?.section ?? null;
  return useMemo(() => {
    if (!open) return [];
    const documentId = open.document.id;
    const crumbs: Crumb[] = [];
    for (let at = section === null ? undefined : open.sections[section]; at; at = at.parent === null ? undefined : open.sections[at.parent]) {
      crumbs.unshift({ title: at.title, documentId, offset: open.blocks[at.n - 1]?.offset ?? 0 });
    }
    return [{ title: open.document.title, documentId, offset: 0 }, ...crumbs];
  }, [open, section]);
}
