import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEventStream } from '../../main/loopback/event-stream.ts';
import { createKeys, launchCodeLifeMs } from '../../main/loopback/keys.ts';
import { startServer } from '../../main/loopback/server.ts';
import { listStaticFiles } from '../../main/loopback/static-files.ts';
import { pageFolder } from './page-folder.ts';
import { request, sendRaw, type RawAnswer } from './raw-client.ts';

/** A server over services that only say what they were asked. */
async function serve() {
  let secrets = 0;
  let milliseconds = 0;
  const log: string[] = [];
  const calls: unknown[] = [];
  const keys = createKeys(() => `${++secrets}`.padStart(43, 'k'), () => milliseconds);
  const events = createEventStream({ onDeserted: () => undefined, lingerMs: () => 60_000 });
  const raised: string[] = [];
  const server = await startServer(
    {
      files: listStaticFiles(pageFolder()),
      keys,
      events,
      invoke: async (...call) => {
        calls.push(call);
        return { ok: true, value: call };
      },
      raise: { secret: 'r'.repeat(43), run: async () => (raised.push('raised'), { outcome: 'opened' }) },
    },
    (line) => log.push(line),
  );
  onTestFinished(async () => {
    events.close();
    await server.close();
  });
  const { port, origin } = server;
  const host = `Host: 127.0.0.1:${port}`;
  const own = [host, `Origin: ${origin}`, 'Content-Type: application/json'];
  const session = async (): Promise<string[]> => {
    const answer = await request(port, { method: 'POST', path: '/api/session', headers: own, body: JSON.stringify({ code: keys.newLaunchCode() }) });
    const { token } = JSON.parse(answer.body) as { token: string };
    return [`Cookie: ${answer.headers.get('set-cookie')?.[0]?.split(';')[0]}`, `X-Wangfa-Token: ${token}`];
  };
  const invoke = (headers: readonly string[], body = '{"method":"library.list","args":{}}') => request(port, { method: 'POST', path: '/api/invoke', headers, body });
  return { port, origin, host, own, keys, events, log, calls, raised, session, invoke, pass: (ms: number) => (milliseconds += ms) };
}

const statusOf = async (answer: Promise<RawAnswer>): Promise<number> => (await answer).status;

describe('the page', () => {
  it('is served to whoever asks by the right address, with every file it needs and no other', async () => {
    const { port, host } = await serve();
    const served = async (path: string) => {
      const { status, headers } = await request(port, { path, headers: [host] });
      return [path, status, headers.get('content-type')?.[0]];
    };
    expect(await Promise.all(['/', '/index.html', '/assets/index-a1.js', '/assets/index-a1.css?v=1', '/assets/kai.woff2', '/assets/notes.sqlite', '/assets/link.json', '/assets', '/assets/', '/secret.json', '/none'].map(served))).toEqual([
      ['/', 200, 'text/html; charset=utf-8'],
      ['/index.html', 200, 'text/html; charset=utf-8'],
      ['/assets/index-a1.js', 200, 'text/javascript; charset=utf-8'],
      ['/assets/index-a1.css?v=1', 200, 'text/css; charset=utf-8'],
      ['/assets/kai.woff2', 200, 'font/woff2'],
      ...['/assets/notes.sqlite', '/assets/link.json', '/assets', '/assets/', '/secret.json', '/none'].map((path) => [path, 404, 'application/json; charset=utf-8']),
    ]);
  });

  it.each(['/../secret.json', '/..%2fsecret.json', '/%2e%2e/secret.json', '/assets/../../secret.json', '/assets/..%5c..%5csecret.json', '//secret.json', '/./index.html', '/index.html%00.js', '/assets\\index-a1.js', 'http://127.0.0.1/index.html', '*'])(
    'is not left by %s',
    async (path) => {
      const { port, host } = await serve();
      const { status, body } = await request(port, { path, headers: [host] });
      expect([400, 404]).toContain(status);
      expect(body).not.toContain('secret":true');
    },
  );

  it('comes with every header that confines it, refusals too, and is never cached', async () => {
    const { port, host } = await serve();
    const wanted = {
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    };
    for (const asked of [{ path: '/', headers: [host] }, { path: '/none', headers: [host] }, { path: '/', headers: ['Host: evil.example'] }, { path: '/', method: 'DELETE', headers: [host] }]) {
      const { headers } = await request(port, asked);
      expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)?.join()]))).toEqual(wanted);
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

