/** A caller that is no browser: sends exactly the bytes it is given, as an attacker's program would. */
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** By lower-case name; a header that came twice has both values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** Sends a request's bytes and reads until the server closes the connection. */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    // a server that refuses closes at once, which can look like a broken connection after the answer was read
    socket.on('error', (error) => (text === '' ? reject(error) : undefined));
    socket.on('close', () => resolve(parse(text)));
  });
}

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  /** Lines as they are sent; `Connection: close` is added. */
  readonly headers: readonly string[];
  readonly body?: string;
}

export function request(port: number, { method = 'GET', path = '/', headers, body = '' }: RawRequest): Promise<RawAnswer> {
  const length = body === '' && method === 'GET' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return sendRaw(port, [`${method} ${path} HTTP/1.1`, ...headers, ...length, 'Connection: close', '', body].join('\r\n'));
}

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Map.groupBy(lines, (line) => line.slice(0, line.indexOf(':')).toLowerCase());
  return {
    status: Number(statusLine.split(' ')[1] ?? 0),
    headers: new Map([...headers].map(([name, values]) => [name, values.map((line) => line.slice(line.indexOf(':') + 1).trim())])),
    body: rest.join('\r\n\r\n'),
  };
}
