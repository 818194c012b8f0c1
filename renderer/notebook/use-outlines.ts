import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../shared/api/notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { useApp, useAppState } from '../app/context.ts';
import type { Outline } from './mark-groups.ts';

/** Headings and blocks of the documents that marks stand in; those not open are read once, and again when they change. */
export function useOutlines(annotations: readonly Annotation[]): ReadonlyMap<DocumentId, Outline> {
  const { client, store } = useApp();
  const open = useAppState((state) => state.open);
  const documents = useAppState((state) => state.documents);
  const [read, setRead] = useState<ReadonlyMap<string, Outline>>(new Map());
  const wanted = useMemo(() => {
    const marked = new Set(annotations.map(({ documentId }) => documentId));
    return documents.filter(({ id, textHash }) => marked.has(id) && !(open?.document.id === id && open.document.textHash === textHash));
  }, [annotations, documents, open]);
  useEffect(() => {
    let isCurrent = true;
    for (const { id, textHash } of wanted) {
      if (read.has(id + textHash)) continue;
      client.call('library.read', { documentId: id }).then(
        ({ sections, blocks }) => {
          if (isCurrent) setRead((before) => new Map(before).set(id + textHash, { sections, blocks }));
        },
        (error: unknown) => store.getState().report(error),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [wanted, read, client, store]);
  return useMemo(() => {
    const outlines = new Map<DocumentId, Outline>();
    for (const { id, textHash } of wanted) {
      const outline = read.get(id + textHash);
      if (outline) outlines.set(id, outline);
    }
    if (open) outlines.set(open.document.id, open);
    return outlines;
  }, [wanted, read, open]);
}
