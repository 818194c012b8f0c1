import { describe, expect, test } from 'vitest';
import { exportAnnotations } from '../../main/exchange/exchange.ts';
import { listAnnotations } from '../../main/notebook/notebook.ts';
import { removeDocument } from '../../main/store/documents.ts';
import type { AnnotationId } from '../../shared/api/notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { heading, makeDocument, paragraph } from '../support/make-document.ts';
import { openMarkedRoom, type MarkedRoom } from '../support/marked-room.ts';
import { putDocument } from '../support/open-room.ts';
import { paper, report } from '../support/two-documents.ts';
import { readMarkdown } from './read-markdown.ts';

const hostileText = '# 一 <script>alert(1)</script> `码` *强* [x](y) &amp; 1. > | $x$ https://a_b.cn 末 ';
const hostile = makeDocument({ id: 'hostile' as DocumentId, title: '* <b>标题</b> # `x`', date: '2020' }, [
  heading(1, '一、# [标题](y) <i>'), paragraph(hostileText), paragraph('- 列表\t二'), paragraph('　全角空格之后。'),
]);
const hostileNote = '# 标题\n\n> 引文\n\n- [x](y)\n\n<!-- 没有结束\n\n```\n<script>没有结束的代码';

/** One mark of every sort, in three documents of which one changes and one goes. */
function openWithEverySort(): MarkedRoom {
  const room = openMarkedRoom(report, paper, hostile, makeDocument({ id: 'gone' as DocumentId, title: '已移走的文献', date: '1999' }, [paragraph('移走的文字。')]));
  room.mark(report, '数据安全风险日益聚焦在网络数据领域', { colour: 'green', note: '立法动因：可与白皮书**对读**。\n\n第二段。' });
  room.mark(report, '严峻挑战。\n《网络数据安全管理条例》于2025年1月1日施行，要求网络数据处理者提供便捷');
  room.mark(report, '对数据出境制度作出优化调整', { colour: 'blue' });
  room.mark(report, '开展“清朗”系列专项行动，规范网络暴力信息和账号处置。', { kind: 'bookmark' });
  room.mark(report, '11159家网站平台予以约谈', { colour: 'pink', note: '11159' });
  room.mark(paper, '互联网是人类文明发展的重要成果。', { colour: 'violet' });
  room.mark(paper, '网络法治建设为了人民、依靠人民。');
  room.mark(paper, '统筹发展和安全');
  room.mark(hostile, `${hostileText}\n- 列表\t二\n　全角空格之后。`, { note: hostileNote });
  room.mark(hostile, '# [标题](y) <i>');
  room.mark({ ...paper, ...makeDocument({ id: 'gone' as DocumentId }, [paragraph('移走的文字。')]) }, '移走的文字', { note: '还在' });
  const changed = makeDocument(paper.document, [
    paragraph('新加的一段。'), paragraph('互联网是人类文明发展的重要成果。'), heading(1, '一、坚定不移走依法治网之路'),
    paragraph('坚持以人民为中心。网络法治建设为了全体人民、依靠人民。'), paragraph('此段已全部改写，与从前再无相同之处。'),
  ]);
  putDocument(room.library, { ...changed, document: { ...changed.document, textHash: 'changed' } });
  removeDocument(room.library, 'gone' as DocumentId);
  return room;
}

const at = () => new Date('2025-05-01T12:34:56.789Z');

