import { formatNumber } from "../../../data/format_number.ts";
import type { Bilingual, Language } from "../../../data/language.ts";
import type { Municipality } from "../../../study/municipality.ts";
import { say } from "../../../wording/say.ts";
import { withoutBlanks } from "../facts/printed_cells.ts";
import type { MunicipalProfile } from "./municipal_profile_values.ts";

const STATUS_LABELS: Readonly<Record<MunicipalProfile["implementation" | "transitionProject"], Bilingual>> = {
  running: { ja: "実施", en: "carried out" },
  planned: { ja: "実施予定", en: "planned" },
  undecided: { ja: "実施未定", en: "undecided" },
};

/** What is measured, by column. */
export const PROFILE_HEADINGS = {
  population: { ja: "人口（人）", en: "Population" },
  area: { ja: "面積（㎢）", en: "Area (km²)" },
  density: { ja: "人口密度（人/㎢）", en: "Inhabitants per km²" },
  model: { ja: "モデル事業の実施年数", en: "Years of the model project" },
  transition: { ja: "移行準備事業", en: "Transition project" },
  implementation: { ja: "重層的支援体制整備事業", en: "Full programme" },
} satisfies Readonly<Record<string, Bilingual>>;

/** Where an area cannot be right. */
const AS_PRINTED: Bilingual = { ja: "（記載のまま）", en: " (as printed)" };

/** Instead of a density that would rest on it. */
export const NOT_COMPUTED: Bilingual = { ja: "算出しない（注を参照）", en: "not computed, see note" };

const PREFECTURES: Readonly<Record<string, string>> = { 埼玉県: "Saitama", 北海道: "Hokkaido", 福岡県: "Fukuoka" };

/** The prefecture of a municipality. */
export function prefectureName({ prefecture }: Pick<Municipality, "prefecture">, lang: Language): string {
  return say(lang, { ja: prefecture, en: PREFECTURES[prefecture] ?? prefecture });
}

/** How long a municipality took part in the model project. */
export function yearsText({ modelProjectYears: years }: MunicipalProfile, lang: Language): string {
  return years === 0
    ? say(lang, { ja: "実施なし", en: "none" })
    : say(lang, { ja: `${years}ヵ年`, en: `${years} years` });
}

/** Area as printed, and that it is where it cannot be right: no density is computed from such a one. */
export function areaInDoubtText(profile: MunicipalProfile, lang: Language): string {
  return `${areaText(profile)}${say(lang, AS_PRINTED)}`;
}

/** Area as printed. */
export function areaText({ areaKm2 }: MunicipalProfile): string {
  return formatNumber(areaKm2, { decimals: Number.isInteger(areaKm2) ? 0 : 2, grouping: true });
}

/** Status as printed, or in English with the fiscal year out of the printed Japanese one. */
export function statusText(
  profile: MunicipalProfile,
  item: "transitionProject" | "implementation",
  lang: Language,
): string {
  const printed = profile.municipality[`${item}Printed`] ?? "";
  const year = /令和\s*(\d+)\s*年度/.exec(printed)?.[1];
  return say(lang, {
    ja: withoutBlanks(printed),
    en: STATUS_LABELS[profile[item]].en + (year === undefined ? "" : ` (FY${2018 + Number(year)})`),
  });
}
