import type { Transport } from '../../shared/api/client.ts';

declare global {
  interface Window {
    /** Left by the preload of the Electron shell; absent in every other. */
    readonly wangfa?: Transport;
  }
}

/** The wire to Electron's main process: the preload's two functions and nothing else. */
export function electronTransport(bridge: Transport | undefined = window.wangfa): Transport {
  if (!bridge) throw new Error('The preload has left no bridge on this window.');
  return {
    invoke: (method, args) => bridge.invoke(method, args),
    subscribe: (listener) => bridge.subscribe(listener),
  };
}
