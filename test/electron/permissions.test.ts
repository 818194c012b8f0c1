import { describe, expect, it } from 'vitest';
import { confineSession } from '../../main/electron/session-rules.ts';
import { SessionStandIn } from './stand-in.ts';

const page = 'app://wangfa/index.html';
/** What Chromium can ask for. */
const asked = [
  'ar', 'automatic-fullscreen', 'background-fetch', 'background-sync', 'captured-surface-control', 'clipboard-read', 'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read', 'display-capture', 'fileSystem', 'fullscreen', 'geolocation', 'geolocation-approximate', 'hand-tracking', 'hid', 'idle-detection',
  'keyboardLock', 'local-fonts', 'local-network', 'local-network-access', 'loopback-network', 'media', 'mediaKeySystem', 'midi', 'midiSysex', 'nfc', 'notifications',
  'openExternal', 'payment-handler', 'periodic-background-sync', 'persistent-storage', 'pointerLock', 'screen-wake-lock', 'sensors', 'serial', 'smart-card',
  'speaker-selection', 'storage-access', 'system-wake-lock', 'top-level-storage-access', 'usb', 'vr', 'web-app-installation', 'web-printing', 'window-management',
  'unknown', '', '__proto__', 'constructor',
];

function confined(): SessionStandIn {
  const session = new SessionStandIn();
  confineSession(session.asSession(), { isPackaged: true });
  return session;
}

function requested(session: SessionStandIn, permission: string, requestingUrl: string): boolean {
  let isGranted: boolean | undefined;
  session.call('permissionRequest', null, permission, (answer: boolean) => (isGranted = answer), { requestingUrl });
  expect(isGranted).toBeTypeOf('boolean');
  return isGranted === true;
}

describe('what the page may be granted', () => {
  it('is putting text on the clipboard and the whole screen, when asked', () => {
    const session = confined();
    expect(asked.filter((permission) => requested(session, permission, page))).toEqual(['clipboard-sanitized-write', 'fullscreen']);
  });

  it('is the same when Chromium checks without asking', () => {
    const session = confined();
    expect(asked.filter((permission) => session.call('permissionCheck', null, permission, 'app://wangfa/', {}))).toEqual(['clipboard-sanitized-write', 'fullscreen']);
  });

  it.each(['https://example.com/', 'app://other/', 'app://wangfa.evil/', 'file:///', 'null', ''])('is nothing for %j', (origin) => {
    const session = confined();
    expect(asked.filter((permission) => requested(session, permission, origin))).toEqual([]);
    expect(asked.filter((permission) => session.call('permissionCheck', null, permission, origin, {}))).toEqual([]);
  });

  it('is no device, no screen and no download', () => {
    const session = confined();
    let streams: unknown = 'none given';
    session.call('displayMedia', {}, (given: unknown) => (streams = given));
    let isPrevented = false;
    session.emit('will-download', { preventDefault: () => (isPrevented = true) }, {}, {});
    expect({ device: session.call('devicePermission', { deviceType: 'usb', origin: page }), streams, isPrevented }).toEqual({ device: false, streams: null, isPrevented: true });
  });
});
