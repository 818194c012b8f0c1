import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { dataFiles } from '../care/data-folder.ts';
import type { RaiseAnswer } from './routes.ts';

/**
 * Where the shell that holds the data folder can be reached, and the secret for the one thing that may be asked of it: to come
 * to the front. For the reader's own eyes (mode 0600). Whoever takes the folder's lock removes what an earlier process left.
 */
const instanceGuard = z.strictObject({ pid: z.number().int(), port: z.number().int().min(1).max(65_535), secret: z.string().min(43).max(100) });
export type Instance = z.output<typeof instanceGuard>;

const answerGuard = z.union([
  z.strictObject({ outcome: z.literal('opened') }),
  z.strictObject({ outcome: z.literal('code'), code: z.string().regex(/^[\w-]{43}$/) }),
]);
const raiseTimeoutMs = 5_000;
/** How often to look for the file of a shell that has only just taken the folder, and the pause between. */
const looks = 5;
const lookPauseMs = 200;
const longestAnswer = 1_000;

export function writeInstance(dataFolder: string, instance: Instance): void {
  const path = dataFiles(dataFolder).instance;
  const temporary = `${path}.${instance.pid}`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, JSON.stringify(instance), { mode: 0o600, flag: 'wx' });
  renameSync(temporary, path);
}

export function removeInstance(dataFolder: string): void {
  rmSync(dataFiles(dataFolder).instance, { force: true });
}

/** Asks the shell that holds the folder to open its window again. Null when it cannot be reached, as when it is not a loopback shell. */
export async function raiseFirst(dataFolder: string): Promise<{ readonly outcome: 'opened' } | { readonly outcome: 'address'; readonly address: string } | null> {
  const instance = await findInstance(dataFolder);
  if (!instance) return null;
  const answer = await ask(instance).catch(() => null);
  if (answer?.outcome !== 'code') return answer;
  return { outcome: 'address', address: launchAddress(`http://127.0.0.1:${instance.port}`, answer.code) };
}

/** The code stands behind the `#`, which a browser sends to nobody. */
export function launchAddress(origin: string, code: string): string {
  return `${origin}/#code=${code}`;
}

async function findInstance(dataFolder: string): Promise<Instance | null> {
  for (let look = 1; look < looks; look++) {
    const instance = readInstance(dataFolder);
    if (instance) return instance;
    await new Promise((resume) => setTimeout(resume, lookPauseMs));
  }
  return readInstance(dataFolder);
}

function readInstance(dataFolder: string): Instance | null {
  try {
    return instanceGuard.parse(JSON.parse(readFileSync(dataFiles(dataFolder).instance, 'utf8')));
  } catch {
    // missing or not ours: then nobody can be asked
    return null;
  }
}

function ask({ port, secret }: Instance): Promise<RaiseAnswer> {
  const origin = `http://127.0.0.1:${port}`;
  const { request } = process.getBuiltinModule('node:http');
  return new Promise((resolve, reject) => {
    const asking = request(`${origin}/api/raise`, { method: 'POST', timeout: raiseTimeoutMs, headers: { Origin: origin, 'X-Wangfa-Raise': secret } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > longestAnswer) asking.destroy(new Error('too long an answer'));
      });
      response.on('end', () => {
        const answer = answerGuard.safeParse(parse(text));
        if (answer.success) resolve(answer.data);
        else reject(new Error('not an answer of ours'));
      });
      response.on('error', reject);
    });
    asking.on('timeout', () => asking.destroy(new Error('no answer')));
    asking.on('error', reject);
    asking.end();
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
