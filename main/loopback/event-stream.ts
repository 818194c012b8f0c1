import type { ServerResponse } from 'node:http';
import type { EventMessage } from '../../shared/api/contract.ts';

/** Events kept for a window whose stream broke for a moment. */
const mostKept = 256;
/** A window that reads nothing for so long is cut off; it comes back and asks for what it missed. */
const mostUnreadBytes = 1_000_000;
const heartbeatMs = 15_000;

export interface EventStreamOptions {
  /** Called when the last window has gone and none came back within the time to linger. Never before the first window. */
  readonly onDeserted: () => void;
  readonly lingerMs: () => number;
}

/** Server-sent events to every open window. A window is there as long as its stream is. */
export function createEventStream({ onDeserted, lingerMs }: EventStreamOptions) {
  const streams = new Set<ServerResponse>();
  const kept: { readonly id: number; readonly text: string }[] = [];
  let lastId = 0;
  let deserted: NodeJS.Timeout | undefined;
  let isClosed = false;
  const heartbeat = setInterval(() => streams.forEach((stream) => write(stream, ':\n\n')), heartbeatMs);

  function leave(stream: ServerResponse): void {
    streams.delete(stream);
    if (streams.size > 0 || isClosed) return;
    clearTimeout(deserted);
    deserted = setTimeout(onDeserted, lingerMs());
  }

  return {
    windows: () => streams.size,
    publish(event: EventMessage): void {
      const text = `id: ${++lastId}\ndata: ${JSON.stringify(event)}\n\n`;
      kept.push({ id: lastId, text });
      if (kept.length > mostKept) kept.shift();
      for (const stream of streams) write(stream, text);
    },
    /** `after` is the number of the last event that the window had, or null for a new window. The head has not been sent yet. */
    attach(stream: ServerResponse, after: number | null): void {
      clearTimeout(deserted);
      streams.add(stream);
      stream.once('close', () => leave(stream));
      // a new window counts from now on
      stream.write(`id: ${lastId}\n:\n\n`);
      if (after !== null) for (const event of kept) if (event.id > after) write(stream, event.text);
    },
    close(): void {
      isClosed = true;
      clearInterval(heartbeat);
      for (const stream of streams) stream.destroy();
      clearTimeout(deserted);
    },
  };
}

function write(stream: ServerResponse, text: string): void {
  stream.write(text);
  if (stream.writableLength > mostUnreadBytes) stream.destroy();
}

export type EventStream = ReturnType<typeof createEventStream>;
