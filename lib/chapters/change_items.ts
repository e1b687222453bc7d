import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { effectsForestFigure } from "../figures/effects_forest.ts";
import type { Figure } from "../figures/figure.ts";
import { nonresponseCurveFigure } from "../figures/nonresponse_curve.ts";
import { changeDifferencesTable } from "../tables/change_differences_table.ts";
import { nonresponseCurveTable } from "../tables/nonresponse_curve_table.ts";
import { scoresTable } from "../tables/scores_table.ts";
import type { Table } from "../tables/table.ts";
import { TITLE_AT } from "../wording/common_words.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { MOST_DRAWN } from "./most_shown.ts";

/** How {@linkcode changeDifferenceItems} and its like are called. */
export interface ChangeItemsOptions {
  readonly lang: Language;
  /** What the key of each is made of. */
  readonly key: (name: string) => string;
}

/** A figure, where there are few enough to draw, and the table of its numbers. */
export interface DrawnTable {
  /** `null` of too many. */
  readonly figure: Figure | null;
  readonly table: Table;
}

/** Changes of events set against each other; `null` where no two may be. */
export function changeDifferenceItems(
  comparisons: readonly ChangesComparison[],
  { lang, key }: ChangeItemsOptions,
): DrawnTable | null {
  const compared = comparisons.filter((one) => one.kind === "changes");
  if (compared.length === 0) return null;
  const title = say(lang, SECTIONS.changeEffects);
  return {
    figure: compared.every(({ changes }) => changes.length <= MOST_DRAWN)
      ? effectsForestFigure(compared, { key: key("change-effects"), lang, title })
      : null,
    table: changeDifferencesTable(comparisons, { key: key("change-differences"), lang }),
  };
}

/** How {@linkcode nonresponseItems} is called. */
export interface NonresponseItemsOptions extends ChangeItemsOptions {
  /**
   * Whether the table is for paper: some points of each curve, where a row for each person would be pages.
   * @default false
   */
  readonly isPrinted?: boolean;
}

/** How far those who did not answer could move each change; `null` where nobody was silent, or nobody knows how many. */
export function nonresponseItems(
  changes: readonly BeforeAfterComparison[],
  { lang, key, isPrinted = false }: NonresponseItemsOptions,
): DrawnTable | null {
  const table = nonresponseCurveTable(changes, { key: key("before-after-nonresponse-table"), lang });
  if (table.rows.length === 0) return null;
  return {
    figure: changes.length <= MOST_DRAWN
      ? nonresponseCurveFigure(changes, { key: key("before-after-nonresponse"), lang })
      : null,
    table: isPrinted ? thinned(table, lang) : table,
  };
}

/** With its heading and its notes the table of two curves stays on one page of A4. */
const MOST_POINTS = 8;

/** Every few points of each curve, with its ends. */
function thinned(table: Table, lang: Language): Table {
  const curves = Map.groupBy(table.rows, ({ construct_id, event_id }) => JSON.stringify([construct_id, event_id]));
  const rows = [...curves.values()].flatMap((points) => {
    const step = Math.ceil(points.length / MOST_POINTS);
    return points.filter((_, at) => at % step === 0 || at === points.length - 1);
  });
  if (rows.length === table.rows.length) return table;
  return { ...table, rows, notes: [say(lang, SECTIONS.someRows), ...table.notes] };
}

/**
 * Ratings as scores; and those that were asked before and after once more, with the change of their mean. Apart, as most ratings
 * have no change. Nothing where nobody rated anything.
 */
export function scoresItems(
  { distributions, changes }: {
    readonly distributions: readonly Distribution[];
    readonly changes: readonly BeforeAfterComparison[];
  },
  { lang, key }: ChangeItemsOptions,
): readonly Table[] {
  const changed = changes.flatMap(({ counts: { before, after } }) => [before, after]);
  return [
    scoresTable(distributions, { key: key("scores"), lang }),
    ...changed.length === 0 ? [] : [
      scoresTable(changed, { key: key("before-after-scores"), lang, changes, title: meanChangesTitle(changes, lang) }),
    ],
  ].filter(({ rows }) => rows.length > 0);
}

/** Names the place where there is one only. */
function meanChangesTitle(changes: readonly BeforeAfterComparison[], lang: Language): string {
  const title = say(lang, SECTIONS.meanChanges);
  const places = new Set(changes.map(({ place }) => say(lang, place)));
  const [only] = places.size === 1 ? changes : [];
  return only === undefined ? title : say(lang, TITLE_AT(title, only.place));
}
