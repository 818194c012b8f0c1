import { basename, extname, join } from 'node:path';
import type { BrowserWindow, SaveDialogOptions } from 'electron';
import type { Host } from '../api/host.ts';
import { writeFileAtomically } from '../care/atomic-write.ts';
import type { Electron } from './electron-module.ts';

/** Saves through the system's own dialog, which asks before it names a file that is there. */
export function createHost({ app, dialog }: Pick<Electron, 'app' | 'dialog'>, currentWindow: () => BrowserWindow | null): Host {
  return {
    async save({ fileName, content }) {
      const name = safeName(fileName);
      const ending = extname(name).slice(1);
      const options: SaveDialogOptions = {
        properties: ['showOverwriteConfirmation', 'createDirectory'],
        defaultPath: join(app.getPath('documents'), name),
        ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
      };
      const window = currentWindow();
      const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      if (canceled || filePath === '') return { outcome: 'cancelled' };
      writeFileAtomically(filePath, content);
      return { outcome: 'saved', path: filePath };
    },
  };
}

/** The last part of a name alone, without what some system reads as more than a name. */
function safeName(fileName: string): string {
  const name = basename(fileName.replaceAll('\\', '/')).replaceAll(/[\p{Cc}<>:"|?*]/gu, '');
  return name.replace(/^\.+/, '') || 'wangfa';
}
