import type { BlockKind } from '../../shared/document/document.ts';

/** A line of a part as it stands in the source, without white space around it. */
export interface PartLine {
  readonly text: string;
  /** Printed page, or null where the source shows none. */
  readonly page: number | null;
  /** The first line of its page. */
  readonly opensPage: boolean;
}

/** What a layout's reader makes of a source: a block before its text is set. */
export interface SourcePart {
  readonly kind: BlockKind;
  /** Depth of a heading, null for every other kind. */
  readonly level: number | null;
  /** One or more. */
  readonly lines: readonly PartLine[];
}
