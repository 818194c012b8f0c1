import type { ChildProcess } from 'node:child_process';
import { getuid } from 'node:process';
import type { Surroundings } from '../care/data-folder.ts';
import { prepareBrowserProfile } from './browser-profile.ts';
import { browserSwitches } from './browser-switches.ts';
import { findBrowser, hasDisplay } from './find-browser.ts';
import { openBrowser, type BrowserEnd } from './open-browser.ts';

export interface WindowOpenerOptions {
  readonly surroundings: Surroundings;
  readonly profileFolder: string;
  /** False when the reader wants to open the address himself. */
  readonly isAllowed: boolean;
  readonly onEnd: (end: BrowserEnd) => void;
}

/** Opens windows of a local browser that has a profile of its own and no network. */
export function createWindowOpener({ surroundings, profileFolder, isAllowed, onEnd }: WindowOpenerOptions) {
  const browsers = new Set<ChildProcess>();
  return {
    /** False where there is no browser or no display; the address must be told then. */
    open(address: string): boolean {
      const program = isAllowed && hasDisplay(surroundings) ? findBrowser(surroundings) : null;
      if (program === null) return false;
      prepareBrowserProfile(profileFolder);
      const isLinuxRoot = surroundings.platform === 'linux' && getuid?.() === 0;
      const browser = openBrowser(program, browserSwitches({ address, profileFolder, isLinuxRoot }), onEnd);
      browsers.add(browser);
      browser.once('exit', () => browsers.delete(browser));
      return true;
    },
    /** Ends the browsers that were started here and still run. */
    close(): void {
      for (const browser of browsers) browser.kill();
    },
  };
}
