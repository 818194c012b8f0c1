// Search and pages, on a read-only connection of its own, so that a write never holds up a reader.
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerOptions } from './messages.ts';
import { serveWorker } from './serve-worker.ts';
import { openReadServices } from './services.ts';

if (!parentPort) throw new Error('The read worker runs in a worker thread.');
const options = workerData as WorkerOptions;
serveWorker(parentPort, () => openReadServices(options));
