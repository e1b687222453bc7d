import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { kind, requireKind, requireOptions } from "../../../data/check_call.ts";
import { formatNumber } from "../../../data/format_number.ts";
import { FIGURE, type Figure } from "../../../figures/figure.ts";
import { type MunicipalProfile, municipalProfiles, type MunicipalProfilesData } from "./municipal_profile_values.ts";
import { areaText, statusText } from "./municipal_profile_words.ts";
import { municipalProfilesDrawing } from "./municipal_profiles_drawing.ts";
import { municipalProfilesList } from "./municipal_profiles_list.ts";
import { computedFrom } from "../../../data/source_of.ts";
import { narrowSource } from "../../../data/source.ts";
import { CATEGORICAL, MISSING } from "../../../figures/palette.ts";
import { withoutBlanks } from "../facts/printed_cells.ts";
import { say } from "../../../wording/say.ts";

/**
 * The five municipalities side by side: size, density, and how far they have come (figure 2-2).
 *
 * For the opening of the story: no two of the five are alike. Every value is printed but the density, which is computed; bars share a
 * scale within a column.
 *
 * @throws {TypeError} if a consulted municipality lacks a value
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const figure = municipalProfilesFigure(await loadReport(), { lang: "en" });
 * assert.equal(figure.title, "The five municipalities");
 * ```
 */
export function municipalProfilesFigure(data: MunicipalProfilesData, options: LanguageOption = {}): Figure {
  const action = "draw the profiles";
  requireKind(action, data, {
    name: "data",
    kind: kind.record("the report, as loadReport gives it", "municipalities"),
  });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const profiles = municipalProfiles(data);
  const doubtful = profiles.filter(({ density }) => density === null).map(({ municipality }) => municipality);
  const population = data.municipalities.records.find(({ populationAsOf }) => populationAsOf !== null);
  return {
    ...FIGURE,
    key: "municipal-profiles",
    catalogueKeys: ["2-2:method"],
    language: lang,
    title: say(lang, { ja: "対象自治体の特徴", en: "The five municipalities" }),
    subtitle: say(lang, {
      ja: "人口、面積、人口密度、モデル事業の実施年数、重層的支援体制整備事業とその移行準備事業の状況",
      en: "Population, area, density, years of the model project, and the state of the multi-layered support programme",
    }),
    // The density stands in no table of the report.
    sources: computedFrom([
      narrowSource(data.municipalities.source, profiles.map(({ municipality }) => municipality.figureKey)),
    ]),
    notes: [
      say(lang, {
        ja: `人口は住民基本台帳による（${withoutBlanks(population?.populationAsOf ?? "時点の記載なし")}の記録）。`,
        en: "Population from the resident register, at the end of July or on 1 August 2021.",
      }),
      ...doubtful.map((municipality) =>
        say(lang, {
          ja: `${municipality.name}: ${municipality.remark}。`,
          en: `${municipality.nameEnglish}: ${municipality.remarkEnglish ?? municipality.remark}.`,
        })
      ),
      say(lang, {
        ja: "人口密度は本プロジェクトが人口÷面積で計算した。",
        en: "Density is computed here as population ÷ area.",
      }),
    ],
    alternativeText: alternativeText(profiles, lang),
    legend: [
      { label: say(lang, { ja: "実施", en: "carried out" }), color: CATEGORICAL[0], symbol: "dot" },
      { label: say(lang, { ja: "実施予定", en: "planned" }), color: CATEGORICAL[0], symbol: "outline-dot" },
      {
        label: say(lang, { ja: "実施未定・実施なし", en: "undecided, not carried out" }),
        color: MISSING.stroke,
        symbol: "line",
      },
    ],
    panels: [{ ...municipalProfilesDrawing(profiles, lang), narrow: municipalProfilesList(profiles, lang) }],
  };
}

function alternativeText(profiles: readonly MunicipalProfile[], lang: Language): string {
  return profiles.map((profile) => {
    const { municipality, density, modelProjectYears } = profile;
    const inhabitants = formatNumber(profile.population, { grouping: true });
    const perKm2 = density === null ? null : formatNumber(density, { grouping: true });
    return say(lang, {
      ja: `${municipality.name}は人口${inhabitants}人、面積${areaText(profile)}㎢、人口密度は${
        perKm2 === null ? "算出しない" : `1㎢あたり${perKm2}人`
      }。モデル事業は${modelProjectYears === 0 ? "実施なし" : `${modelProjectYears}ヵ年実施`}、移行準備事業は${
        statusText(profile, "transitionProject", lang)
      }、重層的支援体制整備事業は${statusText(profile, "implementation", lang)}。`,
      en: `${municipality.nameEnglish}: ${inhabitants} inhabitants, ${areaText(profile)} km², ${
        perKm2 === null ? "no density" : `${perKm2} per km²`
      }; model project ${
        modelProjectYears === 0 ? "not carried out" : `${modelProjectYears} years`
      }; transition project ${statusText(profile, "transitionProject", lang)}; full programme ${
        statusText(profile, "implementation", lang)
      }.`,
    });
  }).join(say(lang, { ja: "", en: " " }));
}
