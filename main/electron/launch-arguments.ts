import { resolve } from 'node:path';

export interface LaunchArguments {
  /** Absolute; null when none was named. */
  readonly dataFolder: string | null;
  /** Files the system asks us to open, absolute. */
  readonly files: readonly string[];
}

/**
 * Reads `--data <folder>` or `--data=<folder>` and files from a command line. Switches meant for Chromium stand among them.
 * @param commandLine the program first; when not packaged, the folder of the app after it
 * @param folder that relative paths start from
 */
export function readLaunchArguments(commandLine: readonly string[], isPackaged: boolean, folder: string): LaunchArguments {
  const given = commandLine.slice(1).filter((argument) => argument !== '--' && argument !== '');
  let dataFolder: string | null = null;
  const named: string[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    const value = argument === '--data' ? given[(index += 1)] : argument.startsWith('--data=') ? argument.slice('--data='.length) : null;
    if (value) dataFolder = resolve(folder, value);
    if (value === null && !argument.startsWith('-')) named.push(argument);
  }
  const files = isPackaged ? named : named.slice(1);
  return { dataFolder, files: files.map((file) => resolve(folder, file)) };
}
