import type { Bilingual, Language } from "../data/language.ts";
import { UNUSABLE_WORDS } from "../wording/import_unusable_words.ts";
import { say } from "../wording/say.ts";
import type { NoPlan } from "./import_plan.ts";

/** Why there is no plan, as text for a person. */
export function noPlanText(file: string, noPlan: NoPlan, lang: Language): string {
  return `${file}: ${say(lang, noPlanWords(noPlan))}`;
}

function noPlanWords(noPlan: NoPlan): Bilingual {
  switch (noPlan.reason) {
    case "undecodable":
      return UNUSABLE_WORDS.undecodable(noPlan);
    case "no-table":
      return UNUSABLE_WORDS["no-table"](noPlan);
    case "quotes":
      return UNUSABLE_WORDS.quotes(noPlan);
    case "too-large":
      return UNUSABLE_WORDS["too-large"](noPlan);
    case "too-many-rows":
      return UNUSABLE_WORDS["too-many-rows"](noPlan);
    case "unknown-sheet":
      return UNUSABLE_WORDS["unknown-sheet"](noPlan);
    case "unknown-column":
      return UNUSABLE_WORDS["unknown-column"](noPlan);
    case "one-of-two-sheets":
      return UNUSABLE_WORDS["one-of-two-sheets"](noPlan);
    case "several-surveys":
      return UNUSABLE_WORDS["several-surveys"](noPlan);
    default:
      return UNUSABLE_WORDS[noPlan.reason]();
  }
}
