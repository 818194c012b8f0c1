import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { EventMessage } from '../../shared/api/contract.ts';
import type { Reply } from '../../shared/api/reply.ts';
import type { Electron } from './electron-module.ts';
import { eventChannel, invokeChannel } from './messages.ts';
import { originOf, pageOrigin } from './page-origin.ts';

/** Thrown at a caller that is not our page; it learns nothing else. */
class ForeignCaller extends Error {
  constructor() {
    super('refused');
  }
}

/**
 * The one registrar: a single channel, answered only to the top frame of a window of ours that shows our page.
 * What is asked is judged behind `invoke` (its dispatch guards the name and every argument).
 */
export function serveTransport(
  { ipcMain }: Pick<Electron, 'ipcMain'>,
  isOwnWindow: (contents: WebContents) => boolean,
  invoke: (method: string, args: unknown, caller: string) => Promise<Reply>,
): void {
  ipcMain.handle(invokeChannel, (event, ...request: readonly unknown[]) => {
    if (!isOwnPage(event, isOwnWindow)) throw new ForeignCaller();
    const [method, args] = request;
    return invoke(typeof method === 'string' ? method : '', args, String(event.sender.id));
  });
}

export function sendEvent(contents: Pick<WebContents, 'send' | 'isDestroyed'>, message: EventMessage): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, message);
}

/** `senderFrame` is null once the frame has gone or navigated; only a top frame has no parent. */
function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent, isOwnWindow: (contents: WebContents) => boolean): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return isOwnWindow(sender) && originOf(senderFrame.url) === pageOrigin;
}
