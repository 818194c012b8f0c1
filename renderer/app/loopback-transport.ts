import type { EventMessage } from '../../shared/api/contract.ts';
import type { Transport } from '../../shared/api/client.ts';
import { ApiError, type Reply } from '../../shared/api/reply.ts';
import { followEvents } from './event-stream.ts';

/** What the transport needs of the page. */
export interface PageSurroundings {
  readonly location: { readonly hash: string; readonly pathname: string; readonly origin: string };
  /** Takes the launch code out of the address. */
  readonly replaceAddress: (path: string) => void;
  /** Lives as long as the tab and is read by this origin alone. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** A name for this window, so that its searches are told from another's. */
  readonly windowName: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether the page may be gone before an answer comes; what is asked then outlives it if it is small. */
  readonly isLeaving?: () => boolean;
}

const tokenKey = 'wangfa.token';
/** UTF-16 units of a request that may outlive the page: at three bytes each below the 64 KiB that browsers take. */
const mostKeptAlive = 20_000;

/**
 * The wire to the loopback shell. The launch code in the address is good once; what it is exchanged for is a cookie that no
 * script can read and a token for a header. The token is kept for the tab, so that the page can be loaded again; on its own,
 * without the cookie, it opens nothing. Rejects with `disconnected` when the page has neither.
 */
export async function loopbackTransport(surroundings: PageSurroundings = surroundingsOfPage()): Promise<Transport> {
  const { storage, fetch, location, windowName, wait, isLeaving = () => false } = surroundings;
  const token = (await exchangeLaunchCode(surroundings)) ?? storage.getItem(tokenKey);
  if (token === null) throw new ApiError('disconnected', 'This page was not opened by an address of the shell’s own, or the address was used before.');
  storage.setItem(tokenKey, token);

  const headers = { 'X-Wangfa-Token': token, 'X-Wangfa-Window': windowName };
  const listeners = new Set<(event: EventMessage) => void>();

  async function invoke(method: string, args: unknown): Promise<Reply> {
    const response = await fetch(`${location.origin}/api/invoke`, post({ method, args }, headers, isLeaving()));
    // a request that the shell cannot take (too large, not JSON) is answered like one that the services refuse
    if (response.ok || [400, 413, 415].includes(response.status)) return (await response.json()) as Reply;
    throw new Error(`The shell refuses this page (${response.status}).`);
  }

  async function openStream(lastId: string | null): Promise<ReadableStream<Uint8Array>> {
    const response = await fetch(`${location.origin}/api/events`, {
      headers: lastId === null ? headers : { ...headers, 'Last-Event-ID': lastId },
      cache: 'no-store',
      credentials: 'same-origin',
    });
    if (!response.ok || !response.body) throw new Error(`The shell sends no events (${response.status}).`);
    return response.body;
  }

  // The stream is also how the shell knows that this window is there; it is followed whether or not anybody listens.
  void followEvents({ open: openStream, onEvent: (event) => listeners.forEach((listener) => listener(event)), wait });

  return {
    invoke,
    subscribe(listener) {
      const own = (event: EventMessage): void => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

/** Null when the address holds no code, or one that was used before: a page that is loaded again has its token already. */
async function exchangeLaunchCode({ location, replaceAddress, fetch }: PageSurroundings): Promise<string | null> {
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1];
  if (code === undefined) return null;
  replaceAddress(location.pathname);
  const response = await fetch(`${location.origin}/api/session`, post({ code }, {}));
  if (!response.ok) return null;
  return ((await response.json()) as { token: string }).token;
}

function post(body: unknown, headers: Readonly<Record<string, string>>, isLeaving = false): RequestInit {
  const text = JSON.stringify(body);
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: text,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(isLeaving && text.length < mostKeptAlive ? { keepalive: true } : {}),
  };
}

function surroundingsOfPage(): PageSurroundings {
  return {
    location: window.location,
    replaceAddress: (path) => window.history.replaceState(null, '', path),
    storage: window.sessionStorage,
    fetch: (url, init) => window.fetch(url, init),
    windowName: window.crypto.randomUUID(),
    wait: (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds)),
    isLeaving: () => document.visibilityState === 'hidden',
  };
}
