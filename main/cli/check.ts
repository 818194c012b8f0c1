import { checkData } from '../api/check-data.ts';
import { UsageError, type Command } from './command.ts';
import { jsonLine } from './output.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: '[--json]',
  summary: 'Proves both databases, every mark, the corpus and the index; changes nothing. Exit code 1 if anything is wrong.',
  options: ['json'],
  run: async ({ dataFolder, installation, operands, options, output }) => {
    if (operands.length > 0) throw new UsageError('check takes no operands');
    const findings = checkData(dataFolder, installation.corpusFolder);
    await output.write(
      options.json ? jsonLine(findings) : findings.map(({ isOk, subject, message }) => `${isOk ? 'ok    ' : 'not ok'}  ${subject}: ${message}\n`).join(''),
    );
    return findings.every(({ isOk }) => isOk) ? 0 : 1;
  },
};
