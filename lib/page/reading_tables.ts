import { type ChangeItemsOptions, scoresItems } from "../chapters/change_items.ts";
import { effectiveSizesTable } from "../tables/effective_sizes_table.ts";
import type { Table } from "../tables/table.ts";
import { type PageContent, surveysOf } from "./page_content.ts";

/** All ratings as scores, and the change of their means; nothing where nobody rated anything. */
export function scoreTables(
  { surveys, comparisons: { changes } }: PageContent,
  options: ChangeItemsOptions,
): readonly Table[] {
  return scoresItems({ distributions: surveys.flatMap((survey) => survey.distributions), changes }, options);
}

/** What people who are alike are worth, of municipalities or else of events; `null` where no two of either are compared. */
export function sizesTable(content: PageContent, { lang, key }: ChangeItemsOptions): Table | null {
  const { byEvent, byMunicipality } = content.comparisons;
  const groups = [byMunicipality, byEvent].find((list) => list.some(({ kind }) => kind === "groups"));
  return groups === undefined
    ? null
    : effectiveSizesTable(groups, { lang, key: key("effective-sizes"), surveys: surveysOf(content) });
}
