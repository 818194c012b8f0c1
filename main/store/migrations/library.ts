import type { Migration } from '../migrate.ts';
import { documents } from './library/0001-documents.ts';

/** Steps of `library.sqlite`, in order. */
export const libraryMigrations: readonly Migration[] = [documents];
