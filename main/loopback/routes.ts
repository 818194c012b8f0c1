import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Application } from '../api/application.ts';
import type { ErrorCode, Reply } from '../../shared/api/reply.ts';
import { readJson } from './body.ts';
import type { EventStream } from './event-stream.ts';
import { refuse } from './gate.ts';
import { isSame, type Keys } from './keys.ts';
import { securityHeaders } from './security-headers.ts';
import { readStaticFile, type StaticFile } from './static-files.ts';

export interface RouteOptions {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly keys: Keys;
  readonly events: EventStream;
  readonly invoke: Application['invoke'];
  /** Lets a second start of the same reader's reach this one; see `instance-file.ts`. */
  readonly raise: { readonly secret: string; readonly run: () => Promise<RaiseAnswer> };
}

/** `code`: no browser could be opened here; a fresh launch code for the second start to print. */
export type RaiseAnswer = { readonly outcome: 'opened' } | { readonly outcome: 'code'; readonly code: string };

/** A code fits easily. */
const mostCodeBytes = 1_000;
/** Room for the longest arguments of any method but a save of more than this, which is refused. */
const mostCallBytes = 64 * 1024 * 1024;

/** The answers of the loopback shell. A reply of the services is status 200 whatever it says; other statuses are the shell's own refusals. */
export function createRoutes(options: RouteOptions): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { host, files, keys, events, invoke, raise } = options;
  const cookieName = `wangfa-${host.split(':')[1]}`;

  function isAdmitted(request: IncomingMessage): boolean {
    return keys.admits(cookiesNamed(cookieName, request.headers.cookie), headerOf(request, 'x-wangfa-token'));
  }

  async function openSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, mostCodeBytes);
    if (body.outcome === 'refused') return answerRefusal(response, body.status, body.reason);
    const code = typeof body.value === 'object' && body.value !== null && 'code' in body.value ? body.value.code : undefined;
    const session = typeof code === 'string' ? keys.exchange(code) : null;
    if (!session) return answerRefusal(response, 403, 'launch code');
    response.setHeader('Set-Cookie', `${cookieName}=${session.cookie}; Path=/; HttpOnly; SameSite=Strict`);
    answerJson(response, 200, { token: session.token });
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isAdmitted(request)) return answerRefusal(response, 403, 'keys');
    const body = await readJson(request, mostCallBytes);
    if (body.outcome === 'refused') return answerRefusal(response, body.status, body.reason);
    const { method, args } = (typeof body.value === 'object' && body.value !== null ? body.value : {}) as { method?: unknown; args?: unknown };
    answerJson(response, 200, await invoke(String(method), args, windowOf(request)));
  }

  function follow(request: IncomingMessage, response: ServerResponse): void {
    if (!isAdmitted(request)) return answerRefusal(response, 403, 'keys');
    const after = headerOf(request, 'last-event-id');
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
    events.attach(response, after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : null);
  }

  async function comeToTheFront(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSame(headerOf(request, 'x-wangfa-raise') ?? '', raise.secret)) return answerRefusal(response, 403, 'raise');
    answerJson(response, 200, await raise.run());
  }

  return async (request, response) => {
    const refusal = refuse(request, host);
    if (refusal) return answerRefusal(response, refusal.status, refusal.reason);
    // the path as it was sent: never decoded, never joined to a folder
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const isPost = request.method === 'POST';
    if (path === '/api/session' && isPost) return openSession(request, response);
    if (path === '/api/invoke' && isPost) return call(request, response);
    if (path === '/api/events' && !isPost) return follow(request, response);
    if (path === '/api/raise' && isPost) return comeToTheFront(request, response);
    const file = files.get(path);
    if (!file) return answerRefusal(response, 404, 'path');
    if (isPost) return answerRefusal(response, 405, 'method');
    answer(response, 200, file.mediaType, readStaticFile(file));
  };
}

function answer(response: ServerResponse, status: number, mediaType: string, content: Buffer | string): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': mediaType, 'Content-Length': Buffer.byteLength(content) });
  response.end(content);
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** The connection ends with a refusal, so that what is still to come of the request is not read. */
export function answerRefusal(response: ServerResponse, status: number, reason: string): void {
  const reply: Reply = { ok: false, error: { code: refusalCode(status), message: `The loopback shell refuses this request (${reason}).` } };
  response.setHeader('Connection', 'close');
  if (status === 405) response.setHeader('Allow', 'GET, POST');
  answerJson(response, status, reply);
}

function refusalCode(status: number): ErrorCode {
  if (status === 500) return 'internal';
  return status === 403 ? 'disconnected' : 'invalid-arguments';
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name];
  return values?.length === 1 ? values[0] : undefined;
}

/** Which window asks; it chooses the name itself, and only its own searches hang on it. */
function windowOf(request: IncomingMessage): string {
  const name = headerOf(request, 'x-wangfa-window') ?? '';
  return /^[\w-]{1,64}$/.test(name) ? name : '';
}

/** Cookies are shared by all ports of an address, so that others may come along, even under our name. */
function cookiesNamed(name: string, header: string | undefined): string[] {
  const prefix = `${name}=`;
  return (header ?? '').split(';').map((cookie) => cookie.trim()).filter((cookie) => cookie.startsWith(prefix)).map((cookie) => cookie.slice(prefix.length));
}
