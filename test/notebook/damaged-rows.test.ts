import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addAnnotation, checkNotebook, listAnnotations, removeAnnotations, restoreAnnotations, updateAnnotation } from '../../main/notebook/notebook.ts';
import { openNotebook } from '../../main/store/open-notebook.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import { deterministic, openRoom } from '../support/open-room.ts';
import { report, reportId } from '../support/two-documents.ts';

const text = canonicalText(report.blocks);

/** A notebook with three marks of one note each. */
function openWithMarks() {
  const context = { ...openRoom(report), ...deterministic() };
  const marks = ['数据安全风险', '约谈', '清朗'].map((words) => {
    const start = text.indexOf(words);
    return addAnnotation(context, { documentId: reportId, start, end: start + words.length, kind: 'highlight', colour: 'green', note: `关于${words}` });
  });
  return { ...context, marks };
}

const columns = [
  ['id', '00000000-0000-4000-8000-00000000000f'], ['document_id', 'paper'], ['document_title', '别的'], ['kind', 'bookmark'], ['colour', 'pink'],
  ['note', '关于别的'], ['text_hash', 'other'], ['start_offset', 1], ['end_offset', 2], ['exact', '数据'], ['prefix', ''], ['suffix', ''],
  ['created_at', '2024-05-01T12:00:00.000Z'], ['updated_at', '2024-05-01T12:00:00.000Z'], ['removed_at', '2024-05-01T12:00:00.000Z'], ['digest', ''],
] as const;

describe('a row that something other than this app changed', () => {
  test.each(columns)('is reported when its %s was', (column, value) => {
    const { notebook, marks } = openWithMarks();
    notebook.prepare(`UPDATE annotation SET ${column} = ? WHERE id = ?`).run([value, marks[1]?.id ?? '']);
    expect(checkNotebook(notebook)).toEqual({ rows: 3, damaged: [column === 'id' ? value : marks[1]?.id] });
  });

  test('is not taken for sound when text went from one column to the next', () => {
    const { notebook, marks } = openWithMarks();
    notebook.prepare("UPDATE annotation SET prefix = prefix || substr(suffix, 1, 1), suffix = substr(suffix, 2) WHERE id = ?").run([marks[1]?.id ?? '']);
    expect(checkNotebook(notebook).damaged).toEqual([marks[1]?.id]);
  });

  test.each([
    ['kind', 'doodle', { kind: 'highlight' }], ['colour', 'no colour', { colour: 'yellow' }], ['note', '', { note: '' }],
    ['start_offset', -5, { resolution: { state: 'moved' } }], ['removed_at', 'half a da', {}],
  ])('is still listed, and says that it is damaged, when its %s is %j', (column, value, expected) => {
    const { notebook, library, marks } = openWithMarks();
    notebook.prepare(`UPDATE annotation SET ${column} = ? WHERE id = ?`).run([value, marks[1]?.id ?? '']);
    const listed = listAnnotations({ notebook, library });
    expect(listed).toHaveLength(3);
    expect(listed.find(({ id }) => id === marks[1]?.id)).toMatchObject({ isDamaged: true, ...expected });
    expect(listed.filter(({ isDamaged }) => isDamaged)).toHaveLength(1);
  });

  test('stays damaged whatever is done to it', () => {
    const context = openWithMarks();
    const id = context.marks[1]?.id;
    if (!id) throw new Error('no mark');
    context.notebook.prepare('UPDATE annotation SET exact = ? WHERE id = ?').run(['约定', id]);
    const damaged = () => checkNotebook(context.notebook).damaged;
    expect(updateAnnotation(context, { id, note: '新' })).toMatchObject({ note: '新', isDamaged: true });
    expect(damaged()).toEqual([id]);
    removeAnnotations(context, [id]);
    expect(damaged()).toEqual([id]);
    expect(restoreAnnotations(context, [id]).restored).toMatchObject([{ note: '新', isDamaged: true }]);
    expect(damaged()).toEqual([id]);
  });
});

test('every byte of a note, quote or colour that rots on the disk is noticed', () => {
  const { folder, notebook, marks } = openWithMarks();
  notebook.close();
  const sound = readFileSync(join(folder, 'notebook.sqlite'));
  const needle = Buffer.from('关于清朗');
  const at = sound.lastIndexOf(needle);
  expect(at).toBeGreaterThan(0);
  for (let index = 0; index < needle.length; index += 1) {
    const rotten = Buffer.from(sound);
    rotten[at + index] = (rotten[at + index] ?? 0) ^ 1;
    const path = join(folder, `rotten-${index}.sqlite`);
    writeFileSync(path, rotten);
    const opened = openNotebook(path);
    expect(checkNotebook(opened)).toEqual({ rows: 3, damaged: [marks[2]?.id] });
    opened.close();
  }
});
