import { shownAs, shownList } from "../data/shown_value.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { combinedOrigin } from "../data/origin.ts";
import { itemAt } from "../data/item_at.ts";
import { distinctSources } from "../data/source.ts";
import { hasWithheldCells, lowestFirst } from "../counts/transition_matrix.ts";
import { kruskalWallis } from "../statistics/kruskal_wallis.ts";
import { mannWhitney } from "../statistics/mann_whitney.ts";
import { stratifiedSignedRank } from "../statistics/stratified_signed_rank.ts";
import { type AnalysisPlan, DEFAULT_ANALYSIS_PLAN } from "../study/analysis_plan.ts";
import type { BeforeAfterComparison, KnownChange } from "./before_after_comparison.ts";
import { changeModels } from "./change_models.ts";
import { type Caveat, mergeCaveats } from "./caveat.ts";
import { comparability } from "./comparability.ts";
import { constructName } from "./construct_name.ts";
import type { ChangesAlone, ChangesCommon, ChangesCompared, ChangesComparison } from "./changes_comparison.ts";
import { changePairs } from "./change_pairs.ts";

/** How {@linkcode compareChanges} compares. */
export type CompareChangesOptions = Partial<
  Pick<AnalysisPlan, "adjustment" | "confidenceLevel" | "power" | "against" | "equivalence">
>;

/** The kind of each of these options. */
export const COMPARE_CHANGES_OPTIONS: OptionKinds<CompareChangesOptions> = {
  adjustment: kind.oneOf("holm", "none"),
  confidenceLevel: kind.number,
  power: kind.number,
  against: kind.number,
  equivalence: kind.record("a margin with its reason, as the analysis plan gives it", "margin", "reason"),
};

/**
 * Compares changes from before to after between events, and so between cities: did people's answers rise more here than
 * there?
 *
 * Only events that asked alike, in the same design, on scales that may be compared. With pairs: the difference in net rise
 * and in the change of the favourable share, each with interval and p-value of one procedure; and over all events whether
 * there is one common change, and whether they differ at all. Without pairs, as of two sheets that are not joined: the
 * difference of the changes of favourable shares. All differences of a call are one family.
 *
 * One event is one cluster of people who chose to come: what differs between two events is theirs and not their city's, and
 * how far events of a city differ among themselves cannot be estimated from one event a city.
 *
 * @param changes what `compareBeforeAfter` gave
 * @returns one comparison for each set of events that may be compared, and one that says so for each change that stands alone
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * import { beforeAfterChanges } from "./before_after_changes.ts";
 * const changes = compareChanges(beforeAfterChanges(await loadSurveys()));
 * // One of the events asked about before: nothing to set its change against.
 * assert.ok(changes.every(({ kind }) => kind === "alone"));
 * ```
 */
export function compareChanges(
  changes: readonly BeforeAfterComparison[],
  options: CompareChangesOptions = {},
): readonly ChangesComparison[] {
  const action = "compare changes";
  requireKind(action, changes, { name: "changes", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARE_CHANGES_OPTIONS);
  const plan = { ...DEFAULT_ANALYSIS_PLAN, ...options };
  const { confidenceLevel } = plan;
  const known = changes.filter((one): one is KnownChange => one.kind === "paired" || one.kind === "margins");
  const sets = parted(known);
  const pairsOf = changePairs(sets, plan);
  const unanswered = changes.filter(({ kind }) => kind === "refused").map((one): ChangesAlone => (
    {
      ...commonOf([one], confidenceLevel),
      kind: "alone",
      place: one.place,
      counts: one.counts,
      reason: "nobody-answered",
    }
  ));
  const compared = sets.map((set): ChangesComparison => {
    const common = commonOf(set, confidenceLevel);
    if (set.length < 2) {
      const { place, counts } = itemAt(set, 0, "change");
      return { ...common, kind: "alone", place, counts, reason: "asked-alone" };
    }
    return {
      ...common,
      kind: "changes",
      changes: set,
      pairs: pairsOf(set),
      together: togetherOf(set),
      models: changeModels(set, confidenceLevel),
    };
  });
  return shownList([...compared, ...unanswered]);
}

/** Parts changes into sets in which each may be compared with each. */
function parted(changes: readonly KnownChange[]): readonly (readonly KnownChange[])[] {
  const sets: KnownChange[][] = [];
  for (const change of changes) {
    const set = sets.find((members) =>
      members.every((member) =>
        member.kind === change.kind && member.design === change.design &&
        (["before", "after"] as const).every((side) =>
          comparability(member.counts[side], change.counts[side]).level === "scale"
        )
      )
    );
    if (set === undefined) sets.push([change]);
    else set.push(change);
  }
  return sets;
}

function togetherOf(set: readonly KnownChange[]): ChangesCompared["together"] {
  const tables = set.flatMap((one) =>
    one.kind === "paired" && !hasWithheldCells(one.transitions) ? [lowestFirst(one.transitions)] : []
  );
  if (tables.length < set.length) return null;
  const moves = set.flatMap((one) =>
    one.kind === "paired" ? [[one.movement.fell, one.movement.same, one.movement.rose]] : []
  );
  const [first, second, third] = moves;
  return {
    common: stratifiedSignedRank(tables),
    // Of two groups it is the same test, counted out.
    heterogeneity: first !== undefined && second !== undefined && third === undefined
      ? mannWhitney(first, second)
      : kruskalWallis(moves, { monteCarlo: { seed: 1 } }),
  };
}

function commonOf(set: readonly BeforeAfterComparison[], confidenceLevel: number): ChangesCommon {
  const { counts, construct } = itemAt(set, 0, "change");
  const caveats: readonly Caveat[] = set.length > 1 ? [{ kind: "one-cluster" }, { kind: "overlap" }] : [];
  return {
    construct,
    ...shownAs("comparison"),
    title: constructName(counts.after.parts[0].question),
    confidenceLevel,
    caveats: mergeCaveats([...set.map((one) => one.caveats), caveats]),
    origin: combinedOrigin(set.map(({ origin }) => origin)),
    sources: distinctSources(set.flatMap(({ sources }) => sources)),
  };
}
