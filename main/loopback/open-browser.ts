import { spawn, type ChildProcess } from 'node:child_process';

export interface BrowserEnd {
  /** Null when it ended as it should: its windows were closed, or a browser that ran already has taken the window over. */
  readonly failure: string | null;
}

/** Starts a program that writes nowhere and does not keep this process; `onEnd` is called once, however it ends. */
export function openBrowser(program: string, switches: readonly string[], onEnd: (end: BrowserEnd) => void): ChildProcess {
  const browser = spawn(program, switches, { stdio: 'ignore' });
  browser.once('error', (error) => onEnd({ failure: error.message }));
  browser.once('exit', (code, signal) => onEnd({ failure: code === 0 || signal === 'SIGTERM' ? null : `it ended with ${code ?? signal}` }));
  browser.unref();
  return browser;
}
