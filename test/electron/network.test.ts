import { describe, expect, it } from 'vitest';
import { confineNetwork, confineResolver, isOwnRequest } from '../../main/electron/network.ts';
import { confineSession } from '../../main/electron/session-rules.ts';
import { createElectronStandIn, SessionStandIn } from './stand-in.ts';

function confined(isPackaged = true): SessionStandIn {
  const session = new SessionStandIn();
  confineSession(session.asSession(), { isPackaged });
  return session;
}

/** Whether the session would let a request out. */
function lets(session: SessionStandIn, url: string): boolean {
  let answer: { cancel?: boolean } = {};
  session.call('onBeforeRequest', { url }, (given: { cancel?: boolean }) => (answer = given));
  expect(answer.cancel).toBeTypeOf('boolean');
  return answer.cancel === false;
}

const foreign = [
  'http://example.com/', 'https://example.com/x.js', 'http://127.0.0.1:80/', 'http://localhost/', 'ws://example.com/', 'wss://example.com/', 'ftp://example.com/',
  'file:///etc/passwd', 'chrome://settings/', 'chrome-extension://abc/x.js', 'view-source:app://wangfa/index.html', 'about:blank', 'javascript:alert(1)',
  'app://other/index.html', 'app://wangfa.example.com/', 'app://wangfa:81/index.html', 'blob:https://example.com/1', 'blob:app://other/1', 'filesystem:app://wangfa/x', '', 'nothing',
];

describe('nothing leaves by the network', () => {
  it('no host has an address, no proxy is looked for, no real-time connection is made', () => {
    const { electron, switches } = createElectronStandIn();
    confineNetwork(electron);
    expect(Object.fromEntries(switches)).toStrictEqual({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'no-proxy-server': undefined,
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-background-networking': undefined,
      'disable-component-update': undefined,
      'disable-domain-reliability': undefined,
      'disable-breakpad': undefined,
      'disable-sync': undefined,
      'no-pings': undefined,
      'dns-prefetch-disable': undefined,
    });
  });

  it('no name is looked up over HTTPS', () => {
    const { electron, resolver } = createElectronStandIn();
    confineResolver(electron);
    expect(resolver()).toEqual({ enableBuiltInResolver: false, enableAdditionalDnsQueryTypes: false, secureDnsMode: 'off', secureDnsServers: [] });
  });

  it.each(foreign)('a request to %j is cancelled', (url) => {
    expect(lets(confined(), url)).toBe(false);
  });

  it.each(['app://wangfa/index.html', 'app://wangfa/assets/a.js', 'data:image/png;base64,AA==', 'blob:app://wangfa/0b1c'])('a request to %j is our own', (url) => {
    expect(lets(confined(), url)).toBe(true);
  });

  it('the inspector loads itself only while we develop', () => {
    expect([lets(confined(true), 'devtools://devtools/bundled/x.html'), lets(confined(false), 'devtools://devtools/bundled/x.html')]).toEqual([false, true]);
    expect(isOwnRequest('https://example.com/', false)).toBe(false);
  });

  it('no certificate is ever trusted', () => {
    let verdict = 0;
    confined().call('certificate', { hostname: 'example.com', errorCode: 0 }, (code: number) => (verdict = code));
    expect(verdict).toBe(-2);
  });

  it('the spell checker is off and has no dictionary to fetch', () => {
    expect(confined().spellChecker).toEqual({ isEnabled: false, languages: [] });
  });
});
