/** A reader's first hour. It also runs where every packet is counted, see `no-network.test.ts`. */
import { expect, test } from 'vitest';
import { describeInEachShell, highlighted, mod, openDocument, selectText } from './in-each-shell.ts';

describeInEachShell('a first hour', (room) => {
  test('start → open → outline → search → jump → mark → restart → mark still there → export → the file has it', async () => {
    let page = await room.start();
    await openDocument(page);

    const outline = page.locator('.outline button');
    expect(await outline.count()).toBe(45);
    await outline.filter({ hasText: '五、' }).first().click();
    await expect.poll(() => page.locator('.outline [aria-current]').textContent()).toContain('五、');

    await page.keyboard.press(`${mod}+Shift+F`);
    await page.keyboard.type('数据跨境流动');
    await expect.poll(() => page.locator('.search-hit').count()).toBe(19);
    await page.locator('.search-hit').first().click();
    await expect.poll(() => highlighted(page, 'found')).toBe('数据跨境流动');

    await selectText(page, '优化数据跨境流动制度。');
    await page.locator('.selection-toolbar button').first().click();
    await expect.poll(() => highlighted(page, 'mark-yellow')).toBe('优化数据跨境流动制度。');

    page = await room.restart();
    await page.waitForSelector('.page .block-text');
    await expect.poll(() => highlighted(page, 'mark-yellow')).toBe('优化数据跨境流动制度。');

    await page.keyboard.press(`${mod}+e`);
    const text = await room.shell.savedBy(() => page.locator('dialog button.primary').click());
    expect(text).toContain('> 优化数据跨境流动制度。');
    expect(text).toContain('## 中国网络法治发展报告（2024年）');
    expect(text).toContain('2351c343b31223d53984d2f16470d699fa26d67a20385f87e35da4dcd81de9db');
  });
});
