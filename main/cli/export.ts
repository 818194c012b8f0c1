import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { ExportedText, ExportFormat, InterfaceLanguage } from '../../shared/api/exchange.ts';
import { exportFormats, interfaceLanguages } from '../../shared/api/vocabulary.ts';
import { chooseLanguage } from '../../shared/i18n/translate.ts';
import { writeHandlers } from '../api/handlers.ts';
import { openNotebookToRead } from '../api/open-for-reading.ts';
import { writeFileAtomically } from '../care/atomic-write.ts';
import { dataFiles } from '../care/data-folder.ts';
import { openLog } from '../care/log-file.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { withTexts, type Texts } from './open-texts.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: `--format ${exportFormats.join('|')} --out <file> [--language ${interfaceLanguages.join('|')}]`,
  summary: 'Writes every mark with its quote, note and citation into a file; --out - writes to the terminal.',
  options: ['format', 'out', 'language'],
  run: (context) => {
    const format = chooseFrom(exportFormats, context.options.format ?? exportFormats[0], '--format');
    const language = context.options.language === undefined ? null : chooseFrom(interfaceLanguages, context.options.language, '--language');
    const { out } = context.options;
    if (!out || context.operands.length > 0) throw new UsageError('export takes --out <file> and nothing else');
    return withTexts(context, (texts) => write(context, exportMarks(context, texts, format, language), out));
  },
};

function exportMarks(context: CommandContext, { library }: Texts, format: ExportFormat, language: InterfaceLanguage | null): ExportedText {
  const { dataFolder, installation, now, note, systemLanguages } = context;
  const notebook = openNotebookToRead({ dataFolder, corpusFolder: installation.corpusFolder, now, log: openLog(dataFiles(dataFolder).log, now, note) });
  try {
    const handlers = writeHandlers({ notebook, library, now, newId: randomUUID, emit: () => undefined, version: installation.version, notices: [] });
    return handlers['exchange.export']({ format, language: language ?? chooseLanguage(handlers['library.open']().settings.language, systemLanguages) });
  } finally {
    notebook.close();
  }
}

async function write({ output, note }: CommandContext, { content, excerpts, mismatched }: ExportedText, out: string): Promise<number> {
  if (out !== '-') writeFileAtomically(resolve(out), content);
  await output.write(out === '-' ? content : `${excerpts} ${excerpts === 1 ? 'excerpt' : 'excerpts'} exported to ${out}\n`);
  if (mismatched.length > 0) note(`wangfa: ${mismatched.length} of the excerpts differ from the stored text and are flagged in the file`);
  return 0;
}

function chooseFrom<Choice extends string>(choices: readonly Choice[], given: string, option: string): Choice {
  const choice = choices.find((candidate) => candidate === given);
  if (choice === undefined) throw new UsageError(`${option} takes ${choices.join(' or ')}`);
  return choice;
}
