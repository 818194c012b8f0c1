import { Bookmark, CalendarDays, CornerDownRight, Heading, Highlighter, PanelTop, Search, StickyNote, FileText, type LucideIcon } from 'lucide-react';
import { useApp, useTranslate } from '../app/context.ts';
import { keyLabel } from '../commands/keys.ts';
import { Pieces } from '../search/Pieces.tsx';
import type { Entry } from './entry.ts';
import type { Row } from './list-rows.ts';
import { matchPieces } from './match-pieces.ts';

interface QuickRowProps {
  readonly id: string;
  readonly row: Row;
  readonly query: string;
  readonly isSelected: boolean;
  readonly onChoose: (row: Row) => void;
}

export function QuickRow({ id, row, query, isSelected, onChoose }: QuickRowProps) {
  const t = useTranslate();
  const Icon = icons[row.type === 'search' ? 'search' : iconOf(row.entry)];
  return (
    <div id={id} className="quick-row" role="option" aria-selected={isSelected} onClick={() => onChoose(row)}>
      <Icon size={15} strokeWidth={1.7} aria-hidden />
      <span className="quick-title">
        {row.type === 'search' ? t('quick.search', { query: row.query }) : <Pieces pieces={matchPieces(row.entry.title, query.replace(/^\s*[>＞]/u, ''))} />}
      </span>
      {row.type === 'entry' && <Detail entry={row.entry} />}
    </div>
  );
}

const icons = {
  document: FileText,
  heading: Heading,
  box: PanelTop,
  event: CalendarDays,
  command: CornerDownRight,
  highlight: Highlighter,
  note: StickyNote,
  bookmark: Bookmark,
  search: Search,
} as const satisfies Readonly<Record<string, LucideIcon>>;

function iconOf(entry: Entry): keyof typeof icons {
  if (entry.kind !== 'mark') return entry.kind;
  if (entry.annotation.kind === 'bookmark') return 'bookmark';
  return entry.annotation.note.trim() === '' ? 'highlight' : 'note';
}

/** Where a place is, and a command's shortcut. */
function Detail({ entry }: { readonly entry: Entry }) {
  const { isMac } = useApp();
  const t = useTranslate();
  if (entry.kind === 'command') {
    const keys = entry.command.keys[0];
    return keys === undefined ? null : <kbd>{keyLabel(keys, isMac)}</kbd>;
  }
  const isOrphan = entry.kind === 'mark' && entry.annotation.resolution.state === 'orphaned';
  const page = entry.kind === 'mark' ? null : entry.page;
  return (
    <>
      <span className="quick-detail" title={entry.detail}>{entry.detail}</span>
      {isOrphan && <span className="quick-page">{t('quick.orphan')}</span>}
      {page !== null && <span className="quick-page">{t('search.page', { page })}</span>}
    </>
  );
}
