import { useMemo } from 'react';
import type { Colour } from '../../shared/api/notebook.ts';
import { colours } from '../../shared/api/vocabulary.ts';
import { useAppState, useTranslate } from '../app/context.ts';
import { cursorPassage } from '../state/cursor.ts';
import { MarkCard } from './MarkCard.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useMarginLayout } from './use-margin-layout.ts';
import { useMarkClicks } from './use-mark-clicks.ts';
import { usePaintMarks } from './use-paint-marks.ts';
import { useSelection } from './use-selection.ts';

/** Everything of marks that stands on the page: tints, ribbons and notes at their lines, and what can be done with them. */
export function MarksOnPage() {
  usePaintMarks();
  useSelection();
  useMarkClicks();
  useMarginLayout();
  return (
    <>
      <SelectionToolbar />
      <MarkCard />
      <SpokenLine />
    </>
  );
}

/** For screen readers: the passage the reading cursor came to, and what was done to marks. */
function SpokenLine() {
  const t = useTranslate();
  const spoken = useAppState((state) => state.spoken);
  const open = useAppState((state) => state.open);
  const cursor = useAppState((state) => state.cursor);
  const passage = useMemo(() => cursorPassage({ open, cursor }), [open, cursor]);
  const colour = colours.find((each): each is Colour => each === spoken?.values['colour']);
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {open && passage ? open.text.slice(passage.start, passage.end) : ''}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken ? t(spoken.message, { ...spoken.values, ...(colour ? { colour: t(`colour.${colour}`) } : {}) }) : ''}
      </p>
    </>
  );
}
