import { type Bilingual, bilingual } from "../data/language.ts";
import { type KnownMunicipalities, municipalitiesOf } from "./study.ts";
import type { StudyEvent } from "./study_event.ts";

/** Who held an event and which it was, in one short name: 草加市 第1回研修; of a joint one 自治体間 第1回意見交換会. */
export function eventPlace(event: StudyEvent, study: KnownMunicipalities): Bilingual {
  const [municipality, ...others] = municipalitiesOf(event, study);
  const holder = municipality !== undefined && others.length === 0 ? bilingual(municipality, "name") : JOINT;
  return { ja: `${holder.ja} ${event.name}`, en: `${holder.en} ${event.nameEnglish}` };
}

const JOINT: Bilingual = { ja: "自治体間", en: "Joint" };
