/** One suite, run in every shell that can run here; each test has a data folder and a window of its own. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { keepPicture, shells, temporaryFolder, type OpenOptions, type Shell } from './shells.ts';

/** Ctrl, or ⌘ on a Mac, as Playwright names it. */
export const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

export interface Room {
  readonly dataFolder: string;
  /** The running shell; a new one after each start. */
  readonly shell: Shell;
  start(options?: Omit<OpenOptions, 'dataFolder'>): Promise<Page>;
  restart(): Promise<Page>;
}

export function describeInEachShell(title: string, suite: (room: Room) => void): void {
  for (const { name } of shells.filter(({ isAvailable }) => !isAvailable)) console.warn(`No runtime for the ${name} shell here: “${title}” does not run in it.`);
  describe.each(shells.filter(({ isAvailable }) => isAvailable))(`${title}, in the $name shell`, (kind) => {
    let folder: ReturnType<typeof temporaryFolder>;
    let shell: Shell | null = null;
    const running = (): Shell => {
      if (!shell) throw new Error('the shell was not started');
      return shell;
    };
    const room: Room = {
      get dataFolder() {
        return folder.path;
      },
      get shell() {
        return running();
      },
      async start(options = {}) {
        shell = await kind.open({ dataFolder: folder.path, ...options });
        await shell.page.waitForSelector('.frame');
        return shell.page;
      },
      async restart() {
        await running().close();
        return room.start();
      },
    };
    beforeEach(() => {
      folder = temporaryFolder();
      shell = null;
    });
    afterEach(async ({ task }) => {
      if (shell && task.result?.state === 'fail') await keepPicture(shell.page, `${kind.name}-${task.name}`);
      const foreign = shell?.foreignRequests ?? [];
      await shell?.close();
      folder.remove();
      expect(foreign).toEqual([]);
    });
    suite(room);
  });
}

/** Opens a document from the shelf by part of its title. */
export async function openDocument(page: Page, title = '发展报告'): Promise<void> {
  await page.locator('.volume', { hasText: title }).click();
  await page.waitForSelector('.page .block-text');
}

/** The text a highlight layer covers. */
export function highlighted(page: Page, layer: string): Promise<string> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)).join('|'), layer);
}

/** Selects the first place where the page has the text, as a reader would with the mouse. */
export async function selectText(page: Page, text: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    for (const element of document.querySelectorAll('.block-text')) {
      const at = element.textContent.indexOf(wanted);
      if (at < 0) continue;
      element.scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let before = 0;
      let isStarted = false;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!isStarted && at < before + node.length) {
          range.setStart(node, at - before);
          isStarted = true;
        }
        if (isStarted && at + wanted.length <= before + node.length) {
          range.setEnd(node, at + wanted.length - before);
          break;
        }
        before += node.length;
      }
      const lines = [...range.getClientRects()];
      const first = lines[0];
      const last = lines.at(-1);
      if (!first || !last) break;
      return { from: { x: first.left + 1, y: first.top + first.height / 2 }, to: { x: last.right - 1, y: last.top + last.height / 2 } };
    }
    throw new Error(`the page does not have ${wanted}`);
  }, text);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
}
