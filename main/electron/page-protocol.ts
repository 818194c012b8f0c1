import { contentPolicy } from '../api/page-policy.ts';
import type { Electron } from './electron-module.ts';
import { readPageFile } from './page-files.ts';
import { originOf, pageOrigin, pageScheme } from './page-origin.ts';

/** Before Chromium starts: our scheme is one with an origin, a secure one, and keeps to the content policy. */
export function declarePageScheme({ protocol }: Pick<Electron, 'protocol'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page to the default session. */
export function servePage({ protocol }: Pick<Electron, 'protocol'>, root: string): void {
  protocol.handle(pageScheme, (request) => answerPageRequest(root, request));
}

export async function answerPageRequest(root: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET') return answer(405, null, { allow: 'GET' });
  if (originOf(request.url) !== pageOrigin) return answer(404, null);
  const file = await readPageFile(root, new URL(request.url).pathname);
  if (file === null) return answer(404, null);
  return answer(200, file.content, { 'content-type': file.mediaType });
}

function answer(status: number, content: Uint8Array<ArrayBuffer> | null, headers: Record<string, string> = {}): Response {
  return new Response(content, {
    status,
    headers: {
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
