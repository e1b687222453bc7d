import {
  type ComparedData,
  comparisonPresentation,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import type { Language } from "../data/language.ts";
import { numberColumn, TABLE, type Table, type TableColumn, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";

/** What a table of comparisons holds, apart from what every one of them has. */
export interface ComparisonTableContent extends Pick<Table, "columns" | "ids" | "rows"> {
  /** Title where the caller gives none. */
  readonly title: string;
  /** Remarks of the table's own; the caveats of the comparisons come after them. */
  readonly notes: readonly string[];
}

/** The frame of every table of comparisons: key, language and title as asked for, distinct sources, caveats as notes. */
export function comparisonTable(
  data: readonly ComparedData[],
  { key, lang = "ja", title }: ComparisonPresentationOptions,
  content: ComparisonTableContent,
): Table {
  const { notes, columns, ids, rows } = content;
  return {
    ...comparisonPresentation(data, { key, lang, title: title ?? content.title, notes }),
    ...TABLE,
    columns,
    ...ids === undefined ? {} : { ids },
    rows,
  };
}

/** The column of what was asked. */
export function questionColumn(lang: Language): TableColumn {
  return textColumn("question", say(lang, COMMON.question));
}

/** The column of where it was asked. */
export function placeColumn(lang: Language): TableColumn {
  return textColumn("place", say(lang, COMMON.event));
}

/** The columns of how many people rose, stayed and fell. */
export function movementColumns(lang: Language): readonly TableColumn[] {
  return [
    numberColumn("rose", say(lang, COMMON.roseHeading)),
    numberColumn("same", say(lang, COMMON.sameHeading)),
    numberColumn("fell", say(lang, COMMON.fellHeading)),
  ];
}

/** A column of p-values: six decimals, so that small ones keep a digit. */
export function pValueColumn(id: string, label: string): TableColumn {
  return { id, label, type: "number", decimals: 6 };
}
