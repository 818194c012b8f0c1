/** Windows of the renderer's state over real databases and the real handlers, with a wire that can be cut or held up. */
import { createDispatch } from '../../../main/api/dispatch.ts';
import { createEvents } from '../../../main/api/events.ts';
import { readHandlers, writeHandlers } from '../../../main/api/handlers.ts';
import type { NotebookContext } from '../../../main/notebook/notebook.ts';
import { createAppStore, type AppStore } from '../../../renderer/state/app-state.ts';
import { createClient, type Transport } from '../../../shared/api/client.ts';
import type { Annotation } from '../../../shared/api/notebook.ts';
import type { ErrorCode, Reply } from '../../../shared/api/reply.ts';
import type { DocumentContent } from '../../../shared/document/document.ts';
import { deterministic, openRoom } from '../../support/open-room.ts';

export interface MarkingWindow {
  readonly store: AppStore;
  /** The next call of this method is refused with the code. */
  refuseNext(method: string, code: ErrorCode): void;
  /** Answers to this method wait until the function that comes back is called; the request itself goes through. */
  holdBack(method: string): () => void;
  /** How often this method was called. */
  callsOf(method: string): number;
  /** Events no longer reach this window. */
  stopEvents(): void;
}

export interface Rooms extends NotebookContext {
  openWindow(): Promise<MarkingWindow>;
  /** Marks as the notebook has them, as `words|colour|note`. */
  stored(): Promise<string[]>;
}

export function openMarkingRooms(...documents: readonly DocumentContent[]): Rooms {
  const context = { ...openRoom(...documents), ...deterministic() };
  const log = (line: string): void => {
    throw new Error(line);
  };
  const events = createEvents(log);
  const dispatch = createDispatch({ ...readHandlers(context.library), ...writeHandlers({ ...context, emit: events.emit, version: '0', notices: [] }) }, log);
  const direct: Transport = { invoke: (method, args) => dispatch(method, args), subscribe: events.subscribe };
  return {
    ...context,
    openWindow: () => openWindow(direct, documents),
    stored: async () => (await createClient(direct).call('notebook.list', {})).map(describeMark),
  };
}

export const describeMark = ({ selector, kind, colour, note }: Annotation): string =>
  [selector.exact, kind === 'bookmark' ? kind : colour, note].join('|');

async function openWindow(direct: Transport, documents: readonly DocumentContent[]): Promise<MarkingWindow> {
  const refusals = new Map<string, ErrorCode>();
  const held = new Map<string, Promise<void>>();
  const calls: string[] = [];
  let hasEvents = true;
  const transport: Transport = {
    async invoke(method, args): Promise<Reply> {
      calls.push(method);
      const code = refusals.get(method);
      refusals.delete(method);
      if (code) return { ok: false, error: { code, message: 'refused by the test' } };
      const reply = await direct.invoke(method, args);
      await held.get(method);
      return reply;
    },
    subscribe: (listener) => direct.subscribe((event) => {
      if (hasEvents) listener(event);
    }),
  };
  const client = createClient(transport);
  const store = createAppStore({ client, opening: await client.call('library.open', {}), systemLanguages: ['zh-CN'] });
  await store.getState().loadAnnotations();
  const first = documents[0];
  if (first) await store.getState().openDocument(first.document.id);
  return {
    store,
    refuseNext: (method, code) => refusals.set(method, code),
    holdBack(method) {
      let release = () => {};
      held.set(method, new Promise((resolve) => {
        release = () => {
          held.delete(method);
          resolve();
        };
      }));
      return () => release();
    },
    callsOf: (method) => calls.filter((call) => call === method).length,
    stopEvents: () => {
      hasEvents = false;
    },
  };
}

/** The span of words in the open document. */
export function spanIn(store: AppStore, words: string): { start: number; end: number } {
  const start = store.getState().open?.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** Lets everything that is on its way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
