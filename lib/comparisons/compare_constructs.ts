import { oneOfThese } from "../data/nearest_word.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { shownList } from "../data/shown_value.ts";
import type { Survey } from "../survey/survey.ts";
import { type AskedConstruct, askedConstructs } from "./asked_constructs.ts";
import { COMPARE_GROUPS_OPTIONS, type CompareGroupsOptions, groupsAlone } from "./compare_groups.ts";
import { refusedAsWhole } from "./refused_as_whole.ts";
import { testGroups } from "./test_groups.ts";
import type { GroupComparison, GroupsAlone, NamedGroup } from "./group_comparison.ts";
import type { FamilyAdjustment } from "./test_family.ts";
import { itemAt } from "../data/item_at.ts";
import { type Distribution, type DistributionPart, placeOf } from "../counts/distribution.ts";
import { poolDistributions } from "../counts/pool_distributions.ts";
import type { Municipality } from "../study/municipality.ts";
import { severalEvents } from "../study/study.ts";

const ACTION = "compare constructs";

/** How {@linkcode compareConstructs} compares. */
export interface CompareConstructsOptions extends CompareGroupsOptions {
  /**
   * Constructs to compare.
   * @default all that two or more events ask alike
   */
  readonly constructs?: readonly string[];
  /**
   * What is set against each other: events, or municipalities with all their events added up.
   * @default "event"
   */
  readonly by?: "event" | "municipality";
  /**
   * How p-values are adjusted: those of pairs for all different pairs in this call, those of all groups at once for the
   * constructs in it. Tables that stand beside each other take them from one `compareStudy`.
   * @default "holm"
   */
  readonly adjustment?: FamilyAdjustment;
}

/** The kind of each of these options. */
export const COMPARE_CONSTRUCTS_OPTIONS: OptionKinds<CompareConstructsOptions> = {
  ...COMPARE_GROUPS_OPTIONS,
  constructs: kind.texts,
  by: kind.oneOf("event", "municipality"),
  adjustment: kind.oneOf("holm", "none"),
};

/**
 * Compares every construct across the events that ask it alike, as one declared family.
 *
 * Questions that must not be compared are left apart: `askedConstructs` says which. With mapping `"sides"` constructs that are
 * asked on different scales are compared by favourable, neutral and unfavourable, and only those are.
 *
 * @returns one comparison for each set of two or more groups; where there is no such set at all, each construct that is asked
 * comes without numbers and with that reason
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const comparisons = compareConstructs(await loadSurveys());
 * assert.deepEqual(comparisons.map(({ construct, groups }) => [construct, groups.length]), [
 *   ["principle", 2],
 *   ["other-agencies-work", 3],
 *   ["cooperation-image", 3],
 *   ["use", 2],
 * ]);
 * ```
 */
export function compareConstructs(
  surveys: readonly Survey[],
  options: CompareConstructsOptions = {},
): readonly GroupComparison[] {
  requireKind(ACTION, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(ACTION, options, COMPARE_CONSTRUCTS_OPTIONS);
  const { adjustment = "holm", confidenceLevel = 0.95 } = options;
  return shownList(testGroups(constructsAlone(surveys, options), { adjustment, confidenceLevel }));
}

/** The same with each test by itself: for who holds them together in a family, with those of other calls. */
export function constructsAlone(
  surveys: readonly Survey[],
  options: CompareConstructsOptions,
): readonly GroupsAlone[] {
  const { constructs, by = "event", adjustment: _, ...how } = options;
  const all = askedConstructs(surveys);
  const known = all.map(({ construct }) => construct);
  const unknown = constructs?.find((construct) => !known.includes(construct));
  if (unknown !== undefined) {
    throw new RangeError(`Cannot ${ACTION} as each construct must be ${oneOfThese(unknown, known)}`);
  }
  const asked = all.filter(({ construct }) => constructs?.includes(construct) ?? true);
  const setsOf = ({ sets, setsBySides }: AskedConstruct) => options.mapping === "sides" ? setsBySides : sets;
  const comparisons = asked.flatMap(setsOf)
    .map((set) => by === "event" ? set : groupByMunicipality(set))
    .filter((groups) => groups.length > 1)
    .map((groups) => groupsAlone(groups, how));
  if (comparisons.length > 0) return comparisons;
  return asked.map(({ questions }) =>
    refusedAsWhole(itemAt(questions, 0, "question"), { reason: "nobody-asks-alike", ...how })
  );
}

/**
 * Adds up the events of each municipality, so that municipalities can be set against each other.
 *
 * A group of several events has the municipality's name with their number; one of a single event keeps the event's name. A
 * joint event of several municipalities stays a group of its own. Somebody who answered at two events counts twice.
 *
 * @throws {TypeError} when two events of a municipality do not ask alike
 */
export function groupByMunicipality(distributions: readonly Distribution[]): readonly NamedGroup[] {
  const groups = Map.groupBy(distributions, (distribution) => {
    const part = itemAt(distribution.parts, 0, "part of a distribution");
    return municipalityOf(part)?.municipalityId ?? `survey ${part.surveyId}`;
  });
  return [...groups.values()].map((members) => {
    const distribution = poolDistributions(members);
    const municipality = municipalityOf(itemAt(distribution.parts, 0, "part of a distribution"));
    const events = distribution.parts.length;
    if (municipality === undefined || events === 1) return { name: placeOf(distribution), distribution };
    return { name: severalEvents(municipality, events), distribution };
  });
}

function municipalityOf({ municipalities: [only, ...others] }: DistributionPart): Municipality | undefined {
  return others.length > 0 ? undefined : only;
}
