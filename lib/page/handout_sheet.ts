import type { ChapterPart } from "../chapters/written_document.ts";
import { type Origin, ORIGINS } from "../data/origin.ts";
import type { Table } from "../tables/table.ts";

/** A run of the handout that begins on a page of its own. */
export interface HandoutSheet {
  readonly title: string;
  readonly parts: readonly ChapterPart[];
  /** Whose statements its paragraphs are; its tables say so themselves. */
  readonly origins: readonly Origin[];
  /**
   * Whether it goes on where the one before it ends.
   * @default false
   */
  readonly continues?: boolean;
}

/** What a report adds to the handout, each with the place it has in it. */
export interface ReportHandout {
  /** What the report concludes, and what it says came of what was done: first. */
  readonly conclusions: HandoutSheet["parts"];
  /** Whose statements those are. */
  readonly origins: readonly Origin[];
  /** Behind the outline of the surveys: a sheet each municipality, then what they share. */
  readonly sheets: readonly HandoutSheet[];
  /** Places that whoever quotes the report must mind. */
  readonly errata: HandoutSheet["parts"];
}

/** A sheet that is one table under its title. */
export function tableSheet(table: Table): HandoutSheet {
  return { title: table.title, origins: [], parts: [{ heading: "", paragraphs: [], items: [table] }] };
}

/** The origins of all that stands on a sheet, in their order. */
export function sheetOrigins({ parts, origins }: HandoutSheet): readonly Origin[] {
  const sources = parts.flatMap(({ items }) => items.flatMap((item) => item.sources));
  const all = new Set([...origins, ...sources.map(({ origin }) => origin)]);
  return ORIGINS.filter((origin) => all.has(origin));
}
