import { useEffect, useMemo, useState } from 'react';
import type { Client } from '../../shared/api/client.ts';
import type { InterfaceLanguage } from '../../shared/api/exchange.ts';
import { interfaceLanguages } from '../../shared/api/vocabulary.ts';
import type { DocumentContent, DocumentId, DocumentSummary } from '../../shared/document/document.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import { useApp, useAppState, type App } from '../app/context.ts';
import { commands } from '../commands/list.ts';
import type { AppState, AppStore } from '../state/app-state.ts';
import { commandEntries } from './command-entries.ts';
import type { CommandEntry } from './entry.ts';
import type { QuickSources } from './list-rows.ts';
import { markEntries } from './mark-entries.ts';
import { placeEntries } from './place-entries.ts';
import { createQuickIndex, joinIndexes, type QuickIndex } from './quick-index.ts';
import { recentPlaces } from './recent-places.ts';

type Contents = ReadonlyMap<DocumentId, DocumentContent>;

/** The parts of the index, each with what it was made of; a part is made again only when that has changed. */
interface Made {
  readonly language: InterfaceLanguage;
  readonly commands: QuickIndex;
  readonly documents: readonly DocumentSummary[];
  readonly contents: Contents;
  readonly places: QuickIndex;
  readonly annotations: AppState['annotations'];
  readonly marks: QuickIndex;
}

/** Kept between openings, one for each window's state. */
const made = new WeakMap<AppStore, Made>();

/** What quick open chooses from. The index is made at the first opening, when the palette has been drawn. */
export function useQuickSources(): QuickSources {
  const app = useApp();
  const { store } = app;
  const documents = useAppState((state) => state.documents);
  const annotations = useAppState((state) => state.annotations);
  const language = useAppState((state) => state.language);
  const commandList = useMemo(() => entriesOfCommands(language), [language]);
  const [current, setCurrent] = useState<Made | null>(made.get(store) ?? null);
  useEffect(() => {
    const before = made.get(store);
    if (before?.documents === documents && before.annotations === annotations && before.language === language) return undefined;
    let isWanted = true;
    void make(app, { documents, annotations, language, commandList }, before).then((next) => {
      if (!isWanted) return;
      made.set(store, next);
      setCurrent(next);
    });
    return () => {
      isWanted = false;
    };
  }, [app, store, documents, annotations, language, commandList]);
  return useMemo(
    () => ({
      index: current && joinIndexes([current.places, current.marks, current.commands]),
      recent: current ? recent(store.getState(), current.contents) : [],
      commands: commandList,
      canRun: ({ when }) => when?.(store.getState()) ?? true,
    }),
    [store, current, commandList],
  );
}

interface Material {
  readonly documents: readonly DocumentSummary[];
  readonly annotations: AppState['annotations'];
  readonly language: InterfaceLanguage;
  readonly commandList: readonly CommandEntry[];
}

async function make(app: App, { documents, annotations, language, commandList }: Material, before: Made | undefined): Promise<Made> {
  await drawn();
  const hasDocuments = before?.documents === documents;
  const contents = hasDocuments ? before.contents : await readContents(app, documents, before?.contents);
  return {
    language,
    commands: before?.language === language ? before.commands : await createQuickIndex(commandList, pause),
    documents,
    contents,
    places: hasDocuments ? before.places : await createQuickIndex([...contents.values()].flatMap(placeEntries), pause),
    annotations,
    marks: hasDocuments && before.annotations === annotations ? before.marks : await createQuickIndex(markEntries(annotations, documents), pause),
  };
}

/** Until the palette has been drawn; 50 ms at most. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 50 }));
}

/** Lets what the reader does go first. An idle callback would wait for the next idle time, up to 50 ms at every pause. */
function pause(): Promise<void> {
  return scheduler.yield();
}

function entriesOfCommands(language: InterfaceLanguage): CommandEntry[] {
  const others = interfaceLanguages.filter((other) => other !== language);
  return commandEntries(commands, createTranslate(language), others.map(createTranslate));
}

/** Documents whose text has not changed are not read again; one that cannot be read is reported and left out. */
async function readContents({ client, store }: App, documents: readonly DocumentSummary[], before: Contents | undefined): Promise<Contents> {
  const { open, report } = store.getState();
  const contents = new Map<DocumentId, DocumentContent>();
  for (const { id, textHash } of documents) {
    const known = [open, before?.get(id)].find((content) => content?.document.id === id && content.document.textHash === textHash);
    const content = known ?? (await readContent(client, id).catch(report));
    if (content) contents.set(id, content);
  }
  return contents;
}

function readContent(client: Client, documentId: DocumentId): Promise<DocumentContent> {
  return client.call('library.read', { documentId });
}

function recent({ positions, backward, open, view, placeOffset }: AppState, contents: Contents) {
  const here = open && view === 'reader' ? { documentId: open.document.id, offset: placeOffset } : null;
  return recentPlaces([...backward.toReversed(), ...positions], here, contents);
}
