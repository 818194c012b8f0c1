import { blockAt } from '../../shared/document/canonical-text.ts';
import type { DocumentContent, DocumentId } from '../../shared/document/document.ts';
import { pageAt, sectionPath } from '../../shared/document/section-path.ts';
import { shortPath } from '../search/hit-text.ts';
import type { Place } from '../state/reading.ts';
import type { PlaceEntry } from './entry.ts';

const most = 5;

/**
 * Where the reader was, one entry a section, as headings. `places` are newest first; the section of `here`, where the
 * reader is, is left out, and what stands before any heading goes by the document's title.
 */
export function recentPlaces(places: readonly Place[], here: Place | null, contents: ReadonlyMap<DocumentId, DocumentContent>): PlaceEntry[] {
  const seen = new Set<string>();
  const entries: PlaceEntry[] = [];
  const current = here && entryOf(here, contents.get(here.documentId));
  if (current) seen.add(current.id);
  for (const place of places) {
    const entry = entryOf(place, contents.get(place.documentId));
    if (!entry || seen.has(entry.id)) continue;
    seen.add(entry.id);
    entries.push(entry);
    if (entries.length === most) break;
  }
  return entries;
}

function entryOf({ documentId, offset }: Place, content: DocumentContent | undefined): PlaceEntry | null {
  const block = content && blockAt(content.blocks, offset);
  if (!content || !block) return null;
  const path = sectionPath(content.sections, block.section);
  const { title, shortTitle } = content.document;
  return {
    id: `recent ${block.section} ${documentId}`,
    kind: block.section === null ? 'document' : 'heading',
    title: path.at(-1) ?? title,
    aliases: [],
    surroundings: [],
    documentId,
    offset,
    detail: [shortTitle, shortPath(path.slice(0, -1))].filter((part) => part !== '').join(' · '),
    page: pageAt(block, offset - block.offset),
  };
}
