import { NotebookPen, Quote, Trash2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Annotation } from '../../shared/api/notebook.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { useCommand } from '../commands/use-command.ts';
import { isOrphaned, spanOf } from '../state/mark-order.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { colourTarget, openNote } from './act-on-target.ts';
import { ColourButtons } from './ColourButtons.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteText } from './NoteText.tsx';
import { keepFocusAndSelection } from './SelectionToolbar.tsx';
import { activeMarkOf } from './target.ts';
import { besidePassage, inPlaceOf, useStandBeside } from './use-stand-beside.ts';
import './mark-card.css';

/** The active mark's own toolbar and its note, beside its passage. */
export function MarkCard() {
  const annotation = useAppState((state) => (state.isCardOpen && state.view === 'reader' ? activeMarkOf(state) : null));
  const documentId = useAppState((state) => state.open?.document.id);
  if (!annotation || annotation.documentId !== documentId || isOrphaned(annotation)) return null;
  return <Card key={annotation.id} annotation={annotation} />;
}

function Card({ annotation }: { readonly annotation: Annotation }) {
  const app = useApp();
  const t = useTranslate();
  const element = useRef<HTMLDivElement>(null);
  const isEditing = useAppState((state) => state.editing === annotation.id && state.editingPlace === 'page');
  const anchor = useAppState((state) => state.cardAnchor);
  const { start, end } = spanOf(annotation);
  const findPlace = useMemo(() => {
    const passage = besidePassage(typeof anchor === 'number' ? { start: anchor, end: anchor + 1 } : { start, end }, 'below');
    return anchor === 'margin' ? inPlaceOf(`.margin-note[data-id="${annotation.id}"]`, passage) : passage;
  }, [anchor, start, end, annotation.id]);
  useStandBeside(element, findPlace, isEditing);
  const close = () => {
    app.store.getState().edit(null);
    app.surface.current?.scroller.focus({ preventScroll: true });
  };
  return (
    <div ref={element} className="mark-card" role="group" aria-label={t(annotation.kind === 'bookmark' ? 'mark.card.bookmark' : 'mark.card')}>
      <CardTools annotation={annotation} />
      {isEditing ? <NoteEditor annotation={annotation} onClose={close} /> : <NoteText annotation={annotation} onOpen={() => openNote(app, annotation.id)} />}
    </div>
  );
}

function CardTools({ annotation }: { readonly annotation: Annotation }) {
  const app = useApp();
  const t = useTranslate();
  const note = useCommand('mark.note');
  const cite = useCommand('exchange.cite');
  const remove = useCommand('mark.remove');
  return (
    <div className="mark-card-tools" onMouseDown={keepFocusAndSelection}>
      {annotation.kind === 'highlight'
        ? <ColourButtons chosen={annotation.colour} onChoose={(colour) => void colourTarget(app, colour)} />
        : <span className="mark-card-kind">{t('mark.bookmark')}</span>}
      <span className="grow" />
      <IconButton label={note.label} icon={NotebookPen} onClick={note.run} />
      <IconButton label={cite.label} icon={Quote} onClick={cite.run} />
      <IconButton label={remove.label} icon={Trash2} onClick={remove.run} />
    </div>
  );
}
