import { describe, expect, it } from 'vitest';
import { confineContents } from '../../main/electron/contents-rules.ts';
import { pagePreferences } from '../../main/electron/window.ts';
import { ContentsStandIn, createElectronStandIn } from './stand-in.ts';

function confined(): ContentsStandIn {
  const { electron, app } = createElectronStandIn();
  confineContents(electron.app);
  const contents = new ContentsStandIn();
  app.emit('web-contents-created', {}, contents);
  return contents;
}

describe('any contents, whoever made them', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('refuse %s', (event) => {
    let isPrevented = false;
    const contents = confined();
    contents.emit(event, { url: 'app://wangfa/index.html', preventDefault: () => (isPrevented = true) }, {}, {});
    expect(isPrevented).toBe(true);
  });

  it.each(['https://example.com/', 'app://wangfa/index.html', 'about:blank', 'javascript:alert(1)'])('open no window on %s', (url) => {
    expect(confined().windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  });

  it('give no address away by real-time connections', () => {
    expect(confined().webRtcPolicy).toBe('disable_non_proxied_udp');
  });
});

describe('the page', () => {
  const hardened = {
    preload: '/out/preload.cjs',
    sandbox: true, contextIsolation: true, webSecurity: true, allowRunningInsecureContent: false,
    nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    webviewTag: false, plugins: false, experimentalFeatures: false, spellcheck: false, navigateOnDragDrop: false, safeDialogs: true,
  };

  it('runs sandboxed and isolated, without Node, and without an inspector once packaged', () => {
    expect(pagePreferences('/out/preload.cjs', true)).toEqual({ ...hardened, devTools: false });
  });

  it('has an inspector while we develop, and nothing else more', () => {
    expect(pagePreferences('/out/preload.cjs', false)).toEqual({ ...hardened, devTools: true });
  });
});
