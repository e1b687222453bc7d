import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import type { Municipality } from "../study/municipality.ts";
import { listed } from "./counted.ts";
import { say } from "./say.ts";

/** What municipalities are called in general: cities when all of them are, else the word that fits them all. */
export interface MunicipalityKind {
  readonly one: Bilingual;
  readonly several: Bilingual;
}

const KINDS: Readonly<Record<string, MunicipalityKind>> = {
  市: { one: { ja: "市", en: "city" }, several: { ja: "市", en: "cities" } },
  区: { one: { ja: "区", en: "ward" }, several: { ja: "区", en: "wards" } },
  町: { one: { ja: "町", en: "town" }, several: { ja: "町", en: "towns" } },
  村: { one: { ja: "村", en: "village" }, several: { ja: "村", en: "villages" } },
};

const MIXED: MunicipalityKind = {
  one: { ja: "市町村", en: "municipality" },
  several: { ja: "市町村", en: "municipalities" },
};

/**
 * The word for one and for several of some municipalities, by the last character of their names.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(municipalityKind([{ name: "甲市" }, { name: "乙市" }]).several.en, "cities");
 * assert.equal(municipalityKind([{ name: "甲市" }, { name: "丙町" }]).one.ja, "市町村");
 * ```
 */
export function municipalityKind(municipalities: readonly Pick<Municipality, "name">[]): MunicipalityKind {
  const [kind, ...others] = new Set(municipalities.map(({ name }) => name.at(-1) ?? ""));
  return others.length > 0 ? MIXED : KINDS[kind ?? ""] ?? MIXED;
}

/** Up to three municipalities by name, more by their number: 甲市、甲市・乙市、5市. */
export function municipalitiesTogether(
  municipalities: readonly Pick<Municipality, "name" | "nameEnglish">[],
  lang: Language,
): string {
  const { length } = municipalities;
  if (length > 3) {
    const { several } = municipalityKind(municipalities);
    return say(lang, { ja: `${length}${several.ja}`, en: `${length} ${several.en}` });
  }
  const names = municipalities.map((one) => say(lang, bilingual(one, "name")));
  return say(lang, { ja: names.join("・"), en: listed(names) });
}
