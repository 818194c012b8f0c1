import type { Annotation } from '../../shared/api/notebook.ts';
import { colours } from '../../shared/api/vocabulary.ts';
import type { App } from '../app/context.ts';
import { citeMark } from '../exchange/copy-citation.ts';
import { goToMark } from './act-on-target.ts';

/** What a key does with the mark whose row has the focus; false when the key is none of the row's. */
export function actOnRow(app: App, annotation: Annotation, key: string): boolean {
  const state = app.store.getState();
  const colour = colours[Number(key) - 1];
  if (colour && annotation.kind === 'highlight') void state.changeMark(annotation.id, { colour });
  else if (key === 'Enter') void goToMark(app, annotation);
  else if (key === ' ') state.checkMarks([annotation.id], !state.checkedMarks.has(annotation.id));
  else if (/^[en]$/i.test(key)) state.edit(annotation.id, 'panel');
  else if (/^c$/i.test(key)) void citeMark(app, annotation);
  else if (key === 'Escape') app.surface.current?.scroller.focus({ preventScroll: true });
  else return false;
  return true;
}
