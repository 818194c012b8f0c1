/** Plain text as Markdown (CommonMark 0.31, GitHub's and Obsidian's additions) that renders to exactly that text. */

/** One line of text, for a paragraph, a heading or a list item. A line feed in it becomes a space. */
export function escapeLine(line: string): string {
  const inline = line
    .replaceAll('\n', ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~$^=&%@]/g, String.raw`\$&`)
    // a bare address would become a link in which a backslash stands for itself
    .replaceAll('://', String.raw`\://`)
    .replaceAll(/(?<=www)\./gi, String.raw`\.`);
  return keepEnds(escapeOpening(inline)).replaceAll('\r', '&#13;');
}

/** Several paragraphs, one per line of the text, as a block quotation. */
export function blockQuotation(text: string): string {
  return text.replaceAll(/^\n+|\n+$/g, '').split('\n').map((line) => `> ${escapeLine(line)}`).join('\n>\n');
}

/** What makes a list, a rule or an underlined heading at the start of a line. */
function escapeOpening(line: string): string {
  return line.replace(/^(\s*)([-+])/u, String.raw`$1\$2`).replace(/^(\s*\d{1,9})([.)])/u, String.raw`$1\$2`);
}

/** White space at the ends of a line is dropped by Markdown unless it is written as a number. */
function keepEnds(line: string): string {
  return line.replace(/^\s/u, asReference).replace(/\s$/u, asReference);
}

function asReference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}
