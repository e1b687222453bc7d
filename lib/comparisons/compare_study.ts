import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { distinctSources } from "../data/source.ts";
import { type AnalysisPlan, DEFAULT_ANALYSIS_PLAN } from "../study/analysis_plan.ts";
import type { Survey } from "../survey/survey.ts";
import { beforeAfterChanges } from "./before_after_changes.ts";
import type { BeforeAfterComparison } from "./before_after_comparison.ts";
import { compareChanges } from "./compare_changes.ts";
import type { ChangesComparison } from "./changes_comparison.ts";
import { constructsAlone } from "./compare_constructs.ts";
import { testGroups } from "./test_groups.ts";
import type { ComparedGroup, GroupComparison } from "./group_comparison.ts";
import { itemAt } from "../data/item_at.ts";

/** Everything that the analysis plan compares, each test in its family: figures and tables of it agree on every p-value. */
export interface StudyComparisons {
  readonly plan: AnalysisPlan;
  /** Every question that the same people were asked before and after. */
  readonly changes: readonly BeforeAfterComparison[];
  /** Changes of several events against each other, and changes that stand alone. */
  readonly changeDifferences: readonly ChangesComparison[];
  readonly byEvent: readonly GroupComparison[];
  /** Municipalities with all their events added up. */
  readonly byMunicipality: readonly GroupComparison[];
  /** Questions on different scales, answers joined into favourable, neutral and unfavourable. */
  readonly bySides: readonly GroupComparison[];
}

/** What {@linkcode compareStudy} is told. */
export interface CompareStudyOptions {
  /**
   * The study's analysis plan: level, adjustment, families.
   * @default the plan of a project that has none of its own
   */
  readonly plan?: AnalysisPlan;
}

/** The kind of each of these options. */
export const COMPARE_STUDY_OPTIONS: OptionKinds<CompareStudyOptions> = {
  plan: kind.record("an analysis plan, as loadStudy gives it", "adjustment", "confidenceLevel"),
};

/**
 * Makes all comparisons that a study's analysis plan foresees, at once.
 *
 * For whatever shows more than one table of a study: a test that stands in several of them, such as two events that are also
 * the only ones of their cities, is one test with one p-value and one adjusted p-value everywhere.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const { plan } = await loadStudy();
 * const { changes, byEvent } = compareStudy(await loadSurveys(), { plan });
 * assert.deepEqual([changes.length, byEvent.length], [2, 4]);
 * ```
 */
export function compareStudy(
  surveys: readonly Survey[],
  options: CompareStudyOptions = {},
): StudyComparisons {
  const action = "compare the study";
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(action, options, COMPARE_STUDY_OPTIONS);
  const { plan = DEFAULT_ANALYSIS_PLAN } = options;
  const { adjustment, confidenceLevel, power, against, equivalence } = plan;
  const how = { adjustment, confidenceLevel } as const;
  const visibly = { ...how, power, against, equivalence } as const;
  const changes = beforeAfterChanges(surveys, { ...how, visibility: plan });
  const lists = [
    constructsAlone(surveys, how),
    constructsAlone(surveys, { ...how, by: "municipality" }),
    constructsAlone(surveys, { ...how, mapping: "sides" }),
  ];
  const tested = testGroups(lists.flat(), visibly);
  const [events = 0, municipalities = 0] = lists.map(({ length }) => length);
  return {
    plan,
    changes,
    changeDifferences: compareChanges(changes, visibly),
    byEvent: tested.slice(0, events),
    byMunicipality: tested.slice(events, events + municipalities),
    bySides: tested.slice(events + municipalities),
  };
}

/**
 * The comparisons that set some of the surveys against each other, and nothing of the others: every p-value stays what it is
 * in the whole. Where none does, why there is nothing to compare stays: the refusals of the whole.
 *
 * @throws {RangeError} with fewer than two surveys
 */
export function comparisonsAmong(
  comparisons: readonly GroupComparison[],
  surveyIds: readonly string[],
): readonly GroupComparison[] {
  const action = "compare among surveys";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.groupComparisons });
  requireKind(action, surveyIds, { name: "surveyIds", kind: kind.texts });
  requireNoOptions(action, arguments, 2);
  if (surveyIds.length < 2) {
    throw new RangeError(
      `Cannot compare among surveys as at least two are needed: current value is ${surveyIds.join(", ")}`,
    );
  }
  const among = comparisons.flatMap((one): readonly GroupComparison[] => {
    const places = [...one.groups.keys()].filter((place) =>
      one.groups[place]?.distribution.parts.every(({ surveyId }) => surveyIds.includes(surveyId))
    );
    if (places.length < 2) return [];
    const part = withGroups(one, places);
    // Why there are no numbers holds for these as for all.
    if (part.kind === "refused") return [part];
    const names = part.groups.map(({ name }) => name.ja);
    return [{
      ...part,
      // What is said of who did not answer elsewhere is not about these.
      caveats: one.caveats.filter((caveat) => !("place" in caveat) || names.includes(caveat.place.ja)),
      sources: distinctSources(part.groups.flatMap(({ distribution }) => distribution.sources)),
    }];
  });
  // Where nothing is compared at all, why holds for these as well.
  return among.length > 0 ? among : comparisons.filter(({ kind }) => kind === "refused");
}

/** The same comparison with some groups before the others, for a picture or table about these: every number is as it was. */
export function groupsFirst(
  comparison: GroupComparison,
  isFirst: (group: ComparedGroup) => boolean,
): GroupComparison {
  const places = [...comparison.groups.keys()];
  const [first = [], others = []] = [true, false].map((wanted) =>
    places.filter((place) => isFirst(itemAt(comparison.groups, place, "group")) === wanted)
  );
  return withGroups(comparison, [...first, ...others]);
}

/** The groups of these places, in this order, and their pairs. Odds are against the first of the whole: others have none. */
function withGroups(comparison: GroupComparison, places: readonly number[]): GroupComparison {
  const groups = places.map((place) => itemAt(comparison.groups, place, "group"));
  if (comparison.kind === "refused") return { ...comparison, groups };
  const pairs = comparison.pairs.filter(({ first, second }) => places.includes(first) && places.includes(second))
    .map((pair) => ({ ...pair, first: places.indexOf(pair.first), second: places.indexOf(pair.second) }));
  const { groups: all, proportionalOdds: model } = comparison;
  const isWhole = groups.length === all.length && groups.every((group, at) => group === all[at]);
  const none = { method: model.method, refused: REGROUPED, sampleSize: model.sampleSize };
  return { ...comparison, groups, pairs, proportionalOdds: isWhole ? model : none };
}

const REGROUPED = "the model is of all groups, against the first of them";
