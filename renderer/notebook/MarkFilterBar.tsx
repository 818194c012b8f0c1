import { X } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { DocumentId } from '../../shared/document/document.ts';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { isComposing, useComposedInput } from '../search/use-composed-input.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ColourSign } from './ColourSign.tsx';
import { categories, countCategories, toggled, type Category } from './mark-filter.ts';

/** Which marks the list shows: of which document, with which words, in which colours. */
export function MarkFilterBar({ documentId }: { readonly documentId: DocumentId | null }) {
  return (
    <div className="marks-filter">
      <ScopeSwitch />
      <TextField />
      <CategoryChips documentId={documentId} />
    </div>
  );
}

function ScopeSwitch() {
  const { store } = useApp();
  const t = useTranslate();
  const scope = useAppState((state) => state.marksScope);
  const hasDocument = useAppState((state) => state.view === 'reader' && state.open !== null);
  if (!hasDocument) return null;
  return (
    <div className="marks-scope" role="group" aria-label={t('marks.scope')}>
      {(['document', 'all'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={scope === each} onClick={() => store.getState().setMarksScope(each)}>
          {t(`marks.scope.${each}`)}
        </button>
      ))}
    </div>
  );
}

function TextField() {
  const { store } = useApp();
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const text = useAppState((state) => state.markFilter.text);
  const setText = (typed: string) => store.getState().setMarkFilter({ ...store.getState().markFilter, text: typed });
  const input = useComposedInput(text, setText);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.marks-list [role="row"][tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className="marks-text">
      <input
        {...input}
        ref={field}
        className="field"
        type="text"
        placeholder={t('marks.filter.text')}
        aria-label={t('marks.filter.text')}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <IconButton
          label={t('marks.filter.clear')}
          icon={X}
          onClick={() => {
            setText('');
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function CategoryChips({ documentId }: { readonly documentId: DocumentId | null }) {
  const { store } = useApp();
  const t = useTranslate();
  const annotations = useAppState((state) => state.annotations);
  const filter = useAppState((state) => state.markFilter);
  const counts = useMemo(() => countCategories(annotations, filter, documentId), [annotations, filter, documentId]);
  return (
    <div className="chips" role="group" aria-label={t('marks.filter.categories')}>
      {categories.map((category) => (
        <CategoryChip
          key={category}
          category={category}
          count={counts.get(category) ?? 0}
          isChosen={filter.categories.has(category)}
          onToggle={() => store.getState().setMarkFilter({ ...filter, categories: toggled(filter.categories, category) })}
        />
      ))}
    </div>
  );
}

interface CategoryChipProps {
  readonly category: Category;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** A category with how many marks it has; pressed while it is chosen. */
export function CategoryChip({ category, count, isChosen, onToggle }: CategoryChipProps) {
  const t = useTranslate();
  const name = category === 'bookmark' ? t('mark.bookmark') : t(`colour.${category}`);
  return (
    <button
      type="button"
      className="chip"
      title={name}
      aria-label={t('marks.filter.category', { name, count })}
      aria-pressed={isChosen}
      disabled={count === 0 && !isChosen}
      onClick={onToggle}
    >
      <ColourSign category={category} />
      <span>{count}</span>
    </button>
  );
}
