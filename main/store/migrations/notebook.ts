import type { Migration } from '../migrate.ts';
import { annotations } from './notebook/0001-annotations.ts';

/** Steps of `notebook.sqlite`, in order. */
export const notebookMigrations: readonly Migration[] = [annotations];
