import type { SearchResult } from '../../shared/api/search.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { readLines } from './lines.ts';
import { withTexts, type Texts } from './open-texts.ts';
import { jsonLine } from './output.ts';

const defaultLimit = 50;

export const searchCommand: Command = {
  name: 'search',
  usage: '[--json] [--limit N] [--] <query> | --json --stdin',
  summary: 'Finds the blocks in which every word of the query stands; --stdin takes one query a line and answers each on a line.',
  options: ['json', 'limit', 'stdin'],
  run: (context) => {
    const limit = readLimit(context.options.limit);
    if (context.options.stdin) {
      if (!context.options.json || context.operands.length > 0) throw new UsageError('search --stdin takes --json and no query');
      return withTexts(context, (texts) => answerLines(context, texts, limit));
    }
    if (context.operands.length === 0) throw new UsageError('search takes a query');
    const query = context.operands.join(' ');
    return withTexts(context, async (texts) => {
      const result = run(texts, query, limit);
      await context.output.write(context.options.json ? jsonLine(describe(result)) : listing(result));
      return 0;
    });
  },
};

/** Every query is answered before the next is read, so that another program can ask and wait. */
async function answerLines({ input, output }: CommandContext, texts: Texts, limit: number): Promise<number> {
  for await (const query of readLines(input)) await output.write(jsonLine(describe(run(texts, query, limit))));
  return 0;
}

/** Not through the door's guard: who types here may ask for as much as he likes. */
function run({ handlers }: Texts, query: string, limit: number): SearchResult {
  return handlers['search.run']({ query, limit });
}

function readLimit(value: string | undefined): number {
  if (value === undefined) return defaultLimit;
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError('--limit takes a whole number from 1');
}

function describe({ query, total, hits }: SearchResult) {
  return {
    query,
    total,
    hits: hits.map(({ source, n, score, spans, excerpt }) => ({ source, n, score, spans: spans.map(({ start, end }) => [start, end]), excerpt })),
  };
}

function listing({ total, hits }: SearchResult): string {
  const lines = hits.flatMap(({ source, n, page, path, box, excerpt }) => [
    [`${source}:${n}`, ...(page === null ? [] : [`p. ${page}`]), [...path, ...(box === null ? [] : [box])].join(' › ')].join('  '),
    `    ${excerpt}`,
  ]);
  return `${[...lines, `${total} ${total === 1 ? 'block' : 'blocks'}${hits.length < total ? `, ${hits.length} shown` : ''}`].join('\n')}\n`;
}
