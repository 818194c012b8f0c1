import { basename, extname } from 'node:path';
import type { Electron } from './electron-module.ts';
import type { ReadingRoom } from './reading-room.ts';

/** The kind of file that the package registers for this app. */
const ownEnding = '.wangfa';

/** Says of a file that was opened with this app that it cannot be taken in, so that nobody thinks it was. */
export function tellUnreadable({ dialog }: Pick<Electron, 'dialog'>, room: ReadingRoom, files: readonly string[]): void {
  const file = files.find((path) => extname(path).toLowerCase() === ownEnding);
  if (file === undefined) return;
  const translate = room.translate();
  dialog.showErrorBox(translate('app.name'), translate('launch.file-not-taken', { file: basename(file) }));
}
