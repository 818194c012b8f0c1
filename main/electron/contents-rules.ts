import type { App, WebContents } from 'electron';

/**
 * What any contents of this app, whoever made them, may do: stay where they are. The page is one document that never
 * navigates; addresses are shown and can be copied, never opened.
 */
export function confineContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** Loading by `loadURL` from this process raises none of these events. */
function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
}
