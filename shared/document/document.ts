/** What a document is once it has been read: blocks in order under a tree of sections. */

declare const brand: unique symbol;
/** Stable across re-ingests and editions: built-in documents are named in `corpus/manifest.json`, imported ones get a UUID. */
export type DocumentId = string & { readonly [brand]: 'DocumentId' };

/** Kinds of blocks. `toc` is a stray line of a lost table of contents, `other` a sign-off line. */
export const blockKinds = ['heading', 'paragraph', 'box-title', 'box-paragraph', 'event', 'toc', 'other'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A span of a text; `end` is exclusive. UTF-16 code units: SQLite counts code points, never mix the two. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A recognised part of a block, in the block's own text. */
export interface BlockSpan extends TextSpan {
  /** `run-in-head`: a paragraph's first sentence that names its matter. `event-date`: the date an event opens with. */
  readonly kind: 'run-in-head' | 'event-date';
}

export interface Block {
  /** Position in the document, from 1. */
  readonly n: number;
  readonly kind: BlockKind;
  /** Depth of a heading, 1 for chapters; null for every other kind. */
  readonly level: number | null;
  /** The printed text without the extraction's artefacts; never empty, no line feed. */
  readonly text: string;
  /** Start in the document's canonical text (blocks joined by one `\n`), UTF-16 units. */
  readonly offset: number;
  /** Index into `sections` of the innermost section that holds the block; null before the first heading. A heading belongs to its own section. */
  readonly section: number | null;
  /** `n` of the `box-title` that opens the box this block stands in (its own for the title); null outside boxes. Boxes are not sections. */
  readonly box: number | null;
  /** Printed page on which the block begins; null where the source has none. */
  readonly page: number | null;
  /** Page breaks inside the block, ascending; `at` is the offset in `text` where `page` begins. */
  readonly pageBreaks: readonly PageBreak[];
  readonly spans: readonly BlockSpan[];
}

export interface PageBreak {
  readonly at: number;
  readonly page: number;
}

export interface Section {
  /** Index in the document's list of sections, from 0, in text order. */
  readonly index: number;
  /** Index of the section around this one, or null for a chapter. */
  readonly parent: number | null;
  readonly level: number;
  /** The heading's text as printed. */
  readonly title: string;
  /** The heading's block number. */
  readonly n: number;
}

/** What the shelf shows of a document. */
export interface DocumentSummary {
  readonly id: DocumentId;
  /** File name of the source. */
  readonly source: string;
  readonly title: string;
  /** A short form of the title for lists of hits and citations. */
  readonly shortTitle: string;
  readonly issuer: string;
  /** ISO 8601 date or year-month, as precise as the document is dated. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  /** SHA-256 of the source file's bytes, hexadecimal. */
  readonly sourceHash: string;
  /** SHA-256 of the canonical text as UTF-8, hexadecimal; a mark made on another text than this must be resolved anew. */
  readonly textHash: string;
  readonly blocks: number;
  /** Characters without white space, counted as code points. */
  readonly characters: number;
  /** Printed pages, or null where the source has none. */
  readonly pages: number | null;
}

export interface DocumentContent {
  readonly document: DocumentSummary;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
}
