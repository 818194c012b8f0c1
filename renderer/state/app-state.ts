/** The renderer's whole state: one slice per file, joined here. */
import { createStore, type StateCreator, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/api/client.ts';
import type { Opening } from '../../shared/api/library.ts';
import { createCursorSlice, type CursorSlice } from './cursor.ts';
import { createFindSlice, type FindSlice } from './find.ts';
import { createLayoutSlice, type LayoutSlice } from './layout.ts';
import { createLibrarySlice, type LibrarySlice } from './library.ts';
import { createMarkChoiceSlice, type MarkChoiceSlice } from './mark-choice.ts';
import { createMarksListSlice, type MarksListSlice } from './marks-list.ts';
import { createNoteDraftsSlice, type NoteDraftsSlice } from './note-drafts.ts';
import { createNotebookSlice, type NotebookSlice } from './notebook.ts';
import { createReadingSlice, type ReadingSlice } from './reading.ts';
import { createSearchSlice, type SearchSlice } from './search.ts';
import { createSettingsSlice, type SettingsSlice } from './settings.ts';

export type AppState = LibrarySlice & SettingsSlice & ReadingSlice & LayoutSlice & SearchSlice & FindSlice & NotebookSlice
  & MarkChoiceSlice & NoteDraftsSlice & MarksListSlice & CursorSlice;

/** What slices are made with. */
export interface Surroundings {
  readonly client: Client;
  readonly opening: Opening;
  /** The browser's languages, best first. */
  readonly systemLanguages: readonly string[];
}

export type Slice<Part> = (surroundings: Surroundings, ...store: Parameters<StateCreator<AppState, [], [], Part>>) => Part;
export type AppStore = StoreApi<AppState>;

export function createAppStore(surroundings: Surroundings): AppStore {
  const store = createStore<AppState>((...parts) => ({
    ...createLibrarySlice(surroundings, ...parts),
    ...createSettingsSlice(surroundings, ...parts),
    ...createReadingSlice(surroundings, ...parts),
    ...createLayoutSlice(surroundings, ...parts),
    ...createSearchSlice(surroundings, ...parts),
    ...createFindSlice(surroundings, ...parts),
    ...createNotebookSlice(surroundings, ...parts),
    ...createMarkChoiceSlice(surroundings, ...parts),
    ...createNoteDraftsSlice(surroundings, ...parts),
    ...createMarksListSlice(surroundings, ...parts),
    ...createCursorSlice(surroundings, ...parts),
  }));
  followEvents(surroundings.client, store);
  return store;
}

/** Other windows change the same notebook and settings; what they changed is read again here. */
function followEvents(client: Client, store: AppStore): void {
  client.on('notebook.changed', () => void store.getState().loadAnnotations());
  client.on('library.changed', () => void store.getState().loadDocuments());
  client.on('settings.changed', (settings) => store.getState().receiveSettings(settings));
}
