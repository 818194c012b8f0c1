/** Everything without a mouse. */
import { expect, test } from 'vitest';
import { describeInEachShell, highlighted, mod } from './in-each-shell.ts';

describeInEachShell('with the keys alone', (room) => {
  test('a document is opened, read sentence by sentence, marked, noted, unmarked and marked again', async () => {
    const page = await room.start();
    while (!(await page.evaluate(() => document.activeElement?.classList.contains('volume')))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.page .block-text');

    await page.keyboard.press(']');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+J');
    const passage = await highlighted(page, 'cursor');
    expect(passage.match(/。/g)?.length ?? 0).toBeGreaterThan(0);

    await page.keyboard.press('2');
    await expect.poll(() => highlighted(page, 'mark-green')).toBe(passage);

    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.waitForSelector('.note-editor textarea');
    await page.keyboard.type('待核对');
    await page.keyboard.press('Escape');

    await page.keyboard.press(`${mod}+Shift+M`);
    await expect.poll(() => page.locator('.marks-panel').textContent()).toContain('待核对');

    await page.locator('.page').focus();
    await page.keyboard.press(`${mod}+z`);
    await page.keyboard.press(`${mod}+z`);
    await page.keyboard.press(`${mod}+z`);
    await expect.poll(() => highlighted(page, 'mark-green')).toBe('');
    await page.keyboard.press(`${mod}+Shift+Z`);
    await expect.poll(() => highlighted(page, 'mark-green')).toBe(passage);
  });

  test('every shortcut of the sheet is shown, and Escape puts the sheet away', async () => {
    const page = await room.start();
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('.shortcut-sheet dt').count()).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.shortcut-sheet').count()).toBe(0);
  });

  test('quick open finds a box by its name and goes there', async () => {
    const page = await room.start();
    await page.keyboard.press(`${mod}+k`);
    await page.keyboard.type('专栏5');
    await expect.poll(() => page.locator('.quick-row').first().textContent()).toContain('从严整治“自媒体”无底线博流量行为');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.outline [aria-current]').textContent()).toContain('专栏5');
  });
});
