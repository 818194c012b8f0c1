import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { dateLabel } from '../../shared/document/citation.ts';
import type { Block } from '../../shared/document/document.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { MarginNotes, useNotesByBlock } from '../notebook/MarginNotes.tsx';
import { MarksOnPage } from '../notebook/MarksOnPage.tsx';
import { FindBar } from '../search/FindBar.tsx';
import type { OpenDocument } from '../state/reading.ts';
import { BlockView } from './BlockView.tsx';
import { createPageSurface } from './page-surface.ts';
import { paint } from './paint.ts';
import { useKeepPlace } from './use-keep-place.ts';
import './page.css';
import './highlights.css';

/** Blocks in a group that is laid out only when it comes near the view; measured best between 25 and 100. */
const groupSize = 25;

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
  useLayoutEffect(() => {
    if (!scroller.current) return undefined;
    return surface.show(createPageSurface(scroller.current, open));
  }, [open, surface]);
  useTarget();
  useKeepPlace();
  return (
    <>
      <FindBar />
      <div className="page" ref={scroller} tabIndex={0} role="document" aria-label={open.document.title} lang={open.document.language}>
        <TitlePage open={open} />
        <Blocks open={open} />
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

function Blocks({ open }: { readonly open: OpenDocument }) {
  const notes = useNotesByBlock(open);
  return useMemo(() => {
    const groups: ReactNode[] = [];
    for (let start = 0; start < open.blocks.length; start += groupSize) {
      const blocks = open.blocks.slice(start, start + groupSize);
      groups.push(<Group key={start} open={open} blocks={blocks} notes={notes} />);
    }
    return groups;
  }, [open, notes]);
}

interface GroupProps {
  readonly open: OpenDocument;
  readonly blocks: readonly Block[];
  readonly notes: ReturnType<typeof useNotesByBlock>;
}

function Group({ open, blocks, notes }: GroupProps) {
  return (
    <div className="block-group" data-lines={estimatedLines(blocks)} ref={reserveHeight}>
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

/** Scrolls to where the reader jumped, and shows the passage that was jumped to. */
function useTarget(): void {
  const { surface } = useApp();
  const target = useAppState((state) => state.target);
  useLayoutEffect(() => {
    if (!target) return;
    surface.current?.scrollTo(target.offset, target.align);
  }, [target, surface]);
  useEffect(() => {
    paint(surface.current, 'found', target?.passage ? [target.passage] : []);
    return () => paint(null, 'found', []);
  }, [target, surface]);
}

/** Said when a document is on its way for longer than a blink. */
export function OpeningLine() {
  const t = useTranslate();
  const isOpening = useAppState((state) => state.opening !== null);
  return isOpening ? <p className="opening" role="status">{t('reader.opening')}</p> : null;
}
