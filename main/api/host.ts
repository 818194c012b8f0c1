import type { SaveOutcome } from '../../shared/api/host.ts';

/** What only a shell can do: one implementation per shell. */
export interface Host {
  /** `file-unwritable`, `disk-full`: the old file, if any, is untouched. */
  save(request: { readonly fileName: string; readonly content: string }): Promise<SaveOutcome>;
}
