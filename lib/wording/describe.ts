import { type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { describeBeforeAfter } from "./describe_before_after.ts";
import { describeGroups } from "./describe_groups.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { describeChanges } from "./describe_changes.ts";
import { type Description, paragraph } from "./verdict_words.ts";

/** Options of {@linkcode describe}. */
export interface DescribeOptions {
  /** @default "ja" */
  readonly lang?: Language;
}

/**
 * A comparison in one honest paragraph for people who know no statistics.
 *
 * How many of how many, by how much (ポイント), how sure, and what it cannot say. Generated answers are named first.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * const [work] = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.ok(work !== undefined && work.origin === "synthetic");
 * assert.match(describe(work), /^【合成データ】.*20人のうち/);
 * ```
 */
export function describe(
  comparison: BeforeAfterComparison | GroupComparison | ChangesComparison,
  options: DescribeOptions = {},
): string {
  const action = "describe the comparison";
  requireKind(action, comparison, { name: "comparison", kind: dataKind.comparison });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const { found, unseen, small } = description(comparison, lang);
  return paragraph([found, unseen, small], lang);
}

/** The same in its parts. */
export function description(
  comparison: BeforeAfterComparison | GroupComparison | ChangesComparison,
  lang: Language,
): Description {
  if ("groups" in comparison) return describeGroups(comparison, lang);
  return comparison.kind === "changes" || comparison.kind === "alone"
    ? describeChanges(comparison, lang)
    : describeBeforeAfter(comparison, lang);
}
