import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRefusal, createRoutes, type RouteOptions } from './routes.ts';

export interface LoopbackServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** A caller that dawdles over its request is cut off; one that waits for events is not. */
const limits = { headersTimeout: 5_000, requestTimeout: 30_000, keepAliveTimeout: 10_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 } as const;
/** Of silence on a connection, in either direction; the heartbeat of an event stream is more frequent. */
const silenceMs = 120_000;
const mostConnections = 128;
const mostHeaders = 64;

/** Listens on this machine's own address alone, on a port the system chooses. */
export async function startServer(options: Omit<RouteOptions, 'host'>, log: (line: string) => void): Promise<LoopbackServer> {
  // An import of this module loads the whole of fetch with it, 30 ms that a window would wait for.
  const { createServer } = process.getBuiltinModule('node:http');
  const server = createServer(limits);
  server.setTimeout(silenceMs);
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostHeaders;
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'));
  const port = await listen(server);
  const host = `127.0.0.1:${port}`;
  const routes = createRoutes({ ...options, host });
  server.on('request', (request, response) => {
    routes(request, response).catch((error: unknown) => {
      // the caller went away in the middle of its request
      if (request.destroyed && !request.complete) return;
      log(`loopback: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (response.headersSent) response.destroy();
      else answerRefusal(response, 500, 'internal');
    });
  });
  return { port, origin: `http://${host}`, close: () => close(server) };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
