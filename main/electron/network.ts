import type { Electron } from './electron-module.ts';
import { originOf, pageOrigin } from './page-origin.ts';

/**
 * Switches for Chromium, before it starts. A content policy does not hold back what Chromium does on its own (prefetched
 * names, preconnections); a resolver that knows no host does.
 */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // No proxy, and no search for one on the local network.
  ['no-proxy-server'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-sync'],
  ['no-pings'],
  ['dns-prefetch-disable'],
];

export function confineNetwork({ app }: Pick<Electron, 'app'>): void {
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/** Once Chromium runs: no names over HTTPS, and none by its own resolver. */
export function confineResolver({ app }: Pick<Electron, 'app'>): void {
  app.configureHostResolver({ enableBuiltInResolver: false, enableAdditionalDnsQueryTypes: false, secureDnsMode: 'off', secureDnsServers: [] });
}

/** Whether a request stays in this process: our own page and what it makes in memory; its inspector while we develop. */
export function isOwnRequest(address: string, isPackaged: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, href } = new URL(address);
  if (protocol === 'data:') return true;
  if (protocol === 'blob:') return href.startsWith(`blob:${pageOrigin}/`);
  if (protocol === 'devtools:') return !isPackaged;
  return originOf(address) === pageOrigin;
}
