import { describe, expect, it } from 'vitest';
import { hasBoxTitleForm } from '../../main/ingest/box-title-form.ts';
import { markContentsLines } from '../../main/ingest/contents-line.ts';
import { eventDateLength } from '../../main/ingest/event-date.ts';
import { numberedLevel } from '../../main/ingest/heading-form.ts';
import { addedWidth, lineWidth } from '../../main/ingest/line-width.ts';
import type { SourcePart } from '../../main/ingest/source-part.ts';

const part = (kind: SourcePart['kind'], text: string): SourcePart => ({ kind, level: kind === 'heading' ? 1 : null, lines: [{ text, page: null, opensPage: false }] });

describe('a heading', () => {
  it.each([['一、概述', 1], ['二十一、 概述', 1], ['（三）概述', 2], ['(十二) 概述', 2], ['二中、三中全会', null], ['概述', null], ['', null], ['1. 概述', null]])('%j has the level %s', (text, level) => {
    expect(numberedLevel(text)).toBe(level);
  });
});

describe('an entry of a chronology', () => {
  it.each([
    ['1 月 4 日, 国务院公布', '1 月 4 日'], ['6月，中央网信办', '6月'], ['12月下旬，会议', '12月下旬'], ['3月4日至11日，会议', '3月4日至11日'], ['2024年5月6日，会议', '2024年5月6日'],
    ['7 月 1 日起施行', ''], ['2024 年, 我国', ''], ['1 日起实施', ''], ['在6月，会议', ''],
  ])('%j opens with the date %j', (text, date) => {
    expect(text.slice(0, eventDateLength(text))).toBe(date);
  });
});

describe('a box', () => {
  it.each([['专栏 1\u3000 数据', true], ['专栏十二　数据', true], ['专栏3', true], ['专栏文章', false], ['AI 视频专栏 1 个', false], ['专栏1号文件', false]])('%j opens one: %s', (text, isTitle) => {
    expect(hasBoxTitleForm(text)).toBe(isTitle);
  });
});

describe('the width of a line', () => {
  it.each([
    ['互联网走过了波澜壮阔的发展历程, 我国成为举世瞩目的', 25], ['年, 也是我国网络法治建设起步 30 周年。 30 年来, 我国', 24.75], ['党的十八大以来, 习近平总书记深刻把握信息时代的', 23],
    ['———坚持以人民为中心的根本立场, 紧紧围绕人民群', 23], ['《决定》 )。 《决定》', 8.5], ['', 0],
  ])('%j is %d em', (line, width) => {
    expect(lineWidth(line)).toBe(width);
  });

  it.each([
    ['管理办', '法》, 根据', 2.5], ['发布', '《中国》', 2], ['公布', '2024 年', 2.25], ['规定。', '《中国》', 1.5], ['我', '国', 1], ['', '国', 1], ['我', '', 0],
  ])('%j would be wider by what stays together at the start of %j: %d em', (line, next, width) => {
    expect(addedWidth(line, next)).toBe(width);
  });
});

describe('what is left of a table of contents', () => {
  it('is told by naming headings that come later', () => {
    const parts = [part('heading', '一、概述……1'), part('other', '结束语 12'), part('heading', '一、概述'), part('paragraph', '正文。'), part('heading', '结束语')];
    expect(markContentsLines(parts).map(({ kind }) => kind)).toEqual(['toc', 'toc', 'heading', 'paragraph', 'heading']);
  });

  it('is not sought behind the first text', () => {
    const parts = [part('paragraph', '正文。'), part('heading', '小结'), part('heading', '小结')];
    expect(markContentsLines(parts).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'heading']);
  });
});
