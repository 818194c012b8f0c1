import type { Annotation } from '../../../shared/api/notebook.ts';
import { openMarkedRoom } from '../../support/marked-room.ts';
import { paper, report } from '../../support/two-documents.ts';

/** Six marks in two documents, in text order; the fourth has lost its place. */
export function sixMarks() {
  const room = openMarkedRoom(report, paper);
  const risk = room.mark(report, '数据安全风险日益聚焦', { colour: 'yellow', note: '立法动因：\n与白皮书对读' });
  const bookmark = room.mark(report, '（二）健全网络内容建设', { kind: 'bookmark' });
  const fine = room.mark(report, '警告或罚款', { colour: 'green' });
  const lost = room.mark(report, '约谈', { colour: 'green', note: '数据待查' });
  const people = room.mark(paper, '人类文明发展', { colour: 'violet' });
  const safety = room.mark(paper, '统筹发展和安全', { colour: 'yellow' });
  const orphan: Annotation = { ...lost, resolution: { state: 'orphaned' } };
  return { all: [risk, bookmark, fine, orphan, people, safety], risk, bookmark, fine, orphan, people, safety };
}

export const quotes = (annotations: readonly Annotation[]): string[] => annotations.map(({ selector }) => selector.exact);
