import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import type { Municipality } from "../study/municipality.ts";
import type { StudyEvent } from "../study/study_event.ts";
import { eventPlace, type KnownMunicipalities } from "../study/study.ts";
import { say } from "./say.ts";

/** Name of a municipality. */
export function municipalityName(municipality: Municipality, lang: Language): string {
  return say(lang, bilingual(municipality, "name"));
}

/** Name of a municipality from its identifier; the identifier itself when the study does not know it. */
export function municipalityLabel(
  { municipalities }: KnownMunicipalities,
  municipalityId: string,
  lang: Language,
): string {
  const municipality = municipalities.records.find((candidate) => candidate.municipalityId === municipalityId);
  return municipality === undefined ? municipalityId : municipalityName(municipality, lang);
}

/** Short name of an event without its municipality's: 第1回研修. */
export function eventName(event: StudyEvent, lang: Language): string {
  return say(lang, bilingual(event, "name"));
}

/** Short name of an event with its municipality: 草加市 第1回研修; of a joint one: 自治体間 第1回意見交換会. */
export function eventLabel(study: KnownMunicipalities, event: StudyEvent, lang: Language): string {
  return say(lang, eventPlace(event, study));
}

const STATUSES: Readonly<Record<StudyEvent["status"], Bilingual>> = {
  held: { ja: "開催", en: "Held" },
  cancelled: { ja: "中止", en: "Cancelled" },
  "not-held": { ja: "実施見送り", en: "Not held" },
};

/** What became of an event. */
export function eventStatusLabel({ status }: StudyEvent, lang: Language): string {
  return STATUSES[status][lang];
}

/** The same within a text, where English has no capital. */
export function eventStatusWithin(event: StudyEvent, lang: Language): string {
  return eventStatusLabel(event, lang).toLowerCase();
}

/** Remarks behind a name in English: in brackets, as “training 1 4 Feb” would run two numbers together; nothing of none. */
export function remarksInEnglish(remarks: readonly string[]): string {
  const told = remarks.filter((remark) => remark !== "");
  return told.length === 0 ? "" : ` (${told.join(", ")})`;
}
