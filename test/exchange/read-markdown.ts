/** Reads an exported file as a CommonMark reader would see it, as far as exports use Markdown; throws at what they never hold. */

export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'paragraph' | 'fact'; readonly text: string }
  /** The lines below the title, still Markdown. */
  | { readonly kind: 'note'; readonly text: string };

export function readMarkdown(markdown: string): Part[] {
  const lines = markdown.split('\n');
  const parts: Part[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    const length = line.startsWith('>') ? run(lines, index, /^>/) : line === '-   **批注**' ? run(lines, index + 1, /^(?: {4}|$)/) + 1 : 1;
    const taken = lines.slice(index, index + length);
    if (heading) parts.push({ kind: 'heading', level: heading[1]?.length ?? 0, text: rendered(heading[2] ?? '') });
    else if (line.startsWith('>')) parts.push({ kind: 'quote', text: quoteOf(taken) });
    else if (line === '-   **批注**') parts.push({ kind: 'note', text: taken.slice(2).map((each) => each.slice(4)).join('\n').trimEnd() });
    else if (line.startsWith('-   ')) parts.push({ kind: 'fact', text: rendered(line.slice(4)) });
    else if (line !== '') parts.push({ kind: 'paragraph', text: rendered(line.replace(/^\*\*([^*]*)\*\* /, '$1 ')) });
    index += length;
  }
  return parts;
}

function run(lines: readonly string[], from: number, pattern: RegExp): number {
  const end = lines.findIndex((line, index) => index >= from && !pattern.test(line));
  return (end < 0 ? lines.length : end) - from;
}

/** Paragraphs of a block quotation are parted by an empty line of it. */
function quoteOf(lines: readonly string[]): string {
  return lines.join('\n').split('\n>\n').map((line) => {
    if (!line.startsWith('> ') || line.includes('\n')) throw new Error(`not one paragraph: ${line}`);
    return rendered(line.slice(2));
  }).join('\n');
}

/**
 * The characters a line of a paragraph is shown as: a backslash before ASCII punctuation is taken away (section 2.4), a numeric
 * reference is its character (2.5), and white space at the ends is dropped (4.8). Throws at anything that is more than text.
 */
export function rendered(markdown: string): string {
  if (/^\s*(?:[-+]|\d{1,9}[.)])/.test(markdown) || /(?<!\\):\/\/|www\./i.test(markdown)) throw new Error(`more than text: ${markdown}`);
  return markdown.trim().replaceAll(/\\([!-/:-@[-`{-~])|&#(\d+);|[`*_[\]<>#|~$^=&%@\\{}]/g, (found, escaped?: string, reference?: string) => {
    if (escaped !== undefined) return escaped;
    if (reference !== undefined) return String.fromCodePoint(Number(reference));
    throw new Error(`more than text: ${found} in ${markdown}`);
  });
}
