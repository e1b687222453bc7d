import { combinedOrigin } from "../data/origin.ts";
import { shownAs } from "../data/shown_value.ts";
import { distinctSources } from "../data/source.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import type { CompareGroupsOptions } from "./compare_groups.ts";
import { constructName } from "./construct_name.ts";
import { groupCaveats } from "./group_caveats.ts";
import type { GroupRefusal, RefusedGroups } from "./group_comparison.ts";

/** A question that is not compared at all, with the reason and without any number. */
export function refusedAsWhole(
  distribution: Distribution,
  { reason, mapping = "none", base = "respondents", confidenceLevel = 0.95 }: CompareGroupsOptions & {
    readonly reason: GroupRefusal;
  },
): RefusedGroups {
  const { parts: [{ question }], sources } = distribution;
  const origin = combinedOrigin(sources.map((source) => source.origin));
  return {
    ...shownAs("comparison"),
    kind: "refused",
    reason,
    construct: question.construct,
    title: constructName(question),
    mapping,
    base,
    groups: [],
    empty: [],
    confidenceLevel,
    caveats: groupCaveats([{ name: placeOf(distribution), distribution }], { origin, mapping, differences: [] })
      .filter(({ kind }) => kind === "synthetic"),
    origin,
    sources: distinctSources(sources),
  };
}
