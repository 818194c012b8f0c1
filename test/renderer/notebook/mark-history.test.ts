import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyHistory, inverse, record, stepBack, stepForward, type MarkStep } from '../../../renderer/state/mark-history.ts';
import type { AnnotationId } from '../../../shared/api/notebook.ts';

const id = (name: string) => name as AnnotationId;
const changed = (before: string, after: string, sitting: number | null = null): MarkStep => ({
  kind: 'changed', id: id('a'), before: { note: before }, after: { note: after }, sitting,
});

const anyStep = fc.oneof(
  fc.record({ kind: fc.constantFrom('added' as const, 'removed' as const), ids: fc.array(fc.string().map(id), { minLength: 1, maxLength: 3 }) }),
  fc.tuple(fc.string(), fc.string(), fc.option(fc.nat(3))).map(([before, after, sitting]) => changed(before, after, sitting)),
);

describe('the history of marks', () => {
  test('has nothing to undo or redo at first', () => {
    expect([stepBack(emptyHistory), stepForward(emptyHistory)]).toEqual([null, null]);
  });

  test('undoes with the opposite of the last step and redoes with the step itself', () => {
    const history = record(record(emptyHistory, { kind: 'added', ids: [id('a')] }), changed('', '注'));
    const back = stepBack(history);
    expect(back?.step).toEqual(changed('注', ''));
    expect(back && stepForward(back.history)).toEqual({ step: changed('', '注'), history });
  });

  test('takes the changes of one sitting as one step from the first text to the last', () => {
    const history = [changed('', '立', 1), changed('立', '立法', 1)].reduce(record, emptyHistory);
    expect(history.done).toEqual([changed('', '立法', 1)]);
  });

  test('keeps sittings apart, and steps of none', () => {
    const steps = [changed('', '立', 1), changed('立', '立法', 2), changed('立法', '立', null), changed('立', '', null)];
    expect(steps.reduce(record, emptyHistory).done).toEqual(steps);
  });

  test('forgets what was undone once something new is done', () => {
    const undone = stepBack(record(emptyHistory, changed('', '注')))?.history ?? emptyHistory;
    expect(stepForward(record(undone, { kind: 'removed', ids: [id('a')] }))).toBeNull();
  });

  test('keeps the last five hundred steps', () => {
    const steps = Array.from({ length: 600 }, (_, index) => changed(String(index), String(index + 1)));
    expect(steps.reduce(record, emptyHistory).done).toEqual(steps.slice(100));
  });

  test('every step is the opposite of its opposite, and going back and forth changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 20 }), (steps) => {
        const history = steps.reduce(record, emptyHistory);
        const back = stepBack(history);
        const forth = back && stepForward(back.history);
        expect(steps.map(inverse).map(inverse)).toEqual(steps);
        expect(forth?.history).toEqual(history);
        expect(back && forth && inverse(forth.step)).toEqual(back?.step);
      }),
    );
  });
});
