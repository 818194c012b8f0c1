import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { dateLabel } from '../../shared/document/citation.ts';
import type { Block } from '../../shared/document/document.ts';
import { useApp, useAppState } from '../app/context.ts';
import { MarginNotes, useNotesByBlock } from '../notebook/MarginNotes.tsx';
import { MarksOnPage } from '../notebook/MarksOnPage.tsx';
import { FindBar } from '../search/FindBar.tsx';
import type { OpenDocument } from '../state/reading.ts';
import { BlockView } from './BlockView.tsx';
import { groupOf, groupSize, isDrawn, useDrawnGroups, type DrawnGroups } from './drawn-groups.ts';
import { createPageSurface } from './page-surface.ts';
import { paint } from './paint.ts';
import { useKeepPlace } from './use-keep-place.ts';
import './page.css';
import './highlights.css';

/** The open document. */
export function Page() {
  const open = useAppState((state) => state.open);
  if (!open) return null;
  // A new document is a new page: nothing of the old one's scroll, selection or geometry may stay.
  return <DocumentPage key={open.document.id + open.document.textHash} open={open} />;
}

function DocumentPage({ open }: { readonly open: OpenDocument }) {
  const { surface } = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const drawn = useDrawnGroups(open);
  useLayoutEffect(() => {
    if (!scroller.current) return undefined;
    // The reading keys are the page's from the start, unless the reader is in a field or a list.
    if (document.activeElement === document.body || document.activeElement === null) scroller.current.focus({ preventScroll: true });
    return surface.show(createPageSurface(scroller.current, open));
  }, [open, surface]);
  useTarget(drawn);
  useKeepPlace();
  return (
    <>
      <FindBar />
      <div className="page" ref={scroller} tabIndex={0} role="document" aria-label={open.document.title} lang={open.document.language}>
        <TitlePage open={open} />
        <Blocks open={open} drawn={drawn} />
      </div>
      <MarksOnPage />
    </>
  );
}

function TitlePage({ open }: { readonly open: OpenDocument }) {
  const { title, issuer, date } = open.document;
  const language = useAppState((state) => state.language);
  return (
    <header className="title-page">
      <h1>{title}</h1>
      <p>
        {issuer} · <time dateTime={date}>{dateLabel(date, language)}</time>
      </p>
    </header>
  );
}

function Blocks({ open, drawn }: { readonly open: OpenDocument; readonly drawn: DrawnGroups }) {
  const notes = useNotesByBlock(open);
  return useMemo(() => {
    const groups: ReactNode[] = [];
    for (let start = 0; start < open.blocks.length; start += groupSize) {
      const blocks = open.blocks.slice(start, start + groupSize);
      groups.push(isDrawn(drawn, start / groupSize) ? <Group key={start} open={open} blocks={blocks} notes={notes} isFirst={isDrawn(drawn.first, start / groupSize)} /> : <PendingGroup key={start} blocks={blocks} />);
    }
    return groups;
  }, [open, notes, drawn]);
}

/** Holds a group's place until it is drawn. */
function PendingGroup({ blocks }: Pick<GroupProps, 'blocks'>) {
  return <div className="block-group pending" data-lines={estimatedLines(blocks)} ref={reserveHeight} />;
}

interface GroupProps {
  readonly open: OpenDocument;
  readonly blocks: readonly Block[];
  readonly notes: ReturnType<typeof useNotesByBlock>;
  /** Of the first frame. */
  readonly isFirst: boolean;
}

function Group({ open, blocks, notes, isFirst }: GroupProps) {
  return (
    <div className={isFirst ? 'block-group first' : 'block-group'} data-lines={estimatedLines(blocks)} ref={reserveHeight}>
      {blocks.map((block) => (
        <BlockView
          key={block.n}
          block={block}
          beginsPage={block.page !== null && block.page !== lastPage(open.blocks[block.n - 2])}
          endsBox={block.box !== null && open.blocks[block.n]?.box !== block.box}
          notes={notes.has(block.n) ? <MarginNotes annotations={notes.get(block.n) ?? []} /> : undefined}
        />
      ))}
    </div>
  );
}

/** The printed page on which a block ends. */
function lastPage(block: Block | undefined): number | null {
  return block ? (block.pageBreaks.at(-1)?.page ?? block.page) : null;
}

/** Lines the blocks will take at the usual measure, so that the scroll bar is about right before they are laid out. */
function estimatedLines(blocks: readonly Block[]): number {
  return blocks.reduce((lines, block) => lines + Math.ceil((block.text.length + 2) / 36) + (block.kind === 'heading' ? 2 : 0.5), 0);
}

function reserveHeight(group: HTMLElement | null): void {
  group?.style.setProperty('--lines', group.dataset['lines'] ?? '1');
}

/** Scrolls to where the reader jumped, as soon as that part is drawn, and shows the passage that was jumped to. */
function useTarget(drawn: DrawnGroups): void {
  const { surface } = useApp();
  const target = useAppState((state) => state.target);
  const isThere = useAppState(({ open }) => open !== null && target !== null && isDrawn(drawn, groupOf(open, target.offset)));
  useLayoutEffect(() => {
    if (target && isThere) surface.current?.scrollTo(target.offset, target.align);
  }, [target, surface, isThere]);
  useEffect(() => {
    paint(surface.current, 'found', target?.passage ? [target.passage] : []);
    return () => paint(null, 'found', []);
  }, [target, surface]);
}
