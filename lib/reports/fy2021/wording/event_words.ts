import type { Language } from "../../../data/language.ts";
import type { StudyEvent } from "../../../study/study_event.ts";
import { say } from "../../../wording/say.ts";

/** Why an event was not held; `null` for one that was. */
export function reasonText(
  { reason, reasonEnglish }: Pick<StudyEvent, "reason" | "reasonEnglish">,
  lang: Language,
): string | null {
  return reason === null ? null : say(lang, { ja: reason, en: reasonEnglish ?? reason });
}
