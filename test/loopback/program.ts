// The program of the loopback shell with a page and a browser of the test's own: `node program.ts <page folder> <browser folder> …arguments`.
import { join } from 'node:path';
import { runLoopback } from '../../main/loopback/run.ts';

const [rendererFolder = '', browserFolder = '', ...args] = process.argv.slice(2);

process.exitCode = await runLoopback(args, {
  surroundings: { platform: 'linux', environment: { PATH: browserFolder, DISPLAY: ':0' }, home: '/home/reader' },
  installation: { corpusFolder: join(import.meta.dirname, '..', '..', 'corpus'), version: '0.0.0-test', rendererFolder },
  tell: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  onEnter: null,
  onEnd: (end) => void process.once('SIGTERM', end),
});
