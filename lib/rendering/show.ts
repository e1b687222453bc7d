import { kind, requireKind, requireOptions } from "../data/check_call.ts";
import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { JUPYTER_DISPLAY, type MimeBundle, type NotebookDisplay, type ShownKind } from "../data/shown_value.ts";
import type { Chapter } from "../chapters/chapter.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Figure } from "../figures/figure.ts";
import type { Survey } from "../survey/survey.ts";
import type { Table } from "../tables/table.ts";
import { displayChapters } from "./notebook_display.ts";
import { displayValue } from "./show_values.ts";

/** What {@linkcode show} shows. */
export type Showable =
  | Figure
  | Table
  | Chapter
  | Survey
  | Distribution
  | BeforeAfterComparison
  | GroupComparison
  | ChangesComparison;

/** How each of these is known, the surest sign first. */
const SIGNS: readonly (readonly [ShownKind | "chapter", (value: object) => boolean])[] = [
  ["chapter", (value) => "kind" in value && value.kind === "chapter"],
  ["figure", (value) => "kind" in value && value.kind === "figure"],
  ["table", (value) => "kind" in value && value.kind === "table"],
  ["survey", (value) => "codebook" in value && "codebookSource" in value],
  ["distribution", (value) => "answers" in value && "parts" in value && "answered" in value],
  ["comparison", (value) => "caveats" in value && "sources" in value],
];

function kindOf(value: unknown): ShownKind | "chapter" | null {
  if (typeof value !== "object" || value === null) return null;
  return SIGNS.find(([, fits]) => fits(value))?.[0] ?? null;
}

const SHOWABLE = {
  ...kind.record("a figure, a table, a chapter, a survey, a distribution, a comparison, or a list of such"),
  fits: (value: unknown) => Array.isArray(value) ? value.every((one) => kindOf(one) !== null) : kindOf(value) !== null,
};

/**
 * Shows a value, or several one after the other, without saving anything. Most values show themselves when they are a cell's last
 * expression; `show` is for another language, and for lists of one's own.
 *
 * @param given.lang language of what has none of its own: surveys, distributions and comparisons
 * @throws {TypeError} when it is nothing that can be shown
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { JUPYTER_DISPLAY } from "../data/shown_value.ts";
 * const { "text/plain": told = "" } = await show(await loadSurvey("gyoda-training-2"), { lang: "en" })[JUPYTER_DISPLAY]();
 * assert.match(told, /12 respondents/);
 * ```
 */
export function show(value: Showable | readonly Showable[], given: LanguageOption | number = {}): NotebookDisplay {
  const action = "show it";
  // `tables.map(show)` gives the place in the list besides.
  const options = typeof given === "number" ? {} : given;
  requireKind(action, value, { name: "value", kind: SHOWABLE });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const displays = [value].flat().map((one): NotebookDisplay => {
    if ("kind" in one && one.kind === "chapter") return displayChapters([one]);
    const sign = kindOf(one);
    return displayValue(one, { kind: sign === null || sign === "chapter" ? "figure" : sign, lang });
  });
  const [only] = displays;
  if (only !== undefined && displays.length === 1) return only;
  return {
    async [JUPYTER_DISPLAY](): Promise<MimeBundle> {
      const bundles = await Promise.all(displays.map((display) => display[JUPYTER_DISPLAY]()));
      const joined = (type: string) => bundles.flatMap((bundle) => bundle[type] ?? []).join("\n");
      return { "text/html": joined("text/html"), "text/plain": joined("text/plain") };
    },
  };
}
