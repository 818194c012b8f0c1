/** A reader's first hour, in each shell that can run here: start, open, outline, search, jump, mark, restart, export. */
import { afterEach, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import type { Page } from 'playwright-core';
import { keepPicture, shells, temporaryFolder, type Shell } from './shells.ts';

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

for (const kind of shells.filter(({ isAvailable }) => !isAvailable)) console.warn(`No runtime for the ${kind.name} shell here: its end-to-end suite does not run.`);

describe.each(shells.filter(({ isAvailable }) => isAvailable))('the reading room in the $name shell', (kind) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let shell: Shell;

  async function start(): Promise<Page> {
    shell = await kind.open({ dataFolder: folder.path });
    await shell.page.waitForSelector('.frame');
    return shell.page;
  }
  async function restart(): Promise<Page> {
    await shell.close();
    return start();
  }
  beforeEach(({ task }) => {
    folder = temporaryFolder();
    onTestFailed(() => keepPicture(shell.page, `${kind.name}-${task.name}`));
  });
  afterEach(async () => {
    const foreign = shell.foreignRequests;
    await shell.close();
    folder.remove();
    expect(foreign).toEqual([]);
  });

  test('start → open → outline → search → jump → mark → restart → mark still there → export → the file has it', async () => {
    let page = await start();
    await openReport(page);

    const outline = page.locator('.outline button');
    expect(await outline.count()).toBe(45);
    await outline.filter({ hasText: '五、' }).first().click();
    await expect.poll(() => page.locator('.outline [aria-current]').textContent()).toContain('五、');

    await page.keyboard.press(`${mod}+Shift+F`);
    await page.keyboard.type('数据跨境流动');
    await expect.poll(() => page.locator('.search-hit').count()).toBeGreaterThan(5);
    await page.locator('.search-hit').first().click();
    await expect.poll(() => highlighted(page, 'found')).toBe('数据跨境流动');

    await selectText(page, '优化数据跨境流动制度。');
    await page.locator('.selection-toolbar button').first().click();
    await expect.poll(() => highlighted(page, 'mark-yellow')).toBe('优化数据跨境流动制度。');

    page = await restart();
    await page.waitForSelector('.page .block-text');
    await expect.poll(() => highlighted(page, 'mark-yellow')).toBe('优化数据跨境流动制度。');

    await page.keyboard.press(`${mod}+e`);
    const text = await shell.savedBy(() => page.locator('dialog button.primary').click());
    expect(text).toContain('> 优化数据跨境流动制度。');
    expect(text).toContain('中国网络法治发展报告（2024年）');
  });
});

/** Opens the report from the shelf. */
async function openReport(page: Page): Promise<void> {
  await page.locator('.volume', { hasText: '发展报告' }).click();
  await page.waitForSelector('.page .block-text');
}

/** The text a highlight layer covers. */
function highlighted(page: Page, layer: string): Promise<string> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)).join('|'), layer);
}

/** Selects the first place where the page has the text, as a reader would with the mouse. */
async function selectText(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const element of document.querySelectorAll('.block-text')) {
      const at = element.textContent.indexOf(wanted);
      if (at < 0) continue;
      element.scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let before = 0;
      let started = false;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!started && at < before + node.length) {
          range.setStart(node, at - before);
          started = true;
        }
        if (started && at + wanted.length <= before + node.length) {
          range.setEnd(node, at + wanted.length - before);
          break;
        }
        before += node.length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      return;
    }
    throw new Error(`the page does not have ${wanted}`);
  }, text);
}
