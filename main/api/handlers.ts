import type { EventMessage, Handlers } from '../../shared/api/contract.ts';
import type { Notice, Opening } from '../../shared/api/library.ts';
import { cite, exportAnnotations } from '../exchange/exchange.ts';
import { listLibrary, readLibraryDocument } from '../library/library.ts';
import { addAnnotation, listAnnotations, removeAnnotations, restoreAnnotations, updateAnnotation } from '../notebook/notebook.ts';
import { keepPosition, listPositions } from '../notebook/positions.ts';
import { changeSettings, readSettings } from '../notebook/settings.ts';
import { search } from '../search/search.ts';
import type { Database, ReadableDatabase } from '../store/database.ts';
import type { Host } from './host.ts';

export interface WriteContext {
  readonly notebook: Database;
  readonly library: ReadableDatabase;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly emit: (event: EventMessage) => void;
  readonly version: string;
  /** What went wrong at launch without keeping the databases from opening. */
  readonly notices: readonly Notice[];
}

export function readHandlers(library: ReadableDatabase) {
  return {
    'library.list': () => listLibrary(library),
    'library.read': ({ documentId }) => readLibraryDocument(library, documentId),
    'search.run': (args) => search(library, args),
    'exchange.cite': (args) => cite(library, args),
  } satisfies Partial<Handlers>;
}

export function writeHandlers(context: WriteContext) {
  const { notebook, emit } = context;
  return {
    'library.open': () => openWindow(context),
    'notebook.list': ({ documentId }) => listAnnotations(context, documentId),
    'notebook.add': (args) => {
      const annotation = addAnnotation(context, args);
      emit({ name: 'notebook.changed', payload: { documentIds: [annotation.documentId] } });
      return annotation;
    },
    'notebook.update': (args) => {
      const annotation = updateAnnotation(context, args);
      emit({ name: 'notebook.changed', payload: { documentIds: [annotation.documentId] } });
      return annotation;
    },
    'notebook.remove': ({ ids }) => {
      const { removed, documentIds } = removeAnnotations(context, ids);
      if (removed.length > 0) emit({ name: 'notebook.changed', payload: { documentIds } });
      return removed;
    },
    'notebook.restore': ({ ids }) => {
      const { restored, documentIds } = restoreAnnotations(context, ids);
      if (restored.length > 0) emit({ name: 'notebook.changed', payload: { documentIds } });
      return restored;
    },
    'exchange.export': (args) => exportAnnotations(context, args),
    'settings.change': (change) => {
      const settings = changeSettings(notebook, change);
      emit({ name: 'settings.changed', payload: settings });
      return settings;
    },
    'settings.keepPosition': (args) => {
      keepPosition(context, args);
      return null;
    },
  } satisfies Partial<Handlers>;
}

/** One answer for all of a window's first frame: every question more is a wait more. */
function openWindow(context: WriteContext): Opening {
  const { notebook, library, version, notices } = context;
  const documents = listLibrary(library);
  const positions = listPositions(notebook);
  const left = positions.find(({ documentId }) => documents.some(({ id }) => id === documentId));
  return {
    settings: readSettings(notebook),
    documents,
    positions,
    last: left ? readLibraryDocument(library, left.documentId) : null,
    annotations: listAnnotations(context),
    version,
    notices,
  };
}

export function hostHandlers(host: Host) {
  return {
    'host.save': (args) => host.save(args),
  } satisfies Partial<Handlers>;
}

