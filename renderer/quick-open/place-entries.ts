import type { Block, DocumentContent } from '../../shared/document/document.ts';
import { sectionPath } from '../../shared/document/section-path.ts';
import { shortPath } from '../search/hit-text.ts';
import type { PlaceEntry } from './entry.ts';

/** Characters of an event shown and found. */
const eventLength = 80;

const kindOf: Readonly<Partial<Record<Block['kind'], PlaceEntry['kind']>>> = { heading: 'heading', 'box-title': 'box', event: 'event' };

/** A document, its headings, boxes and events. */
export function placeEntries({ document, sections, blocks }: DocumentContent): PlaceEntry[] {
  const { id, title, shortTitle, issuer, date, source } = document;
  const whole: PlaceEntry = {
    id: `document ${id}`, kind: 'document', title, aliases: [shortTitle], surroundings: [issuer, source], documentId: id, offset: null, detail: `${issuer} · ${date}`, page: null,
  };
  const places = blocks.flatMap((block): PlaceEntry[] => {
    const kind = kindOf[block.kind];
    if (!kind) return [];
    const path = sectionPath(sections, block.section);
    // A heading's own path ends with itself.
    const outer = kind === 'heading' ? path.slice(0, -1) : path;
    return [{
      id: `block ${block.n} ${id}`,
      kind,
      title: kind === 'event' ? beginning(block.text, eventLength) : block.text,
      aliases: [],
      surroundings: [shortTitle, ...outer],
      documentId: id,
      offset: block.offset,
      // Events are told apart by their dates.
      detail: kind === 'event' || outer.length === 0 ? shortTitle : `${shortTitle} · ${shortPath(outer)}`,
      page: block.page,
    }];
  });
  return [whole, ...places];
}

/** At most `length` code points, on one line. */
export function beginning(text: string, length: number): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}
