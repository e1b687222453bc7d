import type { TestFamily } from "../comparisons/test_family.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../study/analysis_plan.ts";
import { alphaText } from "./level_words.ts";
import { say } from "./say.ts";
import { TESTED } from "./tested_words.ts";

/** The note on p-values and intervals of a family: how they were adjusted, and below which p something is clear of chance. */
export function familyNote(
  family: TestFamily | undefined,
  adjusted: (alpha: string) => Bilingual,
  lang: Language,
): string {
  const { adjustment, confidenceLevel } = family ?? DEFAULT_ANALYSIS_PLAN;
  const note = adjustment === "none" ? TESTED.notAdjusted : adjusted;
  return say(lang, note(alphaText(confidenceLevel)));
}
