import { numberColumn, textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { bilingual } from "../../../data/language.ts";
import { say } from "../../../wording/say.ts";

/** Population, area and experience of the five consulted municipalities. */
export const municipalitiesContent: ReportTableBuilder = (report, { lang }) => {
  const consulted = report.municipalities.records.filter(({ role }) => role === "studied");
  return {
    columns: [
      textColumn("name", say(lang, { ja: "自治体", en: "Municipality" })),
      textColumn("prefecture", say(lang, { ja: "都道府県", en: "Prefecture" })),
      numberColumn("population", say(lang, { ja: "人口（人）", en: "Population" })),
      numberColumn("area", say(lang, { ja: "面積（km²）", en: "Area (km²)" }), 2),
      numberColumn("modelYears", say(lang, { ja: "モデル事業（年）", en: "Model project (years)" })),
      textColumn("transition", say(lang, { ja: "移行準備事業", en: "Transition project" })),
      textColumn("implementation", say(lang, { ja: "重層的支援体制整備事業", en: "Implementation" })),
    ],
    rows: consulted.map((municipality) => ({
      name: say(lang, bilingual(municipality, "name")),
      prefecture: municipality.prefecture,
      population: municipality.population,
      area: municipality.areaKm2,
      modelYears: municipality.modelProjectYears,
      transition: municipality.transitionProjectPrinted,
      implementation: municipality.implementationPrinted,
    })),
    sources: [report.municipalities.source],
    notes: [
      say(lang, {
        ja: "人口は住民基本台帳の 2021 年 7 月末または 8 月 1 日の記録による（報告書の注）。",
        en: "Population from the resident register, end of July or 1 August 2021 (the report's note).",
      }),
      ...consulted.filter(({ remark }) => remark !== null).map(({ name, remark }) => `${name}: ${remark}`),
    ],
  };
};
