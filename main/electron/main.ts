/** The program of the Electron shell: the only file that imports the module `electron` when it runs in the main process. */
import * as electron from 'electron';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { startApplication } from '../api/application.ts';
import { findInstallation } from '../api/installation.ts';
import { startShell } from './shell.ts';

/** From `out/main`, in a clone as in a package. */
const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));
const icon = fileURLToPath(new URL('../../assets/icon.png', import.meta.url));

startShell({
  electron,
  startApplication,
  installation: findInstallation(),
  commandLine: process.argv,
  workingFolder: process.cwd(),
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  preload,
  icon: existsSync(icon) ? icon : null,
});
