import { join } from 'node:path';

export const corpusFolder = join(import.meta.dirname, '..', '..', 'corpus');
export const version = '0.0.0-test';
