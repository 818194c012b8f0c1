import type { IpcRenderer } from 'electron';
import type { Transport } from '../../shared/api/client.ts';
import { eventChannel, invokeChannel } from './messages.ts';

/** What the page gets as `window.wangfa`. Listeners get the message alone, never Electron's event, which leads back to the sender. */
export function createBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>): Transport {
  return {
    invoke: (method, args) => ipcRenderer.invoke(invokeChannel, method, args),
    subscribe: (listener) => {
      const forward = (_event: unknown, message: Parameters<typeof listener>[0]) => listener(message);
      ipcRenderer.on(eventChannel, forward);
      return () => void ipcRenderer.off(eventChannel, forward);
    },
  };
}
