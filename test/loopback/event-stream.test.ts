import type { ServerResponse } from 'node:http';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventStream } from '../../main/loopback/event-stream.ts';
import type { EventMessage } from '../../shared/api/contract.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const changed = (n: number): EventMessage => ({ name: 'library.changed', payload: { documentIds: [`${n}` as never] } });

function aWindow() {
  const stream = new PassThrough({ highWaterMark: 100_000_000 });
  const leave = (): Promise<void> => new Promise((resolve) => stream.destroy().once('close', resolve));
  return { stream: stream as unknown as ServerResponse, text: () => String(stream.read() ?? ''), leave };
}

function streamFor(lingerMs = 60_000) {
  const deserted: number[] = [];
  const events = createEventStream({ onDeserted: () => deserted.push(Date.now()), lingerMs: () => lingerMs });
  return { events, deserted };
}

describe('the windows of the shell', () => {
  it('are missed a minute after the last has gone, and not before', async () => {
    const { events, deserted } = streamFor();
    const [one, two] = [aWindow(), aWindow()];
    events.attach(one.stream, null);
    events.attach(two.stream, null);
    await one.leave();
    vi.advanceTimersByTime(120_000);
    expect(deserted).toHaveLength(0);
    await two.leave();
    vi.advanceTimersByTime(59_999);
    expect(deserted).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(deserted).toHaveLength(1);
  });

  it('may be loaded again', async () => {
    const { events, deserted } = streamFor();
    const before = aWindow();
    events.attach(before.stream, null);
    await before.leave();
    vi.advanceTimersByTime(59_000);
    events.attach(aWindow().stream, null);
    vi.advanceTimersByTime(600_000);
    expect([deserted.length, events.windows()]).toEqual([0, 1]);
  });

  it('are waited for as long as it takes for the first', () => {
    const { deserted } = streamFor();
    vi.advanceTimersByTime(86_400_000);
    expect(deserted).toHaveLength(0);
  });

  it('are not missed when the shell itself ends', async () => {
    const { events, deserted } = streamFor();
    const one = aWindow();
    events.attach(one.stream, null);
    events.close();
    await one.leave();
    vi.advanceTimersByTime(86_400_000);
    expect(deserted).toHaveLength(0);
  });
});

describe('the events', () => {
  it('come in order and numbered; a new window hears of none before it', () => {
    const { events } = streamFor();
    events.publish(changed(1));
    const one = aWindow();
    events.attach(one.stream, null);
    events.publish(changed(2));
    expect(one.text()).toBe('id: 1\n:\n\nid: 2\ndata: {"name":"library.changed","payload":{"documentIds":["2"]}}\n\n');
  });

  it('that a window missed while its stream was broken are sent when it is back, the last 256 of them', () => {
    const { events } = streamFor();
    for (let n = 1; n <= 300; n++) events.publish(changed(n));
    const [near, far] = [aWindow(), aWindow()];
    events.attach(near.stream, 298);
    events.attach(far.stream, 0);
    expect(near.text().match(/"\d+"/g)).toEqual(['"299"', '"300"']);
    expect(far.text().match(/"\d+"/g)).toHaveLength(256);
  });

  it('keep the stream alive when there are none', () => {
    const { events } = streamFor();
    const one = aWindow();
    events.attach(one.stream, null);
    one.text();
    vi.advanceTimersByTime(30_000);
    expect(one.text()).toBe(':\n\n:\n\n');
  });

  it('cut a window off that reads none of them', () => {
    const { events } = streamFor();
    const deaf = new Writable({ write: () => undefined });
    events.attach(deaf as unknown as ServerResponse, null);
    const heavy: EventMessage = { name: 'library.changed', payload: { documentIds: ['x'.repeat(100_000) as never] } };
    for (let n = 0; n < 12; n++) events.publish(heavy);
    expect([deaf.destroyed, deaf.writableLength < 1_200_000]).toEqual([true, true]);
  });
});
