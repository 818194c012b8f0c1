import type { Notice } from '../../shared/api/library.ts';
import type { Position } from '../../shared/api/settings.ts';
import type { DocumentSummary } from '../../shared/document/document.ts';
import type { Slice } from './app-state.ts';

export interface LibrarySlice {
  readonly documents: readonly DocumentSummary[];
  /** Where the reader left each document, newest first. */
  readonly positions: readonly Position[];
  /** What went wrong at launch; shown until put away. */
  readonly notices: readonly Notice[];
  readonly version: string;
  loadDocuments(): Promise<void>;
  dismissNotice(notice: Notice): void;
}

export const createLibrarySlice: Slice<LibrarySlice> = ({ client, opening }, set, get) => ({
  documents: opening.documents,
  positions: opening.positions,
  notices: opening.notices,
  version: opening.version,
  async loadDocuments() {
    try {
      set({ documents: await client.call('library.list', {}) });
    } catch (error) {
      get().report(error);
    }
  },
  dismissNotice: (notice) => set({ notices: get().notices.filter((other) => other !== notice) }),
});
