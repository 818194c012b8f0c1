import { sectionPath } from '../../shared/document/section-path.ts';
import type { DocumentContent, DocumentSummary } from '../../shared/document/document.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { UsageError, type Command } from './command.ts';
import { withTexts } from './open-texts.ts';
import { jsonLine } from './output.ts';
import { table } from './table.ts';

export const blocksCommand: Command = {
  name: 'blocks',
  usage: '<document> [--json]',
  summary: 'Prints the blocks of a document, named by its id or its source file (also without .txt, or by its leading number).',
  options: ['json'],
  run: (context) => {
    const [name, ...others] = context.operands;
    if (name === undefined || others.length > 0) throw new UsageError('blocks takes one document');
    return withTexts(context, async ({ handlers }) => {
      const content = handlers['library.read']({ documentId: chooseDocument(handlers['library.list'](), name).id });
      await context.output.write(context.options.json ? jsonLine(describeBlocks(content)) : blockTable(content));
      return 0;
    });
  },
};

/** The document of that id or source; else the only one whose source begins with that number. */
export function chooseDocument(documents: readonly DocumentSummary[], name: string): DocumentSummary {
  const exact = documents.find(({ id, source }) => id === name || source === name || source === `${name}.txt`);
  if (exact) return exact;
  const numbered = documents.filter(({ source }) => source.split('_')[0] === name);
  const [only] = numbered;
  if (only && numbered.length === 1) return only;
  throw new ApiError('document-missing', numbered.length > 1 ? `More than one document is numbered ${JSON.stringify(name)}.` : `There is no document ${JSON.stringify(name)}; wangfa documents lists them.`);
}

function describeBlocks({ sections, blocks }: DocumentContent) {
  return blocks.map(({ n, kind, level, text, section, page, spans }) => ({ n, kind, level, text, path: sectionPath(sections, section), page, spans }));
}

function blockTable({ blocks }: DocumentContent): string {
  return table(blocks.map(({ n, kind, level, page, text }) => [String(n), level === null ? kind : `${kind} ${level}`, page === null ? '' : `p. ${page}`, text]));
}
