import { useEffect, useMemo, useRef } from 'react';
import type { Block } from '../../shared/document/document.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import type { OpenDocument } from '../state/reading.ts';
import { moveFocus } from '../ui/move-focus.ts';
import { usePlace } from './use-place.ts';
import './outline.css';

interface Entry {
  readonly n: number;
  readonly title: string;
  readonly page: number | null;
  readonly offset: number;
  readonly depth: number;
  readonly isBox: boolean;
}

/** Headings and boxes in text order, with the place one is at. */
export function OutlinePanel() {
  const t = useTranslate();
  const open = useAppState((state) => state.open);
  const place = usePlace();
  const list = useRef<HTMLOListElement>(null);
  const entries = useMemo(() => (open ? entriesOf(open) : []), [open]);
  const current = entries.findLast((entry) => entry.n <= (place?.n ?? 0));
  const here = current?.n;
  useEffect(() => {
    const item = list.current?.querySelector(`[data-entry="${here}"]`);
    if (!list.current?.matches(':hover')) item?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <nav className="side-panel" aria-label={t('outline.title')}>
      <div className="panel-head">
        <h2>{t('outline.title')}</h2>
        {open && <span className="count">{t('outline.size', { blocks: open.document.blocks, pages: open.document.pages ?? 0 })}</span>}
      </div>
      <div className="panel-body">
        {open === null && <p className="empty">{t('outline.empty')}</p>}
        <ol className="outline" ref={list} onKeyDown={moveFocus}>
          {entries.map((entry) => (
            <li key={entry.n}>
              <OutlineEntry entry={entry} isCurrent={entry === current} />
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}

function OutlineEntry({ entry, isCurrent }: { readonly entry: Entry; readonly isCurrent: boolean }) {
  const { store, surface } = useApp();
  const go = () => {
    const { open, goTo } = store.getState();
    if (open) void goTo({ documentId: open.document.id, offset: entry.offset });
    surface.current?.scroller.focus({ preventScroll: true });
  };
  return (
    <button
      type="button"
      className={entry.isBox ? 'box-entry' : undefined}
      data-entry={entry.n}
      data-depth={entry.depth}
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={isCurrent || entry.n === 1 ? 0 : -1}
      onClick={go}
    >
      <span className="entry-title">{entry.title}</span>
      {entry.page !== null && <span className="entry-page">{entry.page}</span>}
    </button>
  );
}

function entriesOf({ blocks, sections }: OpenDocument): Entry[] {
  const depthOf = (block: Block) => (block.section === null ? 0 : (sections[block.section]?.level ?? 1));
  return blocks
    .filter((block) => block.kind === 'heading' || block.kind === 'box-title')
    .map((block) => ({
      n: block.n,
      title: block.text,
      page: block.page,
      offset: block.offset,
      depth: block.kind === 'heading' ? (block.level ?? 1) : depthOf(block),
      isBox: block.kind === 'box-title',
    }));
}
