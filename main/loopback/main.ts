#!/usr/bin/env node
// The loopback shell: the reading room served to a window of the local browser, on this machine alone.
import { homedir } from 'node:os';
import { createInterface } from 'node:readline';
import { findInstallation } from '../api/installation.ts';
import { runLoopback } from './run.ts';

const { platform, env: environment, stdin, stdout, stderr } = process;

function onEnter(answer: () => void): () => void {
  const lines = createInterface({ input: stdin }).on('line', answer);
  return () => lines.close();
}

process.exitCode = await runLoopback(process.argv.slice(2), {
  surroundings: { platform, environment, home: homedir() },
  installation: findInstallation(),
  tell: (text) => void stdout.write(`${text}\n`),
  complain: (text) => void stderr.write(`${text}\n`),
  onEnter: stdin.isTTY ? onEnter : null,
  onEnd: (end) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.once(signal, end)),
});
