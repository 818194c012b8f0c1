#!/usr/bin/env node
// The services from a terminal.
import { homedir } from 'node:os';
import { findInstallation } from '../api/installation.ts';
import { defaultDataFolder } from '../care/data-folder.ts';
import { createOutput } from './output.ts';
import { run } from './run.ts';

const { platform, env: environment, stdin, stdout, stderr } = process;
stderr.on('error', () => undefined);

// The code is set, not exited with, so that what was written is flushed first.
process.exitCode = await run(process.argv.slice(2), {
  defaultDataFolder: defaultDataFolder({ platform, environment, home: homedir() }),
  installation: findInstallation(),
  output: createOutput(stdout),
  input: stdin,
  note: (line) => void stderr.write(`${line}\n`),
  now: () => new Date(),
  systemLanguages: [Intl.DateTimeFormat().resolvedOptions().locale],
});
