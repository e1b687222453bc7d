import { formatNumber } from "../data/format_number.ts";
import type { Language, LanguageOption } from "../data/language.ts";
import type { Dataset } from "../data/source.ts";
import type { MunicipalityRecord } from "../report/municipalities.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { Figure } from "./figure.ts";
import { narrowSource } from "./narrow_source.ts";
import { CATEGORICAL, GRID, INK, MISSING, MUTED_INK } from "./palette.ts";
import { municipalityName, say, withoutBlanks } from "./report_words.ts";
import { wrapText } from "./wrap_text.ts";

/** The part of the report that {@linkcode municipalProfilesFigure} draws. */
export interface MunicipalProfilesData {
  readonly municipalities: Dataset<MunicipalityRecord>;
}

/** One municipality as the figure shows it. */
export interface MunicipalProfile {
  readonly municipality: MunicipalityRecord;
  readonly population: number;
  readonly areaKm2: number;
  /** Inhabitants per km²; `null` where the data warns against using the printed area. */
  readonly density: number | null;
  readonly modelProjectYears: number;
  readonly transitionProject: NonNullable<MunicipalityRecord["transitionProject"]>;
  readonly implementation: NonNullable<MunicipalityRecord["implementation"]>;
}

/**
 * The consulted municipalities with their density of population.
 *
 * A municipality whose row has a remark has no density: the remark says that its area is not to be used for one.
 *
 * @throws {TypeError} if a consulted municipality lacks a value of figure 2-2
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const [gyoda] = municipalProfiles(await loadReport());
 * assert.equal(gyoda?.population, 79624);
 * ```
 */
export function municipalProfiles({ municipalities }: MunicipalProfilesData): readonly MunicipalProfile[] {
  return municipalities.records.filter(({ kind }) => kind === "consulted").map((municipality) => {
    const { population, areaKm2, modelProjectYears, transitionProject, implementation, remark } = municipality;
    if (
      population === null || areaKm2 === null || modelProjectYears === null || transitionProject === null ||
      implementation === null
    ) {
      throw new TypeError(
        `Cannot draw the profile of ${municipality.municipalityId} as it must have every value of figure 2-2`,
      );
    }
    const density = remark === null ? population / areaKm2 : null;
    return { municipality, population, areaKm2, density, modelProjectYears, transitionProject, implementation };
  });
}

const WIDTH = 960;
const HEAD = 48;
const ROW = 62;
const COLUMNS = { name: 0, population: 112, area: 282, density: 448, model: 620, transition: 752, implementation: 862 };
const BAR_WIDTH = 150;
const STATUS_LABELS = {
  running: { ja: "実施", en: "carried out" },
  planned: { ja: "実施予定", en: "planned" },
  undecided: { ja: "実施未定", en: "undecided" },
} as const;

/**
 * The five municipalities side by side: size, density, and how far they have come (figure 2-2).
 *
 * For the opening of the story: no two of the five are alike. Every value is printed; bars share a scale within a column.
 *
 * @throws {TypeError} if a consulted municipality lacks a value
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../report/load_report.ts";
 * const figure = municipalProfilesFigure(await loadReport(), { lang: "en" });
 * assert.equal(figure.title, "The five municipalities");
 * ```
 */
export function municipalProfilesFigure(data: MunicipalProfilesData, options: LanguageOption = {}): Figure {
  const { lang = "ja" } = options;
  const profiles = municipalProfiles(data);
  const doubtful = profiles.filter(({ density }) => density === null).map(({ municipality }) => municipality);
  const population = data.municipalities.records.find(({ populationAsOfPrinted }) => populationAsOfPrinted !== null);
  return {
    kind: "figure",
    key: "municipal-profiles",
    catalogueKeys: ["2-2:method"],
    language: lang,
    title: say(lang, "対象自治体の特徴", "The five municipalities"),
    subtitle: say(
      lang,
      "人口、面積、人口密度、モデル事業の実施年数、重層的支援体制整備事業とその移行準備事業の状況",
      "Population, area, density, years of the model project, and the state of the multi-layered support project",
    ),
    sources: [narrowSource(data.municipalities.source, profiles.map(({ municipality }) => municipality.figureKey))],
    notes: [
      say(
        lang,
        `人口は住民基本台帳による（${withoutBlanks(population?.populationAsOfPrinted ?? "時点の記載なし")}の記録）。`,
        "Population from the resident register, at the end of July or on 1 August 2021.",
      ),
      ...doubtful.map((municipality) =>
        say(
          lang,
          `${municipality.name}: ${municipality.remark}。`,
          `${municipality.nameEnglish}: the printed area (${municipality.areaPrinted}) is in doubt, so no density is given; ` +
            "the remark in the data says why.",
        )
      ),
      say(lang, "人口密度は本プロジェクトが人口÷面積で計算した。", "Density is computed here as population ÷ area."),
    ],
    alternativeText: alternativeText(profiles, lang),
    legend: [
      { label: say(lang, "実施", "carried out"), color: CATEGORICAL[0], symbol: "dot" },
      { label: say(lang, "実施予定", "planned"), color: CATEGORICAL[0], symbol: "outline-dot" },
      { label: say(lang, "実施未定・実施なし", "undecided, not carried out"), color: MISSING.stroke, symbol: "line" },
    ],
    panels: [drawingPanel(shapesOf(profiles, lang), { width: WIDTH, height: HEAD + profiles.length * ROW })],
  };
}

