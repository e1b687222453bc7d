import { SMALL_BASE } from "../counts/small_base.ts";
import type { Origin } from "../data/origin.ts";
import { type Caveat, differenceCaveats, originCaveats, responseCaveat } from "./caveat.ts";
import type { QuestionDifference } from "./comparability.ts";
import type { NamedGroup } from "./group_comparison.ts";

/** What a comparison of groups cannot say; generated answers first. */
export function groupCaveats(
  groups: readonly NamedGroup[],
  { origin, mapping, differences }: {
    readonly origin: Origin;
    readonly mapping: "none" | "sides";
    readonly differences: readonly QuestionDifference[];
  },
): readonly Caveat[] {
  const distributions = groups.map(({ distribution }) => distribution);
  const surveys = new Set(distributions.flatMap(({ parts }) => parts.map(({ surveyId }) => surveyId)));
  const small = distributions.map(({ respondents }) => respondents).filter((size) => size < SMALL_BASE);
  const retrospective = distributions.some(({ parts, design }) =>
    design === "retrospective" && parts.some(({ question: { timing } }) => timing !== "only")
  );
  return [
    ...originCaveats(origin),
    ...retrospective ? [{ kind: "retrospective" } as const] : [],
    { kind: "one-cluster" },
    ...mapping === "sides" ? [{ kind: "mapped-to-sides" } as const] : [],
    ...differenceCaveats(differences),
    ...groups.flatMap(({ name, distribution: { parts } }) =>
      parts.length > 1 ? [{ kind: "pooled", place: name, events: parts.length } as const] : []
    ),
    ...surveys.size > 1 ? [{ kind: "overlap" } as const] : [],
    ...groups.flatMap(({ name, distribution: { respondents, applicants } }) =>
      responseCaveat({ place: name, respondents, applicants })
    ),
    ...small.length > 0 ? [{ kind: "small-base", sizes: small } as const] : [],
    ...distributions.some(({ scale }) => scale.basis === "assumed") ? [{ kind: "assumed-answers" } as const] : [],
  ];
}
