/** The columns of `block` that need a guard when they are read: words of a closed set, and lists kept as JSON. */
import { z } from 'zod';
import { blockKinds, type BlockKind, type BlockSpan, type PageBreak } from '../../shared/document/document.ts';

const offset = z.number().int().min(0);
const kindGuard = z.enum(blockKinds);
const pageBreaksGuard = z.array(z.strictObject({ at: offset, page: z.number().int() }));
const spansGuard = z.array(z.strictObject({ kind: z.enum(['run-in-head', 'event-date']), start: offset, end: offset }));

export const readKind = (kind: string): BlockKind => kindGuard.parse(kind);
export const readPageBreaks = (json: string): PageBreak[] => readList(json, pageBreaksGuard);
export const readSpans = (json: string): BlockSpan[] => readList(json, spansGuard);

/** Most lists are empty, and need no guard then. */
function readList<Item>(json: string, guard: z.ZodType<Item[]>): Item[] {
  return json === '[]' ? [] : guard.parse(JSON.parse(json));
}
