/**
 * A reader's note is Markdown and stays so, but whatever is in it ends with it. It is written as the content of a list item, for
 * a container closes every block that is open inside it (CommonMark 0.31, section 5); its width of four columns leaves tab stops
 * where they were. Raw HTML is made text: a comment or script that is never closed would swallow the rest of a rendered page.
 */

const marker = '-   ';
const indent = '    ';

/** A list item that begins with `title`, itself Markdown of one line, and holds the note below it. */
export function noteItem(title: string, note: string): string {
  const lines = withoutHtml(note.replaceAll(/^(?:[^\S\r\n]*(?:\r\n?|\n))+|\s+$/g, '').split(/\r\n?|\n/));
  return [marker + title, '', ...lines.map((line) => (line.trim() === '' ? '' : indent + line))].join('\n');
}

interface Fence {
  readonly character: string;
  readonly length: number;
}

/**
 * Escapes what opens HTML everywhere but in code. Only fences and code spans that are code beyond doubt are taken for it
 * (a fence at the note's own margin, a span within one line); elsewhere a backslash too many may show, but nothing runs.
 */
function withoutHtml(lines: readonly string[]): string[] {
  const result: string[] = [];
  let fence: Fence | null = null;
  let isSpanOpen = false;
  for (const line of lines) {
    if (fence) {
      if (closes(line, fence)) fence = null;
      result.push(line);
      continue;
    }
    fence = openedBy(line);
    if (fence || line.trim() === '') isSpanOpen = false;
    const escaped: EscapedLine = fence ? { line, isSpanOpen: false } : escapeHtml(line, isSpanOpen);
    isSpanOpen = escaped.isSpanOpen;
    result.push(escaped.line);
  }
  return fence ? [...result, fence.character.repeat(fence.length)] : result;
}

/** CommonMark 4.5: a fence of backticks has none in the words after it. */
function openedBy(line: string): Fence | null {
  const run = /^(?:(`{3,})[^`]*|(~{3,}).*)$/u.exec(line);
  const characters = run?.[1] ?? run?.[2];
  return characters === undefined ? null : { character: characters.charAt(0), length: characters.length };
}

function closes(line: string, fence: Fence): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return run !== undefined && run.startsWith(fence.character) && run.length >= fence.length;
}

/** An escaped character, a run of backticks, an address in angle brackets, or what opens a tag, comment or instruction. */
const token = /\\[\s\S]|`+|<(?:https?:\/\/|mailto:)[^\s<>`]*>|<(?=[A-Za-z/!?])/g;

interface EscapedLine {
  readonly line: string;
  /** A run of backticks in the paragraph so far has found no partner and may find it in a later line: no span there is certain. */
  readonly isSpanOpen: boolean;
}

function escapeHtml(line: string, isSpanOpen: boolean): EscapedLine {
  let escaped = '';
  let position = 0;
  let isUncertain = isSpanOpen;
  while (position < line.length) {
    token.lastIndex = position;
    const found = token.exec(line);
    if (!found) break;
    escaped += line.slice(position, found.index);
    position = found.index + found[0].length;
    if (found[0] === '<') escaped += String.raw`\<`;
    else if (!found[0].startsWith('`')) escaped += found[0];
    else {
      const end = isUncertain ? -1 : spanEnd(line, position, found[0].length);
      if (end < 0) isUncertain = true;
      escaped += line.slice(found.index, Math.max(position, end));
      position = Math.max(position, end);
    }
  }
  return { line: escaped + line.slice(position), isSpanOpen: isUncertain };
}

/** Where a code span ends whose opening run of `length` backticks ends at `from`; -1 where none does in the line. */
function spanEnd(line: string, from: number, length: number): number {
  for (const run of line.slice(from).matchAll(/`+/g)) if (run[0].length === length) return from + run.index + length;
  return -1;
}