describe('a caller from elsewhere', () => {
  it.each([
    ['a name bound to this machine', () => ['Host: evil.example']],
    ['another name for it', (port: number) => [`Host: localhost:${port}`]],
    ['another port', () => ['Host: 127.0.0.1:80']],
    ['no port', () => ['Host: 127.0.0.1']],
    ['two hosts', (port: number) => [`Host: 127.0.0.1:${port}`, 'Host: evil.example']],
    ['another origin', (port: number) => [`Host: 127.0.0.1:${port}`, 'Origin: https://evil.example']],
    ['the origin of no page', (port: number) => [`Host: 127.0.0.1:${port}`, 'Origin: null']],
    ['the right origin by another scheme', (port: number) => [`Host: 127.0.0.1:${port}`, `Origin: https://127.0.0.1:${port}`]],
    ['another site', (port: number) => [`Host: 127.0.0.1:${port}`, 'Sec-Fetch-Site: cross-site']],
    ['the same site, another port', (port: number) => [`Host: 127.0.0.1:${port}`, 'Sec-Fetch-Site: same-site']],
  ])('is refused even the page: %s', async (_who, headers) => {
    const { port } = await serve();
    expect(await statusOf(request(port, { headers: headers(port) }))).toBe(403);
    expect(await statusOf(request(port, { path: '/assets/index-a1.js', headers: headers(port) }))).toBe(403);
  });

  it('is refused without a host', async () => {
    const { port } = await serve();
    expect(await statusOf(sendRaw(port, 'GET / HTTP/1.0\r\n\r\n'))).toBe(403);
    expect(await statusOf(sendRaw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
  });

  it.each(['same-origin', 'none'])('is let in where the browser says %s', async (site) => {
    const { port, host } = await serve();
    expect(await statusOf(request(port, { headers: [host, `Sec-Fetch-Site: ${site}`] }))).toBe(200);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'])('cannot %s', async (method) => {
    const { port, own, session } = await serve();
    const keys = await session();
    for (const path of ['/', '/api/invoke', '/api/session']) expect(await statusOf(request(port, { method, path, headers: [...own, ...keys] }))).toBe(405);
  });

  it('cannot post to the page, nor get what is to be posted', async () => {
    const { port, own, session } = await serve();
    const headers = [...own, ...(await session())];
    expect(await statusOf(request(port, { method: 'POST', path: '/index.html', headers, body: '{}' }))).toBe(405);
    expect(await statusOf(request(port, { path: '/api/invoke', headers }))).toBe(404);
    expect(await statusOf(request(port, { path: '/api/session', headers }))).toBe(404);
    expect(await statusOf(request(port, { method: 'POST', path: '/api/events', headers, body: '{}' }))).toBe(404);
  });
});

describe('the launch code', () => {
  it('lets a window in once: a cookie no script can read, and a token', async () => {
    const { port, own, keys } = await serve();
    const body = JSON.stringify({ code: keys.newLaunchCode() });
    const first = await request(port, { method: 'POST', path: '/api/session', headers: own, body });
    expect([first.status, first.headers.get('set-cookie')]).toEqual([200, [`wangfa-${port}=${'1'.padStart(43, 'k')}; Path=/; HttpOnly; SameSite=Strict`]]);
    expect(JSON.parse(first.body)).toEqual({ token: '2'.padStart(43, 'k') });
    const second = await request(port, { method: 'POST', path: '/api/session', headers: own, body });
    expect([second.status, second.headers.has('set-cookie')]).toEqual([403, false]);
  });

  it('is good for a minute', async () => {
    const { port, own, keys, pass } = await serve();
    const ask = (code: string) => statusOf(request(port, { method: 'POST', path: '/api/session', headers: own, body: JSON.stringify({ code }) }));
    const [intime, late] = [keys.newLaunchCode(), keys.newLaunchCode()];
    pass(launchCodeLifeMs - 1);
    expect(await ask(intime)).toBe(200);
    pass(1);
    expect(await ask(late)).toBe(403);
  });

  it.each(['{}', '{"code":""}', '{"code":null}', '{"code":["k"]}', '{"code":"wrong"}', 'null', '[]', '"code"'])('is not %s', async (body) => {
    const { port, own, keys } = await serve();
    keys.newLaunchCode();
    expect(await statusOf(request(port, { method: 'POST', path: '/api/session', headers: own, body }))).toBe(403);
  });

  it('is refused without the origin, and in anything but a small JSON body', async () => {
    const { port, host, own, keys } = await serve();
    const body = JSON.stringify({ code: keys.newLaunchCode() });
    const post = (headers: readonly string[], content = body) => statusOf(request(port, { method: 'POST', path: '/api/session', headers, body: content }));
    expect(await post([host, 'Content-Type: application/json'])).toBe(403);
    expect(await post(own.with(2, 'Content-Type: text/plain'))).toBe(415);
    expect(await post(own.with(2, 'Content-Type: application/x-www-form-urlencoded'))).toBe(415);
    expect(await post(own.slice(0, 2))).toBe(415);
    expect(await post(own, `${body}${' '.repeat(2_000)}`)).toBe(413);
    expect(await post(own, '{"code":')).toBe(400);
    expect(await post(own)).toBe(200);
  });
});

describe('a call', () => {
  it('reaches the services with both keys, and names its window', async () => {
    const { invoke, own, session, calls } = await serve();
    const { status, headers, body } = await invoke([...own, ...(await session()), 'X-Wangfa-Window: a-1']);
    expect([status, headers.get('content-type'), JSON.parse(body)]).toEqual([200, ['application/json; charset=utf-8'], { ok: true, value: ['library.list', {}, 'a-1'] }]);
    expect(calls).toEqual([['library.list', {}, 'a-1']]);
  });

  it('reaches them with neither key alone, nor with a wrong one', async () => {
    const { port, invoke, own, session, calls } = await serve();
    const [cookie = '', token = ''] = await session();
    const wrong = 'x'.repeat(43);
    const tries = [[], [cookie], [token], [cookie, `X-Wangfa-Token: ${wrong}`], [`Cookie: wangfa-${port}=${wrong}`, token], [cookie, 'X-Wangfa-Token:'], [cookie, token, token], [cookie.replace(`${port}`, '1'), token], [cookie, `${token}k`], [cookie.slice(0, -1), token]];
    for (const keys of tries) expect([keys, await statusOf(invoke([...own, ...keys]))]).toEqual([keys, 403]);
    expect(calls).toEqual([]);
    expect(await statusOf(invoke([...own, `Cookie: other=1; wangfa-${port}=${wrong}; ${cookie.slice('Cookie: '.length)}`, token]))).toBe(200);
  });

  it('is refused without the origin, from another, and from another site, whatever keys it has', async () => {
    const { invoke, host, own, session, calls } = await serve();
    const keys = await session();
    for (const headers of [[host, 'Content-Type: application/json'], own.with(1, 'Origin: https://evil.example'), own.with(1, 'Origin: null'), [...own, 'Sec-Fetch-Site: cross-site'], own.with(0, 'Host: evil.example')]) {
      expect(await statusOf(invoke([...headers, ...keys]))).toBe(403);
    }
    expect(calls).toEqual([]);
  });

  it('must be JSON', async () => {
    const { invoke, own, session, calls } = await serve();
    const headers = [...own, ...(await session())];
    const tries = [['text/plain', '{}', 415], ['application/jsonp', '{}', 415], ['application/json', '{"method":', 400], ['application/json', '', 400], ['application/json; charset=utf-8', '\u0000', 400]] as const;
    for (const [mediaType, body, status] of tries) expect(await statusOf(invoke(headers.with(2, `Content-Type: ${mediaType}`), body))).toBe(status);
    expect(calls).toEqual([]);
  });

  it('of another shape is handed to the door, which refuses it', async () => {
    const { invoke, own, session, calls } = await serve();
    const headers = [...own, ...(await session())];
    for (const body of ['null', '7', '[]', '{"method":7}', '{"method":["library.list"],"args":{}}']) await invoke(headers, body);
    expect(calls.map((call) => (call as unknown[])[0])).toEqual(['undefined', 'undefined', 'undefined', '7', 'library.list']);
  });

  it('that is too large is refused before it is read', async () => {
    const { port, own, session } = await serve();
    const head = ['POST /api/invoke HTTP/1.1', ...own, ...(await session())];
    expect(await statusOf(sendRaw(port, [...head, 'Content-Length: 999999999999', '', '{'].join('\r\n')))).toBe(413);
  });
});

describe('the events', () => {
  it('come to a window that has both keys, from where it left off', async () => {
    const { port, host, events, session } = await serve();
    const keys = await session();
    const receive = (more: readonly string[]): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(['GET /api/events HTTP/1.1', host, ...keys, ...more, '', ''].join('\r\n')));
        let text = '';
        socket.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          if (text.includes('"sepia"')) socket.destroy();
        });
        socket.on('close', () => resolve(text));
      });
    const published = (theme: string) => events.publish({ name: 'settings.changed', payload: { theme } as never });
    published('light');
    published('dark');
    published('sepia');
    const text = await receive(['Last-Event-ID: 1']);
    expect(text).toContain('Content-Type: text/event-stream; charset=utf-8\r\n');
    expect([text.includes('"light"'), text.includes('id: 2\ndata: {"name":"settings.changed","payload":{"theme":"dark"}}\n\n')]).toEqual([false, true]);
  });

  it('come to nobody else', async () => {
    const { port, host, session } = await serve();
    const [cookie = '', token = ''] = await session();
    for (const headers of [[host], [host, cookie], [host, token], [host, cookie, token, 'Sec-Fetch-Site: cross-site'], [host, cookie, token, 'Origin: https://evil.example']]) {
      expect(await statusOf(request(port, { path: '/api/events', headers }))).toBe(403);
    }
  });
});

