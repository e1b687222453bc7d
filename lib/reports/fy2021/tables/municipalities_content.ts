import { say } from "../../../data/language.ts";
import { numberColumn, type ReportTableBuilder, textColumn } from "../../../tables/report_table_content.ts";

/** Population, area and experience of the five consulted municipalities. */
export const municipalitiesContent: ReportTableBuilder = (report, { lang }) => {
  const consulted = report.municipalities.records.filter(({ kind }) => kind === "consulted");
  return {
    columns: [
      textColumn("name", say(lang, "自治体", "Municipality")),
      textColumn("prefecture", say(lang, "都道府県", "Prefecture")),
      numberColumn("population", say(lang, "人口（人）", "Population")),
      numberColumn("area", say(lang, "面積（km²）", "Area (km²)"), 2),
      numberColumn("modelYears", say(lang, "モデル事業（年）", "Model project (years)")),
      textColumn("transition", say(lang, "移行準備事業", "Transition project")),
      textColumn("implementation", say(lang, "重層的支援体制整備事業", "Implementation")),
    ],
    rows: consulted.map((municipality) => ({
      name: lang === "ja" ? municipality.name : municipality.nameEnglish,
      prefecture: municipality.prefecture,
      population: municipality.population,
      area: municipality.areaKm2,
      modelYears: municipality.modelProjectYears,
      transition: municipality.transitionProjectPrinted,
      implementation: municipality.implementationPrinted,
    })),
    sources: [report.municipalities.source],
    notes: [
      say(
        lang,
        "人口は住民基本台帳の 2021 年 7 月末または 8 月 1 日の記録による（報告書の注）。",
        "Population from the resident register, end of July or 1 August 2021 (the report's note).",
      ),
      ...consulted.filter(({ remark }) => remark !== null).map(({ name, remark }) => `${name}: ${remark}`),
    ],
  };
};
