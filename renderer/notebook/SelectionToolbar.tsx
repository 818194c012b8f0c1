import { Bookmark, NotebookPen, Quote, X, type LucideIcon } from 'lucide-react';
import { useMemo, useRef, type MouseEvent } from 'react';
import type { TextSpan } from '../../shared/document/document.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import type { CommandId } from '../commands/list.ts';
import { useCommand } from '../commands/use-command.ts';
import { cursorPassage } from '../state/cursor.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { colourTarget } from './act-on-target.ts';
import { ColourButtons } from './ColourButtons.tsx';
import { besidePassage, useStandBeside } from './use-stand-beside.ts';
import './mark-toolbar.css';

/**
 * What can be done with a selected passage, beside it; for the passage under the reading cursor along the lower edge, so that
 * reading on with the keys covers no text.
 */
export function SelectionToolbar() {
  const selection = useAppState((state) => state.selection);
  const open = useAppState((state) => state.open);
  const cursor = useAppState((state) => state.cursor);
  const hasActiveMark = useAppState((state) => state.activeMark !== null);
  const hasCursor = useMemo(() => cursorPassage({ open, cursor }) !== null, [open, cursor]);
  if (selection) return <Toolbar key="selection" span={selection} />;
  return hasCursor && !hasActiveMark ? <Toolbar key="cursor" span={null} /> : null;
}

function Toolbar({ span }: { readonly span: TextSpan | null }) {
  const app = useApp();
  const t = useTranslate();
  const element = useRef<HTMLDivElement>(null);
  const findPlace = useMemo(() => span && besidePassage(span, 'above'), [span]);
  useStandBeside(element, findPlace, false);
  return (
    <div
      ref={element}
      className="mark-toolbar selection-toolbar"
      data-docked={span === null || undefined}
      role="toolbar"
      aria-label={t('mark.toolbar')}
      onMouseDown={keepFocusAndSelection}
    >
      <ColourButtons chosen={null} onChoose={(colour) => void colourTarget(app, colour)} />
      <span className="divider" />
      <CommandButton command="mark.note" icon={NotebookPen} />
      <CommandButton command="mark.bookmark" icon={Bookmark} />
      <CommandButton command="exchange.cite" icon={Quote} />
      <CommandButton command="mark.clear" icon={X} />
    </div>
  );
}

function CommandButton({ command, icon }: { readonly command: CommandId; readonly icon: LucideIcon }) {
  const { label, run } = useCommand(command);
  return <IconButton label={label} icon={icon} onClick={run} />;
}

/** A press of the mouse would take the focus from the page and drop the selection. */
export function keepFocusAndSelection(event: MouseEvent): void {
  event.preventDefault();
}
