import type { Transport } from '../../shared/api/client.ts';
import { electronTransport } from './electron-transport.ts';
import { loopbackTransport } from './loopback-transport.ts';

/** The preload leaves its two functions on the window; without them the page was served by the loopback shell. */
export function chooseTransport(): Promise<Transport> | Transport {
  return 'wangfa' in window ? electronTransport() : loopbackTransport();
}
