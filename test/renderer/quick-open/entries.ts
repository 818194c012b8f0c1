/** Entries of the kinds quick open knows, for tests. */
import type { Annotation, AnnotationId } from '../../../shared/api/notebook.ts';
import type { Block, DocumentContent, DocumentId } from '../../../shared/document/document.ts';
import { documentOf } from '../search/reading-room.ts';

const texts = [
  '# 二、网络立法加快推进',
  '# （一）统筹推进数据利用和安全，保障数据发展治理',
  '2024年9月，国务院公布《网络数据安全管理条例》。',
  '专栏1 促进数据依法有序自由流动',
  '# 三、网络执法提质增效',
  '# 附录 中国网络法治大事记（2024年）',
  '9月24日，国务院公布《网络数据安全管理条例》，自2025年1月1日起施行。',
];

/** A short form of the report: two levels of headings, a box, an event, with pages. */
export function report(): DocumentContent {
  const content = documentOf('发展报告', texts);
  const kinds = new Map<number, Block['kind']>([[4, 'box-title'], [7, 'event']]);
  return {
    ...content,
    sections: content.sections.map((section) => (section.index === 1 ? { ...section, level: 2, parent: 0 } : section)),
    blocks: content.blocks.map((block) => ({ ...block, kind: kinds.get(block.n) ?? block.kind, page: block.n + 8 })),
  };
}

export function annotation(change: { id?: string; note?: string; exact?: string; documentId?: string; isOrphan?: boolean }): Annotation {
  const exact = change.exact ?? '数据';
  return {
    id: (change.id ?? '1') as AnnotationId,
    documentId: (change.documentId ?? '发展报告') as DocumentId,
    kind: 'highlight', colour: 'yellow', note: change.note ?? '',
    selector: { textHash: '', start: 0, end: exact.length, exact, prefix: '', suffix: '' },
    resolution: change.isOrphan ? { state: 'orphaned' } : { state: 'exact', start: 0, end: exact.length },
    createdAt: '2025-01-01T00:00:00.000Z', updatedAt: '2025-01-01T00:00:00.000Z',
  };
}

export const noPause = () => Promise.resolve();
