// `npm start`: the Electron shell where a runtime and a display are there, else the loopback shell in the local browser.
// Arguments go on to the shell.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from './electron-runtime.mjs';
import { projectPaths, projectRoot } from './project.mjs';
import { tell } from './tell.mjs';

const paths = projectPaths(projectRoot);
const shellArguments = process.argv.slice(2);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const electron = findElectron(paths);

const instead = hasDisplay ? 'Wangfa opens in the local browser instead' : 'Wangfa serves its window to a browser of this machine';

if (electron !== null && hasDisplay) {
  await startElectron(electron);
} else {
  tell(`no ${electron === null ? 'Electron runtime' : 'display'} here: ${instead}`);
  await startLoopback();
}

async function startElectron(program) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) tell("started as root: Chromium's own sandbox is off, as it cannot be used by root");
  const ended = await run(program, [...(isRoot ? ['--no-sandbox'] : []), paths.root, ...shellArguments]);
  if (!isUnableToRun(ended)) return end(ended);
  tell(`the Electron runtime cannot run here (${ended.signal ?? ended.error ?? `exit code ${ended.code}`}): ${instead}`);
  await startLoopback();
}

async function startLoopback() {
  const loopback = join(paths.out, 'main', 'loopback.mjs');
  end(await run(process.execPath, [loopback, ...(hasDisplay ? [] : ['--no-open']), ...shellArguments]));
}

/** A missing system library, a wrong processor, or Chromium's refusal to run without its sandbox: all before our own code starts. */
function isUnableToRun({ code, signal, error, ranMs }) {
  return error !== undefined || code === 126 || code === 127 || (ranMs < 5_000 && (signal === 'SIGTRAP' || signal === 'SIGABRT'));
}

/**
 * Runs a shell in the foreground and waits for its end. What would end us is passed on to it; a terminal sends its own
 * interruption to both, and a second one would cut the shell's closing short.
 */
function run(program, args) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', windowsHide: false });
    const pass = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const settle = (ended) => {
      for (const signal of signals) process.off(signal, pass);
      resolve({ ...ended, ranMs: Date.now() - startedAt });
    };
    child.once('error', (error) => settle({ code: null, signal: null, error: error.message }));
    child.once('exit', (code, signal) => settle({ code, signal, error: undefined }));
  });
}

function end({ code, signal }) {
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
}
