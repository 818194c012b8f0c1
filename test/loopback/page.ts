/** A page as a browser would hold it: its address, its tab's storage, and a browser that keeps cookies and says where a request comes from. */
import { loopbackTransport, type PageSurroundings } from '../../renderer/app/loopback-transport.ts';
import type { Transport } from '../../shared/api/client.ts';

export interface Browser {
  /** Opens an address in a new tab. */
  open(address: string): Promise<Page>;
}

export interface Page {
  readonly transport: Transport;
  /** What stands in the address line. */
  address(): string;
  /** As the reload button does: the tab's storage and the cookies stay, everything else is gone. */
  reload(): Promise<Page>;
  /** Closes the tab; its requests are broken off. */
  close(): void;
}

export function createBrowser(): Browser {
  const cookies = new Map<string, string>();
  return { open: (address) => openTab(address, new Map(), cookies) };
}

async function openTab(address: string, storage: Map<string, string>, cookies: Map<string, string>): Promise<Page> {
  const url = new URL(address);
  const leaving = new AbortController();
  let path = url.pathname + url.hash;
  const surroundings: PageSurroundings = {
    location: url,
    replaceAddress: (replaced) => (path = replaced),
    storage: { getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => void storage.set(key, value) },
    async fetch(target, init) {
      const response = await fetch(target, {
        ...init,
        signal: leaving.signal,
        headers: {
          ...(init.headers as Record<string, string>),
          ...(init.method === 'POST' ? { Origin: url.origin } : {}),
          'Sec-Fetch-Site': 'same-origin',
          Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
        cookies.set(name, value);
      }
      return response;
    },
    windowName: crypto.randomUUID(),
    // a closed tab runs no script any more
    wait: (milliseconds) => new Promise((resolve) => !leaving.signal.aborted && setTimeout(resolve, milliseconds)),
  };
  return {
    transport: await loopbackTransport(surroundings),
    address: () => url.origin + path,
    close: () => leaving.abort(),
    reload() {
      leaving.abort();
      return openTab(url.origin + path, storage, cookies);
    },
  };
}
