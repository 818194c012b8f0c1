import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly outcome: 'read'; readonly value: unknown }
  | { readonly outcome: 'refused'; readonly status: 400 | 413 | 415; readonly reason: string };

/** Reads a JSON body of at most `mostBytes`; what is beyond is not waited for. Rejects when the caller goes away. */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<Body> {
  const mediaType = request.headers['content-type'] ?? '';
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(mediaType)) return { outcome: 'refused', status: 415, reason: 'content type' };
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return { outcome: 'refused', status: 413, reason: 'too large' };
  const chunks: Buffer[] = [];
  let bytes = 0;
  // left open, so that a refusal can still be answered
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return { outcome: 'refused', status: 413, reason: 'too large' };
    chunks.push(chunk);
  }
  try {
    return { outcome: 'read', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return { outcome: 'refused', status: 400, reason: 'not JSON' };
  }
}