function alternativeText(profiles: readonly MunicipalProfile[], lang: Language): string {
  return profiles.map((profile) => {
    const { municipality, density, modelProjectYears } = profile;
    const inhabitants = formatNumber(profile.population, { grouping: true });
    const perKm2 = density === null ? null : formatNumber(density, { grouping: true });
    return say(
      lang,
      `${municipality.name}は人口${inhabitants}人、面積${areaText(profile)}㎢、人口密度は${
        perKm2 === null ? "算出しない" : `1㎢あたり${perKm2}人`
      }。モデル事業は${modelProjectYears === 0 ? "実施なし" : `${modelProjectYears}ヵ年実施`}、移行準備事業は${
        statusText(profile, "transitionProject", lang)
      }、重層的支援体制整備事業は${statusText(profile, "implementation", lang)}。`,
      `${municipality.nameEnglish}: ${inhabitants} inhabitants, ${areaText(profile)} km², ${
        perKm2 === null ? "no density" : `${perKm2} per km²`
      }; model project ${
        modelProjectYears === 0 ? "not carried out" : `${modelProjectYears} years`
      }; transition project ${statusText(profile, "transitionProject", lang)}; full project ${
        statusText(profile, "implementation", lang)
      }.`,
    );
  }).join(say(lang, "", " "));
}

function areaText({ areaKm2 }: MunicipalProfile): string {
  return formatNumber(areaKm2, { decimals: Number.isInteger(areaKm2) ? 0 : 2, grouping: true });
}

/** Status as printed, or in English with the fiscal year out of the printed Japanese one. */
function statusText(profile: MunicipalProfile, item: "transitionProject" | "implementation", lang: Language): string {
  const printed = profile.municipality[`${item}Printed`] ?? "";
  if (lang === "ja") return withoutBlanks(printed);
  const year = /令和\s*(\d+)\s*年度/.exec(printed)?.[1];
  return STATUS_LABELS[profile[item]].en + (year === undefined ? "" : ` (FY${2018 + Number(year)})`);
}

