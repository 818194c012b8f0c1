import { z } from 'zod';
import { method } from './method.ts';

/**
 * What became of a save. `browser`: this shell has no dialog of its own in main; the page hands the file to the browser,
 * which asks where to put it.
 */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'browser' };

export const hostMethods = {
  /** Asks for a place and writes the text there atomically. `file-unwritable`, `disk-full`: the old file, if any, is untouched. */
  'host.save': method(
    'host',
    z.strictObject({ fileName: z.string().min(1).max(200), content: z.string().max(200_000_000) }),
  ).returns<SaveOutcome>(),
};
