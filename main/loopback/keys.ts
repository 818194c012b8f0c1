import { createHash, timingSafeEqual } from 'node:crypto';

/** How long the code in the address is good for. It stands in the browser's command line, which other users of the machine can read. */
export const launchCodeLifeMs = 60_000;
/** Codes that may be waiting at one time; the oldest gives way. */
const mostLaunchCodes = 16;

/**
 * What a window needs to be let in. A launch code is good once and for a minute; it is exchanged for two secrets that only
 * together open anything: a cookie that no script can read, and a token for a header that no other page can send.
 */
export interface Keys {
  newLaunchCode(): string;
  /** Null for a code that is unknown, used or out of date. */
  exchange(code: string): { readonly cookie: string; readonly token: string } | null;
  /** `cookies` are the values of all cookies of ours that came; one must be right. */
  admits(cookies: readonly string[], token: string | undefined): boolean;
}

/** `random` gives 256 bits as text; `clock` counts milliseconds and never goes back. */
export function createKeys(random: () => string, clock: () => number): Keys {
  const cookie = random();
  const token = random();
  /** Codes that wait to be used, oldest first, with the time they end. */
  const launchCodes = new Map<string, number>();

  return {
    newLaunchCode() {
      const code = random();
      launchCodes.set(code, clock() + launchCodeLifeMs);
      for (const oldest of [...launchCodes.keys()].slice(0, -mostLaunchCodes)) launchCodes.delete(oldest);
      return code;
    },
    exchange(code) {
      let found: string | undefined;
      // all are compared, so that the time taken tells nothing
      for (const waiting of launchCodes.keys()) if (isSame(waiting, code)) found = waiting;
      if (found === undefined) return null;
      const endsAt = launchCodes.get(found) ?? 0;
      launchCodes.delete(found);
      return clock() < endsAt ? { cookie, token } : null;
    },
    admits(cookies, given) {
      let isCookieRight = false;
      for (const value of cookies) if (isSame(value, cookie)) isCookieRight = true;
      const isTokenRight = isSame(given ?? '', token);
      return isCookieRight && isTokenRight;
    },
  };
}

/** In a time that does not depend on where they differ, nor on how long the given one is. */
export function isSame(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
