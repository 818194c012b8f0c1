import { describe, expect, it } from 'vitest';
import { electronTransport } from '../../../renderer/app/electron-transport.ts';
import { followEvents, readEntries, type StreamEntry } from '../../../renderer/app/event-stream.ts';
import type { EventMessage } from '../../../shared/api/contract.ts';
import type { Transport } from '../../../shared/api/client.ts';

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const event = (theme: string): EventMessage => ({ name: 'settings.changed', payload: { theme } as never });

describe('the stream of events', () => {
  it('is cut into its entries wherever the bytes were parted', async () => {
    const all = bytes('id: 4\n:\n\n:\n\nid: 5\ndata: {"name":"网络"}\n\nid: 6\ndata: {"n":1');
    const wanted: StreamEntry[] = [{ id: '4', data: null }, { id: null, data: null }, { id: '5', data: '{"name":"网络"}' }];
    for (let at = 0; at <= all.length; at++) {
      const entries: StreamEntry[] = [];
      for await (const entry of readEntries(streamOf(all.subarray(0, at), all.subarray(at)))) entries.push(entry);
      expect(entries).toEqual(wanted);
    }
  });

  it('is opened again when it breaks or cannot be opened, from the last event on, with longer and longer pauses', async () => {
    const streams: (() => ReadableStream<Uint8Array>)[] = [
      () => streamOf(bytes('id: 7\n:\n\n')),
      () => { throw new Error('refused'); },
      () => { throw new Error('refused'); },
      () => streamOf(bytes(`id: 8\ndata: ${JSON.stringify(event('dark'))}\n\n`)),
    ];
    const asked: (string | null)[] = [];
    const pauses: number[] = [];
    const heard = await new Promise<EventMessage>((resolve) => {
      void followEvents({
        open: async (lastId) => {
          asked.push(lastId);
          return streams[asked.length - 1]?.() ?? new Promise(() => undefined);
        },
        onEvent: resolve,
        wait: async (milliseconds) => void pauses.push(milliseconds),
      });
    });
    await new Promise(setImmediate);
    expect([heard, asked, pauses]).toEqual([event('dark'), [null, '7', '7', '7', '8'], [250, 500, 1_000, 250]]);
  });
});

describe('the wire to Electron', () => {
  it('is the two functions the preload left', async () => {
    const calls: unknown[] = [];
    const bridge: Transport = {
      invoke: (...call) => (calls.push(call), Promise.resolve({ ok: true, value: null })),
      subscribe: (listener) => (listener(event('sepia')), () => void calls.push('ended')),
    };
    const transport = electronTransport(bridge);
    expect(await transport.invoke('library.list', {})).toEqual({ ok: true, value: null });
    transport.subscribe((message) => calls.push(message))();
    expect(calls).toEqual([['library.list', {}], event('sepia'), 'ended']);
  });
});