describe('an export of every sort of mark', () => {
  test.each(['zh-CN', 'en'] as const)('is this file in %s', async (language) => {
    const room = openWithEverySort();
    const { content, ...rest } = exportAnnotations({ ...room, now: at }, { format: 'md', language });
    await expect(content).toMatchFileSnapshot(`golden/every-sort.${language}.md`);
    expect(rest).toEqual({
      fileName: language === 'en' ? 'Wangfa excerpts 2025-05-01.md' : '网法 摘录 2025-05-01.md', mediaType: 'text/markdown; charset=utf-8', excerpts: 11,
      mismatched: [6, 7, 8, 11].map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    });
  });

  test('gives back every quote character for character, in the order of the list', () => {
    const room = openWithEverySort();
    const { content } = exportAnnotations(room, { format: 'md', language: 'zh-CN' });
    const quotes = readMarkdown(content).filter(({ kind }) => kind === 'quote').map(({ text }) => text);
    expect(quotes).toEqual(listAnnotations(room).map(({ selector }) => selector.exact));
  });

  test('has each heading once, nested, and none that a quote or note made', () => {
    const { content } = exportAnnotations(openWithEverySort(), { format: 'md', language: 'zh-CN' });
    expect(readMarkdown(content).flatMap((part) => (part.kind === 'heading' ? [`${'#'.repeat(part.level)} ${part.text}`] : []))).toEqual([
      '# 网法摘录',
      '## 中国网络法治发展报告（2024年）', '### 二、网络立法加快推进', '#### （一）统筹推进数据利用和安全', '#### （二）健全网络内容建设和管理法律制度', '### 三、网络执法有力有效',
      '## 新时代的中国网络法治建设', '### 一、坚定不移走依法治网之路', '### 位置未定的摘录',
      '## * <b>标题</b> # `x`', '### 一、# [标题](y) <i>',
      '## 已移走的文献',
    ]);
  });

  test('is the same, byte for byte, when it is made again', () => {
    const [first, second] = [0, 1].map(() => exportAnnotations({ ...openWithEverySort(), now: at }, { format: 'md', language: 'en' }));
    expect(first).toEqual(second);
  });
});

describe('an export of chosen marks', () => {
  test('holds only these, in text order, and takes the name of their one document', () => {
    const room = openMarkedRoom(report, paper);
    const [late, , early] = [room.mark(report, '约谈'), room.mark(report, '清朗'), room.mark(report, '数据安全')];
    const unknown = 'ffffffff-ffff-4fff-8fff-ffffffffffff' as AnnotationId;
    const { content, excerpts, fileName, mismatched } = exportAnnotations({ ...room, now: at }, { format: 'md', language: 'zh-CN', ids: [late.id, unknown, early.id] });
    expect([readMarkdown(content).flatMap(({ kind, text }) => (kind === 'quote' ? [text] : [])), excerpts, mismatched, fileName])
      .toEqual([['数据安全', '约谈'], 2, [], '2024年报告 摘录 2025-05-01.md']);
  });

  test.each([['no id', []], ['only unknown ids', ['ffffffff-ffff-4fff-8fff-ffffffffffff' as AnnotationId]]])('with %s says that there is nothing', (_, ids) => {
    const room = openMarkedRoom(report);
    room.mark(report, '约谈');
    expect(exportAnnotations({ ...room, now: at }, { format: 'md', language: 'zh-CN', ids }))
      .toEqual({ fileName: '网法 摘录 2025-05-01.md', mediaType: 'text/markdown; charset=utf-8', content: '# 网法摘录\n\n没有摘录。\n', excerpts: 0, mismatched: [] });
  });
});

test('a quote that was altered in the notebook is flagged and not passed off as the text', () => {
  const room = openMarkedRoom(report);
  const { id } = room.mark(report, '全年11159家网站平台予以约谈');
  room.notebook.prepare('UPDATE annotation SET exact = ? WHERE id = ?').run(['全年99999家网站平台予以约谈', id]);
  const { content, mismatched } = exportAnnotations(room, { format: 'md', language: 'zh-CN' });
  const flags = readMarkdown(content).filter(({ text }) => text.startsWith('注意：'));
  expect([mismatched, flags.map(({ text }) => text)])
    .toEqual([[id], ['注意： 原文此处的文字已与引文不同；引文是标注时的文字。', '注意： 这条记录的校验值不符，内容可能已受损。']]);
});
