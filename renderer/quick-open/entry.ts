/** What quick open finds. */
import type { Annotation } from '../../shared/api/notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import type { Command } from '../commands/command.ts';

/** In the order in which kinds of equal rank are shown. */
export const entryKinds = ['document', 'heading', 'box', 'mark', 'event', 'command'] as const;
export type EntryKind = (typeof entryKinds)[number];

interface Named {
  /** Unique among all entries. */
  readonly id: string;
  /** One line; what is shown and found first. */
  readonly title: string;
  /** Its other names, as good as the title. */
  readonly aliases: readonly string[];
  /** What stands around it (headings, document, group), by which it is found too, behind what is named so. */
  readonly surroundings: readonly string[];
}

export interface PlaceEntry extends Named {
  readonly kind: 'document' | 'heading' | 'box' | 'event';
  readonly documentId: DocumentId;
  /** In the canonical text; null for a document, which opens where it was left. */
  readonly offset: number | null;
  /** Document and headings around it, in short. */
  readonly detail: string;
  /** Printed page, or null. */
  readonly page: number | null;
}

export interface MarkEntry extends Named {
  readonly kind: 'mark';
  readonly annotation: Annotation;
  /** The document's short title. */
  readonly detail: string;
}

export interface CommandEntry extends Named {
  readonly kind: 'command';
  readonly command: Command;
}

export type Entry = PlaceEntry | MarkEntry | CommandEntry;
