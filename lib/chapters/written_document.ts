import type { Language } from "../data/language.ts";
import type { Figure } from "../figures/figure.ts";
import type { Table } from "../tables/table.ts";

/** A document as a value: headings, sentences, figures and tables in reading order, with no pages and no markup. */
export interface WrittenDocument {
  readonly language: Language;
  readonly title: string;
  /** Paragraphs under the title: what it is, and whose numbers are in it. */
  readonly lead: readonly string[];
  /** Along every page: a short title. What the marks of origin mean is added by whoever draws the pages. */
  readonly running: string;
  readonly chapters: readonly DocumentChapter[];
}

/** A run of parts under one heading. */
export interface DocumentChapter {
  readonly title: string;
  /** A part without a heading has an empty one. */
  readonly parts: readonly ChapterPart[];
}

/** A part of a chapter with its heading. */
export interface ChapterPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Figures and tables, each under a key of its own. */
  readonly items: readonly (Figure | Table)[];
}
