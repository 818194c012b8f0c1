import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../main/electron/menu.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';

function written(language: 'zh-CN' | 'en', options: { isMac: boolean; isPackaged: boolean }) {
  return menuTemplate(createTranslate(language), options).map(({ label, submenu }) => [
    label, ...(Array.isArray(submenu) ? submenu.map((item) => (item.type === 'separator' ? '—' : `${item.role}: ${item.label}`)) : []),
  ]);
}

describe('the menu', () => {
  it('has the system’s own commands in Chinese', () => {
    expect(written('zh-CN', { isMac: false, isPackaged: true })).toEqual([
      ['编辑', 'undo: 撤销', 'redo: 重做', '—', 'cut: 剪切', 'copy: 拷贝', 'paste: 粘贴', 'selectAll: 全选'],
      ['视图', 'togglefullscreen: 全屏'],
      ['窗口', 'minimize: 最小化', 'quit: 退出网法'],
    ]);
  });

  it('has the Mac’s first menu on a Mac, in English', () => {
    expect(written('en', { isMac: true, isPackaged: true })).toEqual([
      ['Wangfa', 'about: About Wangfa', '—', 'services: Services', '—', 'hide: Hide Wangfa', 'hideOthers: Hide others', 'unhide: Show all', '—', 'quit: Quit Wangfa'],
      ['Edit', 'undo: Undo', 'redo: Redo', '—', 'cut: Cut', 'copy: Copy', 'paste: Paste', 'selectAll: Select all'],
      ['View', 'togglefullscreen: Full screen'],
      ['Window', 'minimize: Minimize', 'zoom: Zoom', '—', 'front: Bring all to front'],
    ]);
  });

  it('has the inspector only while we develop', () => {
    expect(written('en', { isMac: false, isPackaged: false })[1]).toEqual(['View', 'togglefullscreen: Full screen', '—', 'reload: Reload', 'toggleDevTools: Developer tools']);
  });
});
