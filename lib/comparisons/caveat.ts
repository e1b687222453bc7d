import type { Origin } from "../data/origin.ts";
import type { Bilingual } from "../data/language.ts";
import { type Distribution, hasWeights, placeOf, SMALL_BASE } from "../counts/distribution.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";

/** What a comparison cannot say, and what must be known to read it right. */
export type Caveat =
  /** The answers are generated. Always the first. */
  | { readonly kind: "synthetic" }
  /** The state before was asked afterwards. */
  | { readonly kind: "retrospective" }
  /** Only some of the respondents are counted. */
  | { readonly kind: "subset"; readonly subset: Bilingual }
  /** Answers were put together; another cut was made between favourable and not. */
  | { readonly kind: "recoded"; readonly recoded: Bilingual }
  | { readonly kind: "favourable"; readonly favourable: Bilingual }
  /** Nobody was asked who did not take part. */
  | { readonly kind: "no-comparison-group" }
  | {
    readonly kind: "nonresponse";
    readonly place: Bilingual;
    readonly respondents: number;
    readonly applicants: number;
  }
  | { readonly kind: "applicants-unknown"; readonly place: Bilingual; readonly respondents: number }
  /** People without an answer on both sides, who are in none of the paired counts. */
  | { readonly kind: "unmatched"; readonly people: number }
  /** Respondents who come more than once, so that nobody can say which answer is theirs. */
  | { readonly kind: "duplicates"; readonly people: number }
  /** Only the two margins are known, and they are taken to be of the same people. */
  | { readonly kind: "same-people"; readonly people: number }
  /** An event's respondents are one cluster of people who chose to come and to answer. */
  | { readonly kind: "one-cluster" }
  /** Somebody may have been at several of the events. */
  | { readonly kind: "overlap" }
  | { readonly kind: "pooled"; readonly place: Bilingual; readonly events: number }
  /** Answers carry weights, which no test or interval here takes. */
  | { readonly kind: "weights-left-out" }
  | { readonly kind: "small-base"; readonly sizes: readonly number[] }
  | { readonly kind: "assumed-answers" }
  /** Answers were joined into favourable, neutral and unfavourable. */
  | { readonly kind: "mapped-to-sides" }
  | { readonly kind: "neutral-on-some-scales" }
  | { readonly kind: "different-labels" }
  | { readonly kind: "different-wordings"; readonly wordings: readonly string[] };

/** Caveats that follow from where answers come from. */
export function originCaveats(origin: Origin): readonly Caveat[] {
  return origin === "synthetic" ? [{ kind: "synthetic" }] : [];
}

/** Caveats that follow from what somebody made of the answers; each once. */
export function alterationCaveats(distributions: readonly Pick<Distribution, "parts">[]): readonly Caveat[] {
  const altered = distributions.flatMap(({ parts }) => parts.flatMap(({ question }) => question.altered ?? []));
  return mergeCaveats([altered.flatMap(({ subset, recoded, favourable }): readonly Caveat[] => [
    ...subset === null ? [] : [{ kind: "subset", subset } as const],
    ...recoded === null ? [] : [{ kind: "recoded", recoded } as const],
    ...favourable === null ? [] : [{ kind: "favourable", favourable } as const],
  ])]);
}

/** What is to be said where answers carry weights. */
export function weightCaveats(distributions: readonly Distribution[]): readonly Caveat[] {
  return distributions.some(hasWeights) ? [{ kind: "weights-left-out" }] : [];
}

/** Whether a distribution is of some of the respondents: how many of them had applied nobody knows. */
export function isOfSome({ parts }: Pick<Distribution, "parts">): boolean {
  return parts.some(({ question: { altered } }) => (altered?.subset ?? null) !== null);
}

/** What is to be said of who answered and who did not. */
export function responseCaveat(
  { place, respondents, applicants }: {
    readonly place: Bilingual;
    readonly respondents: number;
    readonly applicants: number | null;
  },
): readonly Caveat[] {
  if (applicants === null) return [{ kind: "applicants-unknown", place, respondents }];
  return respondents < applicants ? [{ kind: "nonresponse", place, respondents, applicants }] : [];
}

/** In which order caveats are read. */
const ORDER: readonly Caveat["kind"][] = [
  "synthetic",
  "subset",
  "recoded",
  "favourable",
  "retrospective",
  "no-comparison-group",
  "one-cluster",
  "overlap",
  "pooled",
  "mapped-to-sides",
  "neutral-on-some-scales",
  "different-labels",
  "different-wordings",
  "nonresponse",
  "applicants-unknown",
  "unmatched",
  "duplicates",
  "same-people",
  "weights-left-out",
  "small-base",
  "assumed-answers",
];

/** Caveats of several comparisons, each once, generated answers first; small bases and wordings drawn together. */
export function mergeCaveats(lists: readonly (readonly Caveat[])[]): readonly Caveat[] {
  const all = lists.flat();
  const sizes = all.flatMap((caveat) => caveat.kind === "small-base" ? caveat.sizes : []);
  const wordings = all.flatMap((caveat) => caveat.kind === "different-wordings" ? caveat.wordings : []);
  const joined = all.map((caveat): Caveat => {
    if (caveat.kind === "small-base") return { kind: "small-base", sizes: [...new Set(sizes)] };
    if (caveat.kind === "different-wordings") return { kind: "different-wordings", wordings: [...new Set(wordings)] };
    return caveat;
  });
  const texts = joined.map((caveat) => JSON.stringify(caveat));
  return joined.filter((_, at) => texts.indexOf(texts[at] ?? "") === at)
    .toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

/** What a before/after comparison cannot say; generated answers first, then design, then who is missing. */
export function beforeAfterCaveats(
  counts: BeforeAfterCounts,
  { origin, people }: { readonly origin: Origin; readonly people: number | null },
): readonly Caveat[] {
  const { before, after, transitions } = counts;
  const base = transitions?.matched ?? Math.min(before.answered, after.answered);
  const unmatched = transitions?.unmatched;
  const left = unmatched === undefined ? 0 : unmatched.beforeOnly + unmatched.afterOnly + unmatched.neither;
  return [
    ...originCaveats(origin),
    ...alterationCaveats([before, after]),
    ...after.design === "retrospective" ? [{ kind: "retrospective" } as const] : [],
    { kind: "no-comparison-group" },
    ...isOfSome(after)
      ? []
      : responseCaveat({ place: placeOf(after), respondents: after.respondents, applicants: after.applicants }),
    ...left > 0 ? [{ kind: "unmatched", people: left } as const] : [],
    ...transitions !== null && transitions.duplicates > 0
      ? [{ kind: "duplicates", people: transitions.duplicates } as const]
      : [],
    ...transitions === null && people !== null ? [{ kind: "same-people", people } as const] : [],
    ...weightCaveats([before, after]),
    ...base < SMALL_BASE && after.withheld !== true ? [{ kind: "small-base", sizes: [base] } as const] : [],
    ...before.scale.basis === "assumed" || after.scale.basis === "assumed"
      ? [{ kind: "assumed-answers" } as const]
      : [],
  ];
}
