import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import type { Bilingual } from "../data/language.ts";
import { shownAs } from "../data/shown_value.ts";
import { itemAt } from "../data/item_at.ts";
import { countAnswers } from "../counts/count_answers.ts";
import { countByAttribute } from "../counts/count_by_attribute.ts";
import { disclosureRule, isSmallCell } from "../counts/disclosure_rule.ts";
import { answerScale, type Distribution, placeOf } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { decidingPopulation } from "../study/study.ts";
import { answerCounts, peopleIn } from "../survey/answer_counts.ts";
import type { Survey } from "../survey/survey.ts";
import { responseCaveat } from "./caveat.ts";
import { COMPARE_GROUPS_OPTIONS, compareGroups, type CompareGroupsOptions } from "./compare_groups.ts";
import { refusedAsWhole } from "./refused_as_whole.ts";
import type { GroupComparison, NamedGroup } from "./group_comparison.ts";

/** What {@linkcode compareByAttribute} compares. */
export interface CompareByAttributeOptions extends CompareGroupsOptions {
  /** Rating question, as in the code book. */
  readonly question: string;
  /** Question of the respondents' attribute, such as age or occupation. */
  readonly attribute: string;
  /**
   * Which answers to the attribute are put together, as the analysis plan's `mergedAnswers` states; an answer that is named
   * nowhere stays by itself.
   * @default none
   */
  readonly merge?: readonly MergedCategory[];
}

/** The kind of each of these options. */
export const COMPARE_BY_ATTRIBUTE_OPTIONS: OptionKinds<CompareByAttributeOptions> = {
  ...COMPARE_GROUPS_OPTIONS,
  question: required(kind.text),
  attribute: required(kind.text),
  merge: kind.listOf("merged answers", kind.record("answers to merge")),
};

/** Answers of one attribute that belong to one category. */
export interface MergedCategory extends Bilingual {
  /** Their labels, as in the code book. */
  readonly answers: readonly string[];
}

/**
 * Compares how respondents of different kinds answered a question of one event, under the disclosure rule.
 *
 * A share tells how many of a group were favourable and how many were not. If either is a small number in any group, nothing
 * is compared and no number is given: with the others and the totals at hand, a single group left out could be worked out.
 * People who did not say what they are form a group of their own. Kinds that nobody is of are left out.
 *
 * @returns the comparison; without numbers, and with the reason, also when the survey has counts only and when all respondents
 * are of one kind
 * @throws {RangeError} when the survey has no such question
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const survey = await loadSurvey("gyoda-training-2");
 * const [question, attribute] = ["gyoda-training-2-q03", "gyoda-training-2-q02"];
 * const comparison = compareByAttribute(survey, { question, attribute });
 * // Twelve people by occupation: every number would be small.
 * assert.ok(comparison.kind === "refused" && comparison.reason === "withheld");
 * ```
 */
export function compareByAttribute(survey: Survey, options: CompareByAttributeOptions): GroupComparison {
  const action = "compare by attribute";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, COMPARE_BY_ATTRIBUTE_OPTIONS);
  const { question, attribute, merge = [], ...how } = options;
  const whole = countAnswers(survey, question);
  if (survey.form !== "responses") return refusedAsWhole(whole, { reason: "counts-only", ...how });
  const { rows } = countByAttribute(survey, { question, attribute });
  const parts = rows.map(({ category: { name }, answers }) => ({ name, cells: answers.map(({ count }) => count) }));
  const groups = merged(parts, merge).map(({ name, cells }): NamedGroup => ({
    name,
    distribution: partOf(whole, cells),
  })).filter(({ distribution }) => distribution.respondents > 0);
  if (groups.length < 2) return refusedAsWhole(whole, { reason: "one-kind", ...how });
  const comparison = compareGroups(groups, how);
  const caveats = [
    ...comparison.caveats.filter(({ kind }) => kind !== "applicants-unknown"),
    ...responseCaveat({ ...whole, place: placeOf(whole) }),
  ];
  const rule = disclosureRule({ population: decidingPopulation(survey.municipalities) });
  const small = groups.filter(({ distribution }) => {
    const { favourable } = sideCounts(distribution);
    return isSmallCell(favourable, rule) || isSmallCell(distribution.respondents - favourable, rule);
  });
  if (small.length === 0) return { ...comparison, caveats };
  const { construct, title, mapping, base, confidenceLevel, origin, sources } = comparison;
  const told = caveats.filter(({ kind }) => kind !== "small-base");
  const common = {
    ...shownAs("comparison"),
    construct,
    title,
    mapping,
    base,
    confidenceLevel,
    origin,
    sources,
    caveats: told,
  };
  const isMerged = parts.some(({ name }) => merge.some(({ answers }) => answers.includes(name.ja)));
  const names = small.map(({ name }) => name);
  const tooSmall = rule.threshold === null ? null : { names, threshold: rule.threshold, merged: isMerged };
  return { ...common, kind: "refused", reason: "withheld", groups: [], empty: [], tooSmall };
}

interface Part {
  readonly name: Bilingual;
  readonly cells: readonly number[];
}

/** Parts put together as stated, in the order in which a category's first answer comes. */
function merged(parts: readonly Part[], merge: readonly MergedCategory[]): readonly Part[] {
  const categoryOf = ({ name }: Part): Bilingual => merge.find(({ answers }) => answers.includes(name.ja)) ?? name;
  return [...Map.groupBy(parts, categoryOf)].map(([{ ja, en }, members]) => ({
    name: { ja, en },
    cells: (members[0]?.cells ?? []).map((_, column) =>
      members.reduce((sum, { cells }) => sum + itemAt(cells, column, "cell"), 0)
    ),
  }));
}

/** The answers of some of the respondents: counts in the order of the scale, answers beside it, no answer. */
function partOf(whole: Distribution, cells: readonly number[]): Distribution {
  const counts = answerCounts(answerScale(whole), cells);
  const answered = peopleIn(counts.answers);
  return {
    ...whole,
    ...counts,
    answered,
    respondents: answered + peopleIn(counts.otherAnswers) + counts.missing,
    applicants: null,
  };
}