function shapesOf(profiles: readonly MunicipalProfile[], lang: Language): readonly Shape[] {
  const shapes: Shape[] = [];
  const heading = (x: number, width: number, japanese: string, english: string) => {
    const lines = wrapText(say(lang, japanese, english), { maxWidth: width, fontSize: 12, weight: 700 });
    for (const [index, text] of lines.entries()) {
      shapes.push({ kind: "text", x, y: HEAD - 16 - (lines.length - 1 - index) * 16, text, weight: 700 });
    }
  };
  heading(COLUMNS.population, BAR_WIDTH, "人口（人）", "Population");
  heading(COLUMNS.area, BAR_WIDTH, "面積（㎢）", "Area (km²)");
  heading(COLUMNS.density, BAR_WIDTH, "人口密度（人/㎢）", "Inhabitants per km²");
  heading(COLUMNS.model, 120, "モデル事業の実施年数", "Years of the model project");
  heading(COLUMNS.transition, 100, "移行準備事業", "Transition project");
  heading(COLUMNS.implementation, 98, "重層的支援体制整備事業", "Full project");
  const most = (values: readonly number[]) => Math.max(1, ...values);
  const scales = {
    population: most(profiles.map(({ population }) => population)),
    area: most(profiles.map(({ areaKm2 }) => areaKm2)),
    density: most(profiles.map(({ density }) => density ?? 0)),
  };
  for (const [index, profile] of profiles.entries()) {
    const top = HEAD + index * ROW;
    const middle = top + ROW / 2;
    const { municipality } = profile;
    shapes.push({ kind: "line", x1: 0, y1: top, x2: WIDTH, y2: top, stroke: index === 0 ? INK : GRID });
    const name = municipalityName(municipality, lang);
    shapes.push({ kind: "text", x: 0, y: middle - 8, text: name, fontSize: 15, weight: 700 });
    const prefecture = say(
      lang,
      municipality.prefecture,
      PREFECTURES[municipality.prefecture] ?? municipality.prefecture,
    );
    shapes.push({ kind: "text", x: 0, y: middle + 12, text: prefecture, fill: MUTED_INK });
    const bar = (x: number, share: number, text: string) => {
      shapes.push({ kind: "text", x, y: middle - 10, text });
      shapes.push({ kind: "rect", x, y: middle + 1, width: BAR_WIDTH, height: 12, fill: "#f0f2f4" });
      shapes.push({ kind: "rect", x, y: middle + 1, width: share * BAR_WIDTH, height: 12, fill: CATEGORICAL[0] });
    };
    bar(
      COLUMNS.population,
      profile.population / scales.population,
      formatNumber(profile.population, { grouping: true }),
    );
    if (profile.density === null) {
      shapes.push({
        kind: "text",
        x: COLUMNS.area,
        y: middle - 10,
        text: say(lang, `${areaText(profile)}（印字のまま）`, `${areaText(profile)} (as printed)`),
      });
      const [x, width] = [COLUMNS.area, Math.max(2, profile.areaKm2 / scales.area * BAR_WIDTH)];
      shapes.push({ kind: "rect", x, y: middle + 1, width: BAR_WIDTH, height: 12, fill: "#f0f2f4" });
      shapes.push({
        kind: "rect",
        x,
        y: middle + 1,
        width,
        height: 12,
        fill: "#ffffff",
        stroke: CATEGORICAL[0],
        dashed: true,
      });
      shapes.push({
        kind: "text",
        x: COLUMNS.density,
        y: middle,
        text: say(lang, "算出しない（注を参照）", "not computed, see note"),
        fill: MUTED_INK,
      });
    } else {
      bar(COLUMNS.area, profile.areaKm2 / scales.area, areaText(profile));
      bar(COLUMNS.density, profile.density / scales.density, formatNumber(profile.density, { grouping: true }));
    }
    shapes.push(...modelProject(profile, middle, lang));
    shapes.push(...status(profile, "transitionProject", middle, lang));
    shapes.push(...status(profile, "implementation", middle, lang));
  }
  const bottom = HEAD + profiles.length * ROW;
  shapes.push({ kind: "line", x1: 0, y1: bottom - 0.5, x2: WIDTH, y2: bottom - 0.5, stroke: INK });
  return shapes;
}

const PREFECTURES: Readonly<Record<string, string>> = { 埼玉県: "Saitama", 北海道: "Hokkaido", 福岡県: "Fukuoka" };

/** A dot a year, or a dash for none, with the number in words. */
function modelProject({ modelProjectYears }: MunicipalProfile, middle: number, lang: Language): readonly Shape[] {
  const x = COLUMNS.model;
  const none = say(lang, "実施なし", "none");
  const years = say(lang, `${modelProjectYears}ヵ年`, `${modelProjectYears} years`);
  const words: Shape = { kind: "text", x, y: middle - 10, text: modelProjectYears === 0 ? none : years };
  if (modelProjectYears === 0) return [words, dash(x, middle + 7)];
  const dots = Array.from({ length: modelProjectYears }, (_, year): Shape => (
    { kind: "symbol", symbol: "circle", x: x + 6 + year * 17, y: middle + 7, radius: 6, color: CATEGORICAL[0] }
  ));
  return [words, ...dots];
}

function status(
  profile: MunicipalProfile,
  item: "transitionProject" | "implementation",
  middle: number,
  lang: Language,
): readonly Shape[] {
  const x = item === "transitionProject" ? COLUMNS.transition : COLUMNS.implementation;
  const lines = wrapText(statusText(profile, item, lang).replace("年度", "年度\n"), { maxWidth: 76, fontSize: 12 });
  const state = profile[item];
  const sign: Shape = state === "undecided" ? dash(x, middle) : {
    kind: "symbol",
    symbol: "circle",
    x: x + 6,
    y: middle,
    radius: 6,
    color: CATEGORICAL[0],
    outlined: state === "planned",
  };
  const words = lines.map((text, index): Shape => (
    { kind: "text", x: x + 20, y: middle + (index - (lines.length - 1) / 2) * 16, text }
  ));
  return [sign, ...words];
}

function dash(x: number, y: number): Shape {
  return { kind: "line", x1: x, y1: y, x2: x + 12, y2: y, stroke: MISSING.stroke, strokeWidth: 2 };
}
