// Owns `library.sqlite` and `notebook.sqlite` as their one writer.
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerOptions } from './messages.ts';
import { serveWorker } from './serve-worker.ts';
import { openWriteServices } from './services.ts';

if (!parentPort) throw new Error('The write worker runs in a worker thread.');
const options = workerData as WorkerOptions;
serveWorker(parentPort, (outlets) => openWriteServices({ ...options, ...outlets, now: () => new Date(), newId: randomUUID }));
