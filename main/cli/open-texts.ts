import { openLibraryToRead } from '../api/open-for-reading.ts';
import { readHandlers } from '../api/handlers.ts';
import { dataFiles } from '../care/data-folder.ts';
import { openLog } from '../care/log-file.ts';
import type { CommandContext } from './command.ts';

/** The texts to read, and what to call when done. The built-in corpus is in them from the first call. */
export async function openTexts({ dataFolder, installation, now, note }: CommandContext) {
  const library = await openLibraryToRead({
    dataFolder,
    corpusFolder: installation.corpusFolder,
    now,
    log: openLog(dataFiles(dataFolder).log, now, note),
    onNotice: ({ code, detail }) => note(`wangfa: notice: ${code} ${JSON.stringify(detail)}`),
  });
  return { library, handlers: readHandlers(library), close: () => library.close() };
}

export type Texts = Awaited<ReturnType<typeof openTexts>>;

/** Opens the texts for the time of a task. */
export async function withTexts<Result>(context: CommandContext, task: (texts: Texts) => Result | Promise<Result>): Promise<Result> {
  const texts = await openTexts(context);
  try {
    return await task(texts);
  } finally {
    texts.close();
  }
}
