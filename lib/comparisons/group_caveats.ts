import type { Origin } from "../data/origin.ts";
import type { QuestionDifference } from "./comparability.ts";
import type { Bilingual } from "../data/language.ts";
import { type Distribution, placeOf, SMALL_BASE } from "../counts/distribution.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import { alterationCaveats, type Caveat, isOfSome, originCaveats, responseCaveat, weightCaveats } from "./caveat.ts";

/** Caveats that follow from how questions compared with each other differ. */
export function differenceCaveats(differences: readonly QuestionDifference[]): readonly Caveat[] {
  const has = (kind: QuestionDifference["kind"]) => differences.some((difference) => difference.kind === kind);
  const wordings = differences.filter(({ kind }) => kind === "wording").flatMap(({ values }) => values);
  return [
    ...has("neutral") ? [{ kind: "neutral-on-some-scales" } as const] : [],
    ...has("labels") ? [{ kind: "different-labels" } as const] : [],
    ...wordings.length > 0 ? [{ kind: "different-wordings", wordings: [...new Set(wordings)] } as const] : [],
  ];
}

/** The event of a before and after; both when there are two questionnaires. */
export function placeOfBoth({ before, after }: BeforeAfterCounts): Bilingual {
  const [from, to] = [placeOf(before), placeOf(after)];
  if (from.ja === to.ja && from.en === to.en) return to;
  return { ja: `${from.ja}→${to.ja}`, en: `${from.en} → ${to.en}` };
}

/** What a comparison of groups cannot say; generated answers first. */
export function groupCaveats(
  groups: readonly { readonly name: Bilingual; readonly distribution: Distribution }[],
  { origin, mapping, differences }: {
    readonly origin: Origin;
    readonly mapping: "none" | "sides";
    readonly differences: readonly QuestionDifference[];
  },
): readonly Caveat[] {
  const distributions = groups.map(({ distribution }) => distribution);
  const surveys = new Set(distributions.flatMap(({ parts }) => parts.map(({ surveyId }) => surveyId)));
  const small = distributions.filter(({ withheld }) => withheld !== true).map(({ respondents }) => respondents)
    .filter((size) => size < SMALL_BASE);
  const retrospective = distributions.some(({ parts, design }) =>
    design === "retrospective" && parts.some(({ question: { timing } }) => timing !== "only")
  );
  return [
    ...originCaveats(origin),
    ...alterationCaveats(distributions),
    ...retrospective ? [{ kind: "retrospective" } as const] : [],
    { kind: "one-cluster" },
    ...mapping === "sides" ? [{ kind: "mapped-to-sides" } as const] : [],
    ...differenceCaveats(differences),
    ...groups.flatMap(({ name, distribution: { parts } }) =>
      parts.length > 1 ? [{ kind: "pooled", place: name, events: parts.length } as const] : []
    ),
    ...surveys.size > 1 ? [{ kind: "overlap" } as const] : [],
    ...groups.flatMap(({ name, distribution }) => {
      const { respondents, applicants } = distribution;
      return isOfSome(distribution) ? [] : responseCaveat({ place: name, respondents, applicants });
    }),
    ...weightCaveats(distributions),
    ...small.length > 0 ? [{ kind: "small-base", sizes: small } as const] : [],
    ...distributions.some(({ scale }) => scale.basis === "assumed") ? [{ kind: "assumed-answers" } as const] : [],
  ];
}
