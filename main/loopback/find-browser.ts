import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Surroundings } from '../care/data-folder.ts';

/** Programs that know `--app` and the switches of `browser-switches.ts`, best first. */
const linuxNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const macNames = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsPlaces = [['Chromium', 'Application', 'chrome.exe'], ['Google', 'Chrome', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe']];

/** A browser of Chromium's family on this machine, or null. */
export function findBrowser(surroundings: Surroundings): string | null {
  return candidates(surroundings).find(isUsable) ?? null;
}

/** Whether a window could be shown. */
export function hasDisplay({ platform, environment }: Surroundings): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

function candidates({ platform, environment, home }: Surroundings): string[] {
  if (platform === 'darwin') {
    return macNames.flatMap((name) => ['/', home].map((root) => join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (platform === 'win32') {
    const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA].filter((root) => root !== undefined);
    return windowsPlaces.flatMap((place) => roots.map((root) => join(root, ...place)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A browser in a snap may not write its profile into a hidden folder of the reader's home, where ours lies. */
function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return realpathSync(path) !== '/usr/bin/snap';
  } catch {
    // not there, or not to be run
    return false;
  }
}
