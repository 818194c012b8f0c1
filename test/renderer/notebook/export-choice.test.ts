import { describe, expect, test } from 'vitest';
import { countByCategory, firstLines, likelyScope, marksInScope, offeredScopes, ofCategories, type ChoiceState } from '../../../renderer/exchange/export-choice.ts';
import { emptyFilter } from '../../../renderer/notebook/mark-filter.ts';
import type { AnnotationId } from '../../../shared/api/notebook.ts';
import { report } from '../../support/two-documents.ts';
import { quotes, sixMarks } from './six-marks.ts';

describe('what an export takes', () => {
  const choice = (change: Partial<ChoiceState> = {}): ChoiceState => ({
    annotations: sixMarks().all, open: { ...report, text: '' }, view: 'reader', panel: 'marks', markFilter: emptyFilter, marksScope: 'document',
    checkedMarks: new Set(), ...change,
  });

  test('is offered only where it says something of its own', () => {
    expect(offeredScopes(choice({ open: null }))).toEqual(['all']);
    expect(offeredScopes(choice())).toEqual(['all', 'document']);
    const state = choice({ markFilter: { ...emptyFilter, text: '数据' } });
    const checked = new Set([state.annotations[4]?.id ?? ('' as AnnotationId)]);
    expect(offeredScopes({ ...state, checkedMarks: checked })).toEqual(['all', 'document', 'listed', 'checked']);
  });

  test('is what is ticked, else what the filter shows, else everything, unless the reader says otherwise', () => {
    const state = choice({ markFilter: { ...emptyFilter, text: '数据' } });
    const checked = new Set([state.annotations[4]?.id ?? ('' as AnnotationId)]);
    expect([likelyScope(choice()), likelyScope(state), likelyScope({ ...state, panel: 'outline' }), likelyScope({ ...state, checkedMarks: checked })])
      .toEqual(['all', 'listed', 'all', 'checked']);
    expect(quotes(marksInScope({ ...state, checkedMarks: checked }, 'checked'))).toEqual(['人类文明发展']);
    expect(quotes(marksInScope(state, 'listed'))).toEqual(['数据安全风险日益聚焦', '约谈']);
    expect(marksInScope(state, 'document')).toHaveLength(4);
  });

  test('ticked marks that are gone are not offered', () => {
    expect(offeredScopes(choice({ checkedMarks: new Set(['gone' as AnnotationId]) }))).toEqual(['all', 'document']);
  });

  test('can be limited to colours', () => {
    const { all, fine, orphan } = sixMarks();
    expect(ofCategories(all, new Set(['green']))).toEqual([fine, orphan]);
    expect(ofCategories(all, new Set())).toEqual(all);
    expect([...countByCategory(all)]).toEqual([['yellow', 2], ['bookmark', 1], ['green', 2], ['violet', 1]]);
  });

  test('is shown by its first lines, and says when there are more', () => {
    expect([firstLines('甲\n乙', 2), firstLines('甲\n乙\n丙', 2)]).toEqual(['甲\n乙', '甲\n乙\n…']);
  });
});
