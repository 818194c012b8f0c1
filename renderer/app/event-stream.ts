import type { EventMessage } from '../../shared/api/contract.ts';

/** One entry of a stream of server-sent events; without data it only moves the number on. */
export interface StreamEntry {
  readonly id: string | null;
  readonly data: string | null;
}

/**
 * Cuts a stream of server-sent events into its entries, of which only `id` and `data` on one line each are read
 * (HTML Living Standard, “Server-sent events”).
 */
export async function* readEntries(stream: ReadableStream<Uint8Array>): AsyncGenerator<StreamEntry> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const entries = text.split('\n\n');
      text = entries.pop() ?? '';
      for (const entry of entries) yield { id: fieldOf(entry, 'id'), data: fieldOf(entry, 'data') };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function fieldOf(entry: string, name: string): string | null {
  const line = entry.split('\n').find((candidate) => candidate.startsWith(`${name}: `));
  return line === undefined ? null : line.slice(name.length + 2);
}

export interface FollowOptions {
  /** Opens the stream; `lastId` is the number of the last event received, null at first. */
  readonly open: (lastId: string | null) => Promise<ReadableStream<Uint8Array>>;
  readonly onEvent: (event: EventMessage) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/** Follows the stream for as long as the page lives. When it breaks it is opened again, and the shell sends what was missed. */
export async function followEvents({ open, onEvent, wait }: FollowOptions): Promise<never> {
  let lastId: string | null = null;
  let pauseMs = firstPauseMs;
  for (;;) {
    try {
      for await (const { id, data } of readEntries(await open(lastId))) {
        pauseMs = firstPauseMs;
        if (id !== null) lastId = id;
        // apart, so that a listener that fails is not taken for a stream that broke
        if (data !== null) queueMicrotask(() => onEvent(JSON.parse(data) as EventMessage));
      }
    } catch {
      // the stream broke or could not be opened: the pause below, and another try
    }
    await wait(pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}
