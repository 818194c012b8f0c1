/** The layouts of extracted text that can be read, one reader each. */
import { readMeasured } from './measured/read-measured.ts';
import { readIndented } from './read-indented.ts';
import type { SourcePart } from './source-part.ts';

export const layoutNames = ['indented', 'measured'] as const;
export type Layout = (typeof layoutNames)[number];

/** `title` is the document's; some readers know running heads by it. */
export const layoutReaders: Readonly<Record<Layout, (text: string, title: string) => SourcePart[]>> = {
  indented: readIndented,
  measured: readMeasured,
};
