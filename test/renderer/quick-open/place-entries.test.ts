import { expect, test } from 'vitest';
import { markEntries } from '../../../renderer/quick-open/mark-entries.ts';
import { beginning, placeEntries } from '../../../renderer/quick-open/place-entries.ts';
import { annotation, report } from './entries.ts';

test('a document is listed with its headings, boxes and events, each with where it stands', () => {
  const content = report();
  const listed = placeEntries(content).map(({ kind, title, detail, offset, page }) => ({ kind, title, detail, offset, page }));
  const offsets = content.blocks.map((block) => block.offset);
  expect(listed).toEqual([
    { kind: 'document', title: '发展报告全文', detail: '某办 · 2024', offset: null, page: null },
    { kind: 'heading', title: '二、网络立法加快推进', detail: '发展报告', offset: offsets[0], page: 9 },
    { kind: 'heading', title: '（一）统筹推进数据利用和安全，保障数据发展治理', detail: '发展报告 · 二、网络立法加快推进', offset: offsets[1], page: 10 },
    { kind: 'box', title: '专栏1 促进数据依法有序自由流动', detail: '发展报告 · 二（一）统筹推进数据利用和安全，保障数据发展治理', offset: offsets[3], page: 12 },
    { kind: 'heading', title: '三、网络执法提质增效', detail: '发展报告', offset: offsets[4], page: 13 },
    { kind: 'heading', title: '附录 中国网络法治大事记（2024年）', detail: '发展报告', offset: offsets[5], page: 14 },
    { kind: 'event', title: '9月24日，国务院公布《网络数据安全管理条例》，自2025年1月1日起施行。', detail: '发展报告', offset: offsets[6], page: 15 },
  ]);
});

test('a mark goes by its note, else by its quote, and is found by both', () => {
  const noted = annotation({ id: 'a', note: '对读\n白皮书', exact: '数据安全' });
  const plain = annotation({ id: 'b', exact: '网'.repeat(100) });
  const listed = markEntries([noted, plain], [report().document]).map(({ title, aliases, detail }) => ({ title, aliases, detail }));
  expect(listed).toEqual([
    { title: '对读 白皮书', aliases: ['数据安全'], detail: '发展报告' },
    { title: `${'网'.repeat(80)}…`, aliases: ['网'.repeat(100)], detail: '发展报告' },
  ]);
});

test('a text is cut between characters, also outside the basic plane', () => {
  expect([beginning('\u{20000}\u{20001}\u{20002}', 2), beginning(' 一\n二 ', 3), beginning('', 3)]).toEqual(['\u{20000}\u{20001}…', '一 二', '']);
});
