/** A loopback address where nobody listens: what still wants to call home is refused at once. */
const nowhere = 'http://127.0.0.1:9';

/** Parts of the browser that would look for something on the network. */
const featuresOff = [
  'AutofillServerCommunication', 'CertificateTransparencyComponentUpdater', 'DialMediaRouteProvider', 'InterestFeedContentSuggestions',
  'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'SafetyCheckExtensions', 'Translate', 'WebOTP',
];

/**
 * Keeps a browser of Chromium's family off the network: it may reach 127.0.0.1 and can look up no name. A proxy of the
 * system's is passed over, for it would look up names in our stead.
 */
const offTheNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  `--component-updater=url-source=${nowhere}/`,
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-field-trial-config',
  '--no-pings',
  '--metrics-recording-only',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  `--gaia-url=${nowhere}/`,
  `--google-apis-url=${nowhere}/`,
  `--google-base-url=${nowhere}/`,
  `--variations-server-url=${nowhere}/`,
  `--variations-insecure-server-url=${nowhere}/`,
  `--disable-features=${featuresOff.join(',')}`,
];

/** No questions before our window, no warning across it, nothing left running after it. */
const plainWindow = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
  '--disable-background-mode',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1360,900',
  // no bar across the window that warns of the switches below; it changes nothing in what they do
  '--test-type',
];

export interface BrowserWindow {
  readonly address: string;
  readonly profileFolder: string;
  /** Chromium cannot use its sandbox as root on Linux and would not start. */
  readonly isLinuxRoot: boolean;
}

/**
 * The command line of the app window. Other users of the machine can read it, launch code and all, for as long as the browser
 * runs: therefore the code is good once and for a minute, and the page uses it up before it draws anything.
 */
export function browserSwitches({ address, profileFolder, isLinuxRoot }: BrowserWindow): string[] {
  return [`--app=${address}`, `--user-data-dir=${profileFolder}`, ...plainWindow, ...offTheNetwork, ...(isLinuxRoot ? ['--no-sandbox'] : [])];
}
