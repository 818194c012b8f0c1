import type { MenuItemConstructorOptions } from 'electron';
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts';
import type { Electron } from './electron-module.ts';

export interface MenuOptions {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;
type Item = readonly [role: Role, key: MessageKey] | 'line';
interface Menu {
  readonly key: MessageKey;
  readonly items: readonly Item[];
}

/** The system's own commands; everything of ours, size of type included, is a command of the page with its own shortcut. */
function menus({ isMac, isPackaged }: MenuOptions): readonly Menu[] {
  const application: Menu = {
    key: 'app.name',
    items: [
      ['about', 'menu.about'], 'line', ['services', 'menu.services'], 'line',
      ['hide', 'menu.hide'], ['hideOthers', 'menu.hideOthers'], ['unhide', 'menu.unhide'], 'line', ['quit', 'menu.quit'],
    ],
  };
  const edit: Menu = {
    key: 'menu.edit',
    items: [
      ['undo', 'menu.undo'], ['redo', 'menu.redo'], 'line',
      ['cut', 'menu.cut'], ['copy', 'menu.copy'], ['paste', 'menu.paste'], ['selectAll', 'menu.selectAll'],
    ],
  };
  const inspector: readonly Item[] = isPackaged ? [] : ['line', ['reload', 'menu.reload'], ['toggleDevTools', 'menu.inspect']];
  const view: Menu = { key: 'menu.view', items: [['togglefullscreen', 'menu.fullScreen'], ...inspector] };
  const window: Menu = {
    key: 'menu.window',
    items: isMac ? [['minimize', 'menu.minimize'], ['zoom', 'menu.zoom'], 'line', ['front', 'menu.front']] : [['minimize', 'menu.minimize'], ['quit', 'menu.quit']],
  };
  return isMac ? [application, edit, view, window] : [edit, view, window];
}

export function menuTemplate(translate: Translate, options: MenuOptions): MenuItemConstructorOptions[] {
  return menus(options).map(({ key, items }) => ({
    label: translate(key),
    submenu: items.map((item): MenuItemConstructorOptions => (item === 'line' ? { type: 'separator' } : { role: item[0], label: translate(item[1]) })),
  }));
}

export function showMenu({ Menu }: Pick<Electron, 'Menu'>, translate: Translate, options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(translate, options)));
}
