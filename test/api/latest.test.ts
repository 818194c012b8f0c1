import { describe, expect, it } from 'vitest';
import { createLatest } from '../../main/api/latest.ts';
import type { Reply } from '../../shared/api/reply.ts';

const overtaken: Reply = { ok: false, error: { code: 'overtaken', message: '' } };
const value = (answer: unknown): Reply => ({ ok: true, value: answer });

/** Calls that end when they are told to. */
function calls() {
  const started: string[] = [];
  const ends = new Map<string, (reply: Reply) => void>();
  const latest = createLatest(() => overtaken);
  return {
    started,
    ask: (name: string, key = 'search') => latest(key, () => {
      started.push(name);
      return new Promise<Reply>((resolve) => ends.set(name, resolve));
    }),
    end: (name: string) => ends.get(name)?.(value(name)),
    latest,
  };
}

describe('searching as one types', () => {
  it('answers the first and the last of a burst, and the ones between by “overtaken”', async () => {
    const { ask, end, started } = calls();
    const answers = Promise.all(['网', '网络', '网络安', '网络安全'].map((query) => ask(query)));
    expect(started).toEqual(['网']);
    end('网');
    await new Promise(setImmediate);
    expect(started).toEqual(['网', '网络安全']);
    end('网络安全');
    expect(await answers).toEqual([value('网'), overtaken, overtaken, value('网络安全')]);
  });

  it('never lets one window overtake another', async () => {
    const { ask, end, started } = calls();
    const answers = Promise.all([ask('a', 'first'), ask('b', 'second')]);
    expect(started).toEqual(['a', 'b']);
    end('b');
    end('a');
    expect(await answers).toEqual([value('a'), value('b')]);
  });

  it('goes on after a call that failed', async () => {
    const { latest, ask, end } = calls();
    const failed = latest('search', () => Promise.reject(new Error('gone')));
    const next = ask('next');
    await expect(failed).rejects.toThrow('gone');
    end('next');
    expect(await next).toEqual(value('next'));
    const again = ask('again');
    end('again');
    expect(await again).toEqual(value('again'));
  });
});