describe('coming to the front', () => {
  it('takes the secret of the instance file and nothing else', async () => {
    const { port, host, own, session, raised } = await serve();
    const raise = (headers: readonly string[]) => request(port, { method: 'POST', path: '/api/raise', headers });
    const secret = `X-Wangfa-Raise: ${'r'.repeat(43)}`;
    for (const headers of [own, [...own, 'X-Wangfa-Raise: '], [...own, 'X-Wangfa-Raise: wrong'], [...own, ...(await session())], [host, secret], [...own.with(1, 'Origin: https://evil.example'), secret]]) {
      expect(await statusOf(raise(headers))).toBe(403);
    }
    expect(raised).toEqual([]);
    expect((await raise([...own, secret])).body).toBe('{"outcome":"opened"}');
    expect(raised).toEqual(['raised']);
  });
});

describe('a caller that means harm', () => {
  it.each([
    ['noise', '\0\0\0\0', 400],
    ['a request of 1991', 'GET /\r\n\r\n', 403],
    ['an endless path', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`, 400],
    ['an endless header', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 400],
    ['two lengths', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['a length and chunks', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
  ])('is refused, and the page goes on: %s', async (_what, bytes, status) => {
    const { port, host } = await serve();
    expect(await statusOf(sendRaw(port, bytes))).toBe(status);
    expect(await statusOf(request(port, { headers: [host] }))).toBe(200);
  });

  it('and leaves in the middle of a request leaves no trace', async () => {
    const { port, host, own, log } = await serve();
    for (const bytes of ['GET / HTTP/1.1\r\nHost', ['POST /api/session HTTP/1.1', ...own, 'Content-Length: 50', '', '{"code":'].join('\r\n')]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => socket.destroy()));
        socket.on('close', () => resolve());
      });
    }
    expect(await statusOf(request(port, { headers: [host] }))).toBe(200);
    expect(log).toEqual([]);
  });

  it('finds no secret and nothing of what it sent in the log', async () => {
    const { own, session, invoke, log, keys, port } = await serve();
    keys.newLaunchCode();
    await invoke([...own, ...(await session())], '{');
    await request(port, { path: '/?code=私密', headers: own });
    expect(log).toEqual([]);
  });
});
