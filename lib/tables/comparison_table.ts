import {
  type ComparedData,
  comparisonPresentation,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { signedPoints } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableColumn } from "./table.ts";
import { say } from "../wording/say.ts";

/** What a table of comparisons holds, apart from what every one of them has. */
export interface ComparisonTableContent extends Pick<Table, "columns" | "rows"> {
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
  const { notes, columns, rows } = content;
  return {
    ...comparisonPresentation(data, { key, lang, title: title ?? content.title, notes }),
    kind: "table",
    columns,
    rows,
  };
}

/** The column of what was asked. */
export function questionColumn(lang: Language): TableColumn {
  return textColumn("question", say(lang, { ja: "設問", en: "Question" }));
}

/** The column of where it was asked. */
export function placeColumn(lang: Language): TableColumn {
  return textColumn("place", say(lang, { ja: "事業", en: "Event" }));
}

/** The columns of how many people rose, stayed and fell. */
export function movementColumns(lang: Language): readonly TableColumn[] {
  return [
    numberColumn("rose", say(lang, { ja: "上昇", en: "Rose" })),
    numberColumn("same", say(lang, { ja: "同じ", en: "Same" })),
    numberColumn("fell", say(lang, { ja: "下降", en: "Fell" })),
  ];
}

/** A column of p-values: six decimals, so that small ones keep a digit. */
export function pValueColumn(id: string, label: string): TableColumn {
  return { id, label, type: "number", decimals: 6 };
}

/** An interval of a difference in points: `+22.3～+67.6`. */
export function pointsInterval({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${signedPoints(lower)}～${signedPoints(upper)}`;
}
