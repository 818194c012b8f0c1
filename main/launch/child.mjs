import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, both its outputs on our standard error.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, quiet?: boolean, shell?: boolean }} [options]
 *   `quiet`: its output is thrown away; after `timeoutMs` it and its children are killed.
 * @returns {Promise<{ code: number | null, reason: string | null }>} `code` 0 when it did its work; else `reason` says in a few words what became of it
 */
export function runChild(file, args, options = {}) {
  const { cwd, env, timeoutMs, quiet = false, shell = false } = options;
  const isGroup = timeoutMs !== undefined && process.platform !== 'win32';
  return new Promise((resolve) => {
    const output = quiet ? 'ignore' : 2;
    const child = spawn(file, args, { cwd, env, shell, stdio: ['ignore', output, output], detached: isGroup, windowsHide: true });
    let timedOut = false;
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => {
      timedOut = true;
      killAll(child, isGroup);
    }, timeoutMs);
    const interrupt = () => killAll(child, isGroup);
    if (isGroup) process.once('exit', interrupt);
    const settle = (code, reason) => {
      clearTimeout(timer);
      process.off('exit', interrupt);
      resolve({ code, reason });
    };
    child.once('error', (error) => settle(null, error.message));
    child.once('exit', (code, signal) => {
      if (timedOut) settle(null, `no end after ${Math.round((timeoutMs ?? 0) / 1000)} s`);
      else settle(code, code === 0 ? null : signal === null ? `exit code ${code}` : `ended by ${signal}`);
    });
  });
}

function killAll(child, isGroup) {
  try {
    if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
