import { UsageError, type Command } from './command.ts';
import { withTexts } from './open-texts.ts';
import { jsonLine } from './output.ts';
import { table } from './table.ts';

export const documentsCommand: Command = {
  name: 'documents',
  usage: '[--json]',
  summary: 'Lists the documents, newest first.',
  options: ['json'],
  run: (context) => {
    if (context.operands.length > 0) throw new UsageError('documents takes no operands');
    return withTexts(context, async ({ handlers }) => {
      const documents = handlers['library.list']();
      await context.output.write(
        context.options.json
          ? jsonLine(documents.map(({ id, source, title, issuer, date, blocks, characters }) => ({ id, source, title, issuer, date, blocks, characters })))
          : table([
              ['ID', 'DATE', 'BLOCKS', 'CHARACTERS', 'TITLE', 'ISSUER', 'SOURCE'],
              ...documents.map(({ id, date, blocks, characters, title, issuer, source }) => [id, date, String(blocks), String(characters), title, issuer, source]),
            ]),
      );
      return 0;
    });
  },
};
