import { describe, expect, test } from 'vitest';
import { chooseHit, inHitOrder } from '../../../renderer/notebook/hit-order.ts';
import { markOn, targetOf } from '../../../renderer/notebook/target.ts';
import type { AnnotationId } from '../../../shared/api/notebook.ts';
import { canonicalText } from '../../../shared/document/canonical-text.ts';
import { openMarkedRoom } from '../../support/marked-room.ts';
import { paperId, report, reportId } from '../../support/two-documents.ts';
import { sixMarks } from './six-marks.ts';

describe('what the marking keys act on', () => {
  const open = { ...report, text: canonicalText(report.blocks) };
  const none = { view: 'reader' as const, open, selection: null, cursor: null, activeMark: null, annotations: [] };
  const cursor = { grain: 'sentence' as const, anchor: report.blocks[2]?.offset ?? 0, focus: report.blocks[2]?.offset ?? 0, documentId: reportId };

  test('is the selection before the chosen mark, and that before the reading cursor', () => {
    const { risk } = sixMarks();
    const all = { ...none, annotations: [risk], selection: { start: 3, end: 5 }, activeMark: risk.id, cursor };
    expect(targetOf(all)).toEqual({ kind: 'passage', span: { start: 3, end: 5 } });
    expect(targetOf({ ...all, selection: null })).toEqual({ kind: 'mark', annotation: risk });
    expect(targetOf({ ...all, selection: null, activeMark: null })).toEqual({ kind: 'passage', span: { start: cursor.anchor, end: cursor.anchor + 37 } });
    expect(targetOf(none)).toBeNull();
  });

  test('is never a passage of another document, nor one behind the shelf', () => {
    expect(targetOf({ ...none, cursor: { ...cursor, documentId: paperId } })).toBeNull();
    expect(targetOf({ ...none, view: 'shelf', selection: { start: 3, end: 5 }, cursor })).toBeNull();
  });

  test('is the mark that is there already when the passage is the same, so that no two lie on one another', () => {
    const { risk, all } = sixMarks();
    const span = { start: risk.selector.start, end: risk.selector.end };
    const state = { open, annotations: all };
    expect([markOn(state, 'highlight', span)?.id, markOn(state, 'bookmark', span), markOn(state, 'highlight', { ...span, end: span.end + 1 })]).toEqual([risk.id, null, null]);
  });
});

describe('a click on overlapping marks', () => {
  test('takes the shortest, then goes through the others and begins again', () => {
    const room = openMarkedRoom(report);
    const [long, short, middle] = ['数据安全风险日益聚焦', '风险', '安全风险日益'].map((words) => room.mark(report, words));
    const hits = inHitOrder([long, short, middle].filter((mark) => mark !== undefined));
    let active: AnnotationId | null = null;
    const chosen = Array.from({ length: 4 }, () => (active = chooseHit(hits, active)));
    expect(chosen).toEqual([short?.id, middle?.id, long?.id, short?.id]);
  });

  test('takes nothing where there is none', () => {
    expect(chooseHit([], null)).toBeNull();
  });
});
