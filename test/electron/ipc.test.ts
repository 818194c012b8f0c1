import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { createBridge } from '../../main/electron/bridge.ts';
import { sendEvent, serveTransport } from '../../main/electron/ipc.ts';
import type { EventMessage } from '../../shared/api/contract.ts';
import type { Reply } from '../../shared/api/reply.ts';
import { ContentsStandIn, createElectronStandIn } from './stand-in.ts';

type Call = readonly [method: string, args: unknown, caller: string];

function served() {
  const { electron, channels } = createElectronStandIn();
  const calls: Call[] = [];
  const own = new ContentsStandIn();
  serveTransport(electron, (contents) => contents === own.asContents(), (...call): Promise<Reply> => {
    calls.push(call);
    return Promise.resolve({ ok: true, value: 'answered' });
  });
  const ask = (sender: unknown, senderFrame: unknown, ...request: unknown[]) => channels.get('wangfa.invoke')?.({ sender, senderFrame } as IpcMainInvokeEvent, ...request);
  return { channels, calls, own, ask };
}

const top = { parent: null, url: 'app://wangfa/index.html' };

describe('the door of the Electron shell', () => {
  it('is one channel', () => {
    expect([...served().channels.keys()]).toEqual(['wangfa.invoke']);
  });

  it('answers the top frame of our own window', async () => {
    const { ask, own, calls } = served();
    expect(await ask(own, top, 'library.list', { a: 1 })).toEqual({ ok: true, value: 'answered' });
    expect(calls).toEqual([['library.list', { a: 1 }, String(own.id)]]);
  });

  it.each([
    ['a frame that has gone', null],
    ['a frame inside the page', { parent: top, url: 'app://wangfa/index.html' }],
    ['a foreign page in our window', { parent: null, url: 'https://example.com/' }],
    ['a page of another host of the scheme', { parent: null, url: 'app://wangfa.example/index.html' }],
    ['a page whose host has a port', { parent: null, url: 'app://wangfa:1/index.html' }],
    ['a page that only starts like ours', { parent: null, url: 'app://wangfa@example.com/' }],
    ['a file', { parent: null, url: 'file:///index.html' }],
    ['an empty page', { parent: null, url: 'about:blank' }],
    ['a frame without an address', { parent: null, url: '' }],
  ])('refuses %s', (_name, frame) => {
    const { ask, own, calls } = served();
    expect(() => ask(own, frame, 'library.list', {})).toThrow(/^refused$/);
    expect(calls).toEqual([]);
  });

  it('refuses our page in contents that are not our window', () => {
    const { ask, calls } = served();
    expect(() => ask(new ContentsStandIn(), top, 'library.list', {})).toThrow(/^refused$/);
    expect(calls).toEqual([]);
  });

  it.each([[[]], [[7, {}]], [[null]], [[{ toString: () => 'library.list' }, {}]]])('hands what is no name on as the empty one, which nobody answers: %j', async (request) => {
    const { ask, own, calls } = served();
    await ask(own, top, ...request);
    expect(calls.map(([method]) => method)).toEqual(['']);
  });
});

describe('what the page gets', () => {
  const message = { name: 'library.changed', payload: { documentIds: [] } } as const satisfies EventMessage;

  it('is two functions and nothing else', () => {
    const bridge = createBridge({ invoke: () => Promise.resolve(), on: () => undefined as never, off: () => undefined as never });
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([['invoke', 'function'], ['subscribe', 'function']]);
  });

  it('asks by the one channel', async () => {
    const asked: unknown[] = [];
    const bridge = createBridge({ invoke: (...call: unknown[]) => Promise.resolve(asked.push(call)), on: () => undefined as never, off: () => undefined as never });
    await bridge.invoke('library.list', {});
    expect(asked).toEqual([['wangfa.invoke', 'library.list', {}]]);
  });

  it('hears the event alone, not the sender, until it ends the subscription', () => {
    const listeners = new Map<string, (...args: unknown[]) => void>();
    const wire = {
      invoke: () => Promise.resolve(),
      on: (channel: string, listener: (...args: never[]) => void) => listeners.set(channel, listener as (...args: unknown[]) => void) as never,
      off: (channel: string) => listeners.delete(channel) as never,
    };
    const heard: unknown[][] = [];
    const end = createBridge(wire).subscribe((...given: unknown[]) => void heard.push(given));
    listeners.get('wangfa.event')?.({ sender: 'the way back' }, message);
    end();
    expect({ heard, left: [...listeners.keys()] }).toEqual({ heard: [[message]], left: [] });
  });

  it('gets no event once its window is gone', () => {
    const contents = new ContentsStandIn();
    sendEvent(contents, message);
    contents.isGone = true;
    sendEvent(contents, message);
    expect(contents.sent).toEqual([['wangfa.event', message]]);
  });
});
