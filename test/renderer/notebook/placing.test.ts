import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlapDepths } from '../../../renderer/notebook/overlap-depth.ts';
import { isInView, passageBox, placeNear, type Box } from '../../../renderer/notebook/place-near.ts';
import { stackNotes } from '../../../renderer/notebook/stack-notes.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const bounds = box(300, 44, 1300, 834);
const toolbar = { width: 260, height: 36 };

describe('a toolbar beside a passage', () => {
  const line = box(700, 400, 900, 430);

  test('stands over the middle of the first line', () => {
    expect(placeNear({ first: line, last: box(600, 500, 700, 530) }, toolbar, bounds, 'above')).toEqual({ left: 670, top: 356 });
  });

  test('stands under the last line when there is no room above, or when that is asked for', () => {
    const high = box(700, 50, 900, 80);
    expect(placeNear({ first: high, last: high }, toolbar, bounds, 'above')).toEqual({ left: 670, top: 88 });
    expect(placeNear({ first: line, last: line }, toolbar, bounds, 'below')).toEqual({ left: 670, top: 438 });
  });

  test('stands along the lower edge when the passage fills the view', () => {
    expect(placeNear({ first: box(400, -90, 1000, -60), last: box(400, 900, 500, 930) }, toolbar, bounds, 'above')).toMatchObject({ top: 790 });
  });

  test('stays inside at either side', () => {
    expect(placeNear({ first: box(310, 400, 330, 430), last: line }, toolbar, bounds, 'above').left).toBe(308);
    expect(placeNear({ first: box(1270, 400, 1290, 430), last: line }, toolbar, bounds, 'above').left).toBe(1032);
  });

  test('never leaves the page, and covers no line of a passage that leaves it room', () => {
    const anyLine = fc.record({ left: fc.integer({ min: 300, max: 1200 }), top: fc.integer({ min: -500, max: 1200 }) })
      .map(({ left, top }) => box(left, top, left + 80, top + 30));
    fc.assert(
      fc.property(anyLine, fc.nat(900), fc.constantFrom('above' as const, 'below' as const), (first, length, prefer) => {
        const last = box(first.left, first.top + length, first.right, first.bottom + length);
        const { left, top } = placeNear({ first, last }, toolbar, bounds, prefer);
        const isInside = left >= bounds.left && left + toolbar.width <= bounds.right && top >= bounds.top && top + toolbar.height <= bounds.bottom;
        const hasRoom = first.top - bounds.top >= 60 && first.bottom <= bounds.bottom;
        const isClear = top + toolbar.height <= first.top || top >= last.bottom;
        expect(isInside && (!hasRoom || isClear)).toBe(true);
      }),
    );
  });
});

describe('the lines of a passage', () => {
  test('are put together from the boxes of their parts; what is not drawn counts for nothing', () => {
    const boxes = [box(0, 0, 0, 0), box(600, 100, 700, 126), box(700, 101, 820, 127), box(400, 134, 1000, 160), box(400, 168, 450, 194)];
    expect(passageBox(boxes)).toEqual({ first: box(600, 100, 820, 127), last: box(400, 168, 450, 194) });
  });

  test('are not there when nothing is drawn', () => {
    expect(passageBox([box(0, 0, 0, 0)])).toBeNull();
  });

  test('are in view as soon as one of them or what is between them is', () => {
    const at = (top: number, bottom: number) => isInView({ first: box(0, top, 9, top + 30), last: box(0, bottom - 30, 9, bottom) }, bounds);
    expect([at(-100, 40), at(-100, 60), at(-100, 2000), at(820, 900), at(840, 900)]).toEqual([false, true, true, true, false]);
  });
});

describe('notes in the margin', () => {
  test('stand at their lines where there is room, and under the one before where there is none', () => {
    expect(stackNotes([{ top: 100, height: 40 }, { top: 120, height: 20 }, { top: 130, height: 20 }, { top: 400, height: 20 }], 8)).toEqual([100, 148, 176, 400]);
  });

  test('never overlap and never stand above their line', () => {
    const note = fc.record({ top: fc.nat(2000), height: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 30 }).map((notes) => notes.toSorted((a, b) => a.top - b.top)), (notes) => {
        const tops = stackNotes(notes, 8);
        const isGood = tops.every((top, index) => {
          const before = index - 1;
          return top >= (notes[index]?.top ?? 0) && (before < 0 || top >= (tops[before] ?? 0) + (notes[before]?.height ?? 0) + 8);
        });
        expect(isGood).toBe(true);
      }),
    );
  });
});

describe('marks of one colour', () => {
  test('lie in one layer side by side, and in deeper ones where they overlap', () => {
    const spans = [{ start: 0, end: 10 }, { start: 10, end: 20 }, { start: 5, end: 15 }, { start: 12, end: 14 }];
    expect(overlapDepths(spans, 2)).toEqual([0, 0, 1, 2]);
  });

  test('the one inside is the deeper one, whichever was made first', () => {
    expect(overlapDepths([{ start: 3, end: 5 }, { start: 3, end: 9 }], 2)).toEqual([1, 0]);
  });

  test('share the deepest layer beyond it', () => {
    expect(overlapDepths(Array.from({ length: 5 }, () => ({ start: 0, end: 4 })), 2)).toEqual([0, 1, 2, 2, 2]);
  });

  test('two that overlap are never in one layer, as long as there are layers', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), (spans) => {
        const depths = overlapDepths(spans, 100);
        const clash = spans.some((a, i) => spans.some((b, j) => i < j && a.start < b.end && b.start < a.end && depths[i] === depths[j]));
        expect(clash).toBe(false);
      }),
    );
  });
});
