import type { MouseEvent } from 'react';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { dateLabel } from '../../shared/document/citation.ts';
import type { DocumentSummary } from '../../shared/document/document.ts';
import { moveFocus } from '../ui/move-focus.ts';
import './shelf.css';

/** The documents of the library, and where each was left. */
export function Shelf() {
  const t = useTranslate();
  const documents = useAppState((state) => state.documents);
  return (
    <main className="shelf">
      <h1>{t('shelf.title')}</h1>
      {documents.length === 0 && <p className="empty">{t('shelf.empty')}</p>}
      <ul onKeyDown={moveFocus}>
        {documents.map((document) => (
          <li key={document.id}>
            <Volume document={document} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function Volume({ document }: { readonly document: DocumentSummary }) {
  const { store } = useApp();
  const t = useTranslate();
  const language = useAppState((state) => state.language);
  const position = useAppState((state) => state.positions.find((each) => each.documentId === document.id));
  const marks = useAppState((state) => state.annotations.filter((each) => each.documentId === document.id).length);
  const open = (event: MouseEvent<HTMLElement>) => {
    // The page takes the focus when it comes; this button goes with the shelf.
    event.currentTarget.blur();
    void store.getState().openDocument(document.id);
  };
  // Offsets count line feeds and spaces too; for a bar the difference does not show.
  const share = position ? Math.min(1, position.offset / Math.max(1, document.characters)) : 0;
  return (
    <button type="button" className="volume" onClick={open}>
      <span className="volume-title">{document.title}</span>
      <span className="volume-facts">
        {document.issuer} · <time dateTime={document.date}>{dateLabel(document.date, language)}</time>
      </span>
      <span className="volume-facts">
        {t('shelf.size', { blocks: document.blocks, characters: document.characters.toLocaleString('en') })}
        {document.pages !== null && ` · ${t('shelf.pages', { pages: document.pages })}`}
        {marks > 0 && ` · ${t('status.marks', { count: marks })}`}
      </span>
      <span className="volume-progress" aria-hidden>
        <span ref={(bar) => bar?.style.setProperty('width', `${share * 100}%`)} />
      </span>
      <span className="volume-facts">{position ? t('shelf.left', { percent: Math.round(share * 100) }) : t('shelf.unread')}</span>
    </button>
  );
}
