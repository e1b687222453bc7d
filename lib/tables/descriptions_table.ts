import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { nameIn } from "../comparisons/caveat_words.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../comparisons/comparison_presentation.ts";
import { constructTitle } from "../comparisons/comparison_titles.ts";
import { describe } from "../comparisons/describe.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { type Language, say } from "../data/language.ts";
import { textColumn } from "./report_table_content.ts";
import type { Table } from "./table.ts";

/** Each comparison in one honest paragraph, for people who know no statistics. */
export function descriptionsTable(
  comparisons: readonly (BeforeAfterComparison | GroupComparison)[],
  { key, lang = "ja", title }: ComparisonPresentationOptions,
): Table {
  // The caveats are in the paragraphs.
  const data = comparisons.map(({ sources }) => ({ sources, caveats: [] }));
  return {
    ...comparisonPresentation(data, { key, lang, title: title ?? say(lang, "言葉による説明", "In words") }),
    kind: "table",
    columns: [
      textColumn("question", say(lang, "設問", "Question")),
      textColumn("place", say(lang, "事業", "Event")),
      textColumn("words", say(lang, "説明", "In words")),
    ],
    rows: comparisons.map((comparison) => ({
      question: titleOf(comparison, lang),
      place: placesOf(comparison, lang),
      words: describe(comparison, { lang }),
    })),
  };
}

function titleOf(comparison: BeforeAfterComparison | GroupComparison, lang: Language): string {
  return "groups" in comparison ? nameIn(comparison.title, lang) : constructTitle(comparison.counts.after, lang);
}

function placesOf(comparison: BeforeAfterComparison | GroupComparison, lang: Language): string {
  if (!("groups" in comparison)) return nameIn(comparison.place, lang);
  return comparison.groups.map(({ name }) => nameIn(name, lang)).join(say(lang, "、", ", "));
}
