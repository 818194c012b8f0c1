import { z } from 'zod';
import type { DocumentId } from '../document/document.ts';
import { colours, interfaceLanguages } from './vocabulary.ts';
import { documentIdGuard } from './document-id.ts';
import { method } from './method.ts';

/** What the reader has set. Each field falls back to its default on its own, so that one bad value never resets the rest. */
export const settingsGuard = z.object({
  /** `system` follows the machine. */
  language: z.enum(['system', ...interfaceLanguages]).catch('system'),
  theme: z.enum(['system', 'light', 'sepia', 'dark']).catch('system'),
  fontFamily: z.enum(['serif', 'sans']).catch('serif'),
  /** CSS pixels. */
  fontSize: z.number().min(12).max(36).catch(18),
  /** Multiple of the font size. */
  lineHeight: z.number().min(1.3).max(2.8).catch(1.9),
  /** Characters in a line. */
  measure: z.number().int().min(20).max(60).catch(36),
  /** Two-character indent of paragraphs. */
  indent: z.boolean().catch(true),
  outlineOpen: z.boolean().catch(true),
  marksOpen: z.boolean().catch(false),
  /** The colour the next highlight gets. */
  lastColour: z.enum(colours).catch('yellow'),
});
export type Settings = z.output<typeof settingsGuard>;

export const defaultSettings: Settings = settingsGuard.parse({});

/** Where the reader left a document. */
export interface Position {
  readonly documentId: DocumentId;
  /** Offset in the canonical text of the first line in view, UTF-16 units. */
  readonly offset: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const change = z.strictObject({
  language: z.enum(['system', ...interfaceLanguages]),
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  fontFamily: z.enum(['serif', 'sans']),
  fontSize: z.number().min(12).max(36),
  lineHeight: z.number().min(1.3).max(2.8),
  measure: z.number().int().min(20).max(60),
  indent: z.boolean(),
  outlineOpen: z.boolean(),
  marksOpen: z.boolean(),
  lastColour: z.enum(colours),
}).partial();

export const settingsMethods = {
  /** Answers all settings after the change. */
  'settings.change': method('write', change).returns<Settings>(),
  /** Keeps the reader's place in a document. */
  'settings.keepPosition': method('write', z.strictObject({ documentId: documentIdGuard, offset: z.number().int().min(0) })).returns<null>(),
};

export interface SettingsEvents {
  'settings.changed': Settings;
}
