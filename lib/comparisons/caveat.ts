import type { Origin } from "../data/origin.ts";
import type { QuestionDifference } from "./comparability.ts";
import type { Bilingual } from "../data/language.ts";

/** What a comparison cannot say, and what must be known to read it right. */
export type Caveat =
  /** The answers are generated. Always the first. */
  | { readonly kind: "synthetic" }
  /** The state before was asked afterwards. */
  | { readonly kind: "retrospective" }
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
