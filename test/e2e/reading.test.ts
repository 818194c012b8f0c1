/** The page: places kept, ways back, find, looks and languages. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInEachShell, highlighted, mod, openDocument } from './in-each-shell.ts';

const currentHeading = (page: Page) => page.locator('.outline [aria-current]').textContent();
const firstBlock = (page: Page) => page.locator('.status-line span').first().textContent();

describeInEachShell('reading', (room) => {
  test('a document opens where it was left, restart after restart', async () => {
    let page = await room.start();
    await openDocument(page);
    await page.locator('.outline button', { hasText: '专栏7' }).click();
    await expect.poll(() => currentHeading(page)).toContain('专栏7');
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(900);
    const place = await firstBlock(page);
    for (let time = 0; time < 3; time++) {
      page = await room.restart();
      await page.waitForSelector('.page .block-text');
      await expect.poll(() => firstBlock(page)).toBe(place);
      await page.waitForTimeout(700);
    }
    expect(await firstBlock(page)).toBe(place);
  });

  test('after every jump there is a way back and forward', async () => {
    const page = await room.start();
    await openDocument(page);
    for (const heading of ['三、', '六、']) {
      await page.locator('.outline button', { hasText: heading }).first().click();
      await expect.poll(() => currentHeading(page)).toContain(heading);
    }
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => currentHeading(page)).toContain('三、');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => currentHeading(page)).toContain('一、');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => currentHeading(page)).toContain('六、');
  });

  test('the page has the keys as soon as it is there, and the way back leads over the shelf', async () => {
    let page = await room.start();
    await openDocument(page);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect.poll(() => firstBlock(page)).not.toContain('第1段');
    await page.waitForTimeout(300);
    const place = await firstBlock(page);
    await page.keyboard.press(`${mod}+o`);
    await openDocument(page, '新时代');
    await expect.poll(() => firstBlock(page)).toBe('第1段 / 102');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => firstBlock(page)).toBe(place);
    await page.waitForTimeout(700);
    page = await room.restart();
    await page.waitForSelector('.page .block-text');
    await page.keyboard.press('PageDown');
    await expect.poll(() => firstBlock(page)).not.toBe(place);
  });

  test('the place after a jump is what was jumped to, until the reader scrolls', async () => {
    const page = await room.start();
    await openDocument(page);
    await page.keyboard.press(`${mod}+Shift+F`);
    await page.keyboard.type('网民规模 互联网普及率');
    await expect.poll(() => page.locator('.search-hit').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const n = (await page.locator('.search-hit').first().textContent())?.match(/第(\d+)段/)?.[1];
    await expect.poll(() => firstBlock(page)).toBe(`第${n}段 / 278`);
    await page.waitForTimeout(500);
    expect(await firstBlock(page)).toBe(`第${n}段 / 278`);
    await page.keyboard.press('PageDown');
    await expect.poll(() => firstBlock(page)).not.toBe(`第${n}段 / 278`);
  });

  test('find counts every match, walks through them and around the end', async () => {
    const page = await room.start();
    await openDocument(page);
    await page.keyboard.press(`${mod}+f`);
    await page.keyboard.type('4046家網站平臺');
    await expect.poll(() => page.locator('.find-count').textContent()).toContain('1 / 1');
    await expect.poll(() => highlighted(page, 'find-current')).toBe('4046家网站平台');
    await page.keyboard.press(`${mod}+a`);
    await page.keyboard.type('约谈');
    await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/1 \/ (\d+)/);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/(\d+) \/ \1/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/1 \/ \d+/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.find-bar').count()).toBe(0);
  });

  test('the place stays when the type changes, and what was set is kept', async () => {
    let page = await room.start();
    await openDocument(page);
    await page.locator('.outline button', { hasText: '四、' }).first().click();
    await expect.poll(() => currentHeading(page)).toContain('四、');
    await page.waitForTimeout(500);
    const place = await firstBlock(page);
    for (let step = 0; step < 6; step++) await page.keyboard.press(`${mod}+=`);
    await page.waitForTimeout(500);
    expect(await firstBlock(page)).toBe(place);

    await page.keyboard.press(`${mod}+,`);
    await page.locator('input[name=theme]').nth(3).check({ force: true });
    await page.locator('input[name=language]').nth(2).check({ force: true });
    await page.waitForTimeout(300);
    page = await room.restart();
    await page.waitForSelector('.page .block-text');
    expect(await page.evaluate(() => [document.documentElement.dataset['theme'], document.documentElement.lang, document.documentElement.style.getPropertyValue('--read-size')])).toEqual(['dark', 'en', '24px']);
    expect(await page.locator('.status-line .offline').textContent()).toBe('Offline');
  });

  test('Chinese is set in the bundled font', async () => {
    const page = await room.start();
    await openDocument(page);
    await page.waitForTimeout(500);
    const loaded = await page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')));
    expect(loaded).toContain('Noto Serif SC Variable');
  });
});
