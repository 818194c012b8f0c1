import { useMemo, useState } from 'react';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { CategoryChip } from '../notebook/MarkFilterBar.tsx';
import { categories, toggled, type Category } from '../notebook/mark-filter.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { countByCategory, likelyScope, marksInScope, offeredScopes, ofCategories, type ChoiceState, type ExportScope } from './export-choice.ts';
import { ExportActions } from './ExportActions.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { useExportedText } from './use-exported-text.ts';
import './export-dialog.css';

/** Which marks go out, how the file begins, and the way to the file or the clipboard. */
export function ExportDialog() {
  const { store } = useApp();
  const t = useTranslate();
  const state = useChoiceState();
  const [scope, setScope] = useState<ExportScope>(() => likelyScope(state));
  const [chosen, setChosen] = useState<ReadonlySet<Category>>(new Set());
  const inScope = useMemo(() => marksInScope(state, scope), [state, scope]);
  const marks = useMemo(() => ofCategories(inScope, chosen), [inScope, chosen]);
  const exported = useExportedText('md', marks);
  const close = () => store.getState().showOverlay(null);
  return (
    <Dialog title={t('export.dialog.title')} closeLabel={t('dialog.close')} onClose={close}>
      <form className="export-dialog" onSubmit={(event) => event.preventDefault()}>
        <fieldset className="export-row">
          <legend>{t('export.dialog.what')}</legend>
          <div className="export-scopes">
            {offeredScopes(state).map((each) => (
              <label key={each}>
                <input
                  ref={each === scope ? focusFirst : undefined}
                  type="radio"
                  name="export-scope"
                  checked={each === scope}
                  onChange={() => setScope(each)}
                />
                <span>{t(`export.dialog.scope.${each}`)}</span>
                <span className="count">{marksInScope(state, each).length}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <ColourChoice counts={countByCategory(inScope)} chosen={chosen} onToggle={(category) => setChosen(toggled(chosen, category))} />
        <div className="export-row">
          <span>{t('export.dialog.format')}</span>
          <span>{t('export.dialog.format.md')}</span>
        </div>
        <ExportPreview count={marks.length} exported={exported} />
        <ExportActions text={marks.length > 0 ? exported.text : null} onDone={close} />
      </form>
    </Dialog>
  );
}

/** The dialog gives the focus to what has this attribute; Enter then saves. React itself never writes it. */
function focusFirst(input: HTMLInputElement | null): void {
  input?.setAttribute('autofocus', '');
}

function useChoiceState(): ChoiceState {
  const annotations = useAppState((state) => state.annotations);
  const open = useAppState((state) => state.open);
  const view = useAppState((state) => state.view);
  const panel = useAppState((state) => state.panel);
  const markFilter = useAppState((state) => state.markFilter);
  const marksScope = useAppState((state) => state.marksScope);
  const checkedMarks = useAppState((state) => state.checkedMarks);
  return useMemo(
    () => ({ annotations, open, view, panel, markFilter, marksScope, checkedMarks }),
    [annotations, open, view, panel, markFilter, marksScope, checkedMarks],
  );
}

interface ColourChoiceProps {
  readonly counts: ReadonlyMap<Category, number>;
  readonly chosen: ReadonlySet<Category>;
  readonly onToggle: (category: Category) => void;
}

function ColourChoice({ counts, chosen, onToggle }: ColourChoiceProps) {
  const t = useTranslate();
  return (
    <div className="export-row">
      <span id="export-colours">{t('export.dialog.colours')}</span>
      <div className="chips" role="group" aria-labelledby="export-colours">
        {categories.map((category) => (
          <CategoryChip
            key={category}
            category={category}
            count={counts.get(category) ?? 0}
            isChosen={chosen.has(category)}
            onToggle={() => onToggle(category)}
          />
        ))}
      </div>
    </div>
  );
}
