import type { IncomingMessage } from 'node:http';

/** A request refused before anything of it is looked at. */
export interface Refusal {
  readonly status: 400 | 403 | 405;
  /** For the log; never text of the caller's. */
  readonly reason: string;
}

/**
 * What every request must satisfy, static files included. `Host` keeps out a name that was rebound to this machine; `Origin`
 * and `Sec-Fetch-Site` keep out other pages in the same browser. Browsers send the latter to every loopback address; a caller
 * that is no browser may leave it out, and still needs the keys.
 */
export function refuse(request: Pick<IncomingMessage, 'method' | 'headersDistinct'>, host: string): Refusal | null {
  const { method, headersDistinct: headers } = request;
  if (method !== 'GET' && method !== 'POST') return { status: 405, reason: 'method' };
  if (!isOnly(headers.host, host)) return { status: 403, reason: 'host' };
  if (headers.origin === undefined ? method === 'POST' : !isOnly(headers.origin, `http://${host}`)) return { status: 403, reason: 'origin' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && !isOnly(site, 'same-origin') && !isOnly(site, 'none')) return { status: 403, reason: 'fetch site' };
  return null;
}

/** A header given twice could be read one way here and another way elsewhere. */
function isOnly(values: readonly string[] | undefined, wanted: string): boolean {
  return values?.length === 1 && values[0] === wanted;
}
