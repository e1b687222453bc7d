import { SMALL_BASE } from "../counts/small_base.ts";
import type { Origin } from "../data/origin.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import { type Caveat, originCaveats, responseCaveat } from "./caveat.ts";
import { placeOf } from "./place.ts";
import type { Bilingual } from "../data/language.ts";

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
    ...after.design === "retrospective" ? [{ kind: "retrospective" } as const] : [],
    { kind: "no-comparison-group" },
    ...responseCaveat({ place: placeOf(after), respondents: after.respondents, applicants: after.applicants }),
    ...left > 0 ? [{ kind: "unmatched", people: left } as const] : [],
    ...transitions !== null && transitions.duplicates > 0
      ? [{ kind: "duplicates", people: transitions.duplicates } as const]
      : [],
    ...transitions === null && people !== null ? [{ kind: "same-people", people } as const] : [],
    ...base < SMALL_BASE ? [{ kind: "small-base", sizes: [base] } as const] : [],
    ...before.scale.basis === "assumed" || after.scale.basis === "assumed"
      ? [{ kind: "assumed-answers" } as const]
      : [],
  ];
}

/** The event of a before and after; both when there are two questionnaires. */
export function placeOfBoth({ before, after }: BeforeAfterCounts): Bilingual {
  const [from, to] = [placeOf(before), placeOf(after)];
  if (from.ja === to.ja && from.en === to.en) return to;
  return { ja: `${from.ja}→${to.ja}`, en: `${from.en} → ${to.en}` };
}
