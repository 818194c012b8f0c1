import type { DocumentContent, DocumentId, TextSpan } from '../../shared/document/document.ts';
import { canonicalText } from '../../shared/document/canonical-text.ts';
import type { Slice } from './app-state.ts';

/** A document as the page shows it. */
export interface OpenDocument extends DocumentContent {
  /** Its canonical text; every offset of a mark, hit or place counts in it. */
  readonly text: string;
}

/** A place that back and forward return to. */
export interface Place {
  readonly documentId: DocumentId;
  /** Offset in the canonical text. */
  readonly offset: number;
}

/** Where the page is to scroll; a new object for every jump, so that the same place can be jumped to twice. */
export interface Target {
  readonly offset: number;
  /** The passage to show as found, if the jump came from a hit or a mark. */
  readonly passage: TextSpan | null;
  /** `top` for headings and kept places, `third` for passages, which want context above. */
  readonly align: 'top' | 'third';
}

export interface Destination {
  readonly documentId: DocumentId;
  readonly offset: number;
  readonly passage?: TextSpan;
  readonly align?: Target['align'];
}

export interface ReadingSlice {
  readonly view: 'shelf' | 'reader';
  readonly open: OpenDocument | null;
  /** The document on its way, while it is read. */
  readonly opening: DocumentId | null;
  readonly target: Target | null;
  /** Offset of the first line in view, kept by the page as it scrolls. */
  readonly placeOffset: number;
  /** 0 to 1 through the document by characters. */
  readonly progress: number;
  readonly backward: readonly Place[];
  readonly forward: readonly Place[];
  showShelf(): void;
  /** Opens a document where it was left. */
  openDocument(documentId: DocumentId): Promise<void>;
  /** Jumps, and remembers where from. */
  goTo(destination: Destination): Promise<void>;
  goBack(): Promise<void>;
  goForward(): Promise<void>;
  /** The page tells where it is. */
  keepPlace(offset: number, progress: number): void;
}

function toOpenDocument(content: DocumentContent): OpenDocument {
  return { ...content, text: canonicalText(content.blocks) };
}

const longestHistory = 200;
/** How long the page must rest before its place is written down. */
const restMs = 400;

export const createReadingSlice: Slice<ReadingSlice> = ({ client, opening }, set, get) => {
  let resting: ReturnType<typeof setTimeout> | undefined;

  const here = (): Place | null => {
    const { open, placeOffset } = get();
    return open && { documentId: open.document.id, offset: placeOffset };
  };

  /** Shows a place without touching the history; false when the document could not be read. */
  async function show({ documentId, offset, passage, align }: Destination): Promise<boolean> {
    let { open } = get();
    if (open?.document.id !== documentId) {
      set({ opening: documentId });
      try {
        const content = await client.call('library.read', { documentId });
        open = toOpenDocument(content);
      } catch (error) {
        get().report(error);
        return false;
      } finally {
        if (get().opening === documentId) set({ opening: null });
      }
      get().closeFind();
    }
    set({
      view: 'reader',
      open,
      placeOffset: offset,
      target: { offset, passage: passage ?? null, align: align ?? (passage ? 'third' : 'top') },
    });
    return true;
  }

  async function travel(from: 'backward' | 'forward', to: 'backward' | 'forward'): Promise<void> {
    const place = get()[from].at(-1);
    if (!place) return;
    const left = here();
    if (!(await show(place))) return;
    set({ [from]: get()[from].slice(0, -1) });
    if (left) set({ [to]: [...get()[to], left] });
  }

  const last = opening.last && toOpenDocument(opening.last);
  const leftAt = opening.positions.find(({ documentId }) => documentId === last?.document.id)?.offset ?? 0;

  return {
    view: last ? 'reader' : 'shelf',
    open: last,
    opening: null,
    target: last && { offset: leftAt, passage: null, align: 'top' },
    placeOffset: leftAt,
    progress: 0,
    backward: [],
    forward: [],
    showShelf: () => set({ view: 'shelf' }),
    async openDocument(documentId) {
      const kept = get().positions.find((position) => position.documentId === documentId);
      await get().goTo({ documentId, offset: kept?.offset ?? 0 });
    },
    async goTo(destination) {
      const left = here();
      if (!(await show(destination))) return;
      if (left && (left.documentId !== destination.documentId || left.offset !== destination.offset)) {
        set({ backward: [...get().backward, left].slice(-longestHistory), forward: [] });
      }
    },
    goBack: () => travel('backward', 'forward'),
    goForward: () => travel('forward', 'backward'),
    keepPlace(offset, progress) {
      const { open, positions } = get();
      if (!open) return;
      const documentId = open.document.id;
      const position = { documentId, offset, at: new Date().toISOString() };
      set({
        placeOffset: offset,
        progress,
        positions: [position, ...positions.filter((other) => other.documentId !== documentId)],
      });
      clearTimeout(resting);
      resting = setTimeout(() => {
        client.call('settings.keepPosition', { documentId, offset }).catch((error: unknown) => get().report(error));
      }, restMs);
    },
  };
};
