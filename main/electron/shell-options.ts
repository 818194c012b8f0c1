import type { Application, ApplicationOptions } from '../api/application.ts';
import type { Installation } from '../api/installation.ts';
import type { Surroundings } from '../care/data-folder.ts';
import type { Electron } from './electron-module.ts';

export interface ShellOptions extends Surroundings {
  readonly electron: Electron;
  readonly startApplication: (options: ApplicationOptions) => Promise<Application>;
  readonly commandLine: readonly string[];
  /** That relative paths on the command line start from. */
  readonly workingFolder: string;
  readonly installation: Installation;
  /** Path of the built preload script. */
  readonly preload: string;
  /** Path of a picture for the window; null where the package gives it one. */
  readonly icon: string | null;
}
