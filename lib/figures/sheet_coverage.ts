import { type AssessmentSheet, commonForm } from "../assessment/assessment_sheet.ts";
import { entriesIn, sheetCoverage } from "../assessment/sheet_coverage.ts";
import { SHEET_ASPECTS, type SheetAspect } from "../assessment/sheet_form.ts";
import type { LanguageOption } from "../data/language.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { Figure } from "./figure.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK, textColorOn } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { wrapText } from "./wrap_text.ts";
import { ASPECT_HEADINGS, linesInWords, SHORT_ASPECTS } from "../wording/assessment_words.ts";
import { say } from "../wording/say.ts";

const WIDTH = 980;
const LEFT = 250;
const GAP = 14;
const ROW = 40;
const HEAD = 52;
const COLORS: Readonly<Record<SheetAspect, string>> = {
  status: CATEGORICAL[3],
  strength: CATEGORICAL[2],
  issue: CATEGORICAL[1],
};

/**
 * Which cells of the sheets hold something, and how many entries: a map of what is known, city beside city.
 *
 * @param study where municipalities have their names
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * import { loadAssessmentSheets } from "../assessment/assessment_sheet.ts";
 * const figure = sheetCoverageFigure(await loadStudy(), await loadAssessmentSheets(["gyoda"]));
 * assert.match(figure.alternativeText, /行田市11欄/);
 * ```
 */
export function sheetCoverageFigure(
  study: KnownMunicipalities,
  sheets: readonly AssessmentSheet[],
  { lang = "ja" }: LanguageOption = {},
): Figure {
  const { lines } = commonForm(sheets);
  const { cells, filled } = sheetCoverage(sheets);
  const all = lines.length * SHEET_ASPECTS.length;
  const inWords = linesInWords(lines.length);
  const nameOf = (id: string) => municipalityLabel(study, id, lang);
  const empty = lines.filter(({ id }) => cells.every(({ lineId, entries }) => lineId !== id || entries === 0));
  return {
    kind: "figure",
    key: "assessment-coverage",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "アセスメントシートの記入状況", en: "What is filled in the assessment sheets" }),
    subtitle: say(lang, {
      ja: "アセスメントシートの様式に、事前ヒアリングの結果を本プロジェクトが置き直したもの。数字は記入の数",
      en: "Findings of the hearings, put into the form of the assessment sheet by the project. Numbers of entries",
    }),
    alternativeText: say(lang, {
      ja: `${inWords.ja}の現状・強み・課題${all}欄のうち、記入があるのは${
        filled.map((sheet) => `${nameOf(sheet.municipalityId)}${sheet.filled}欄`).join("、")
      }。課題の記入がある市が多いのは${mostIssues().map(({ row, cities }) => `${row.ja}（${cities}市）`).join("、")}。${
        empty.length === 0 ? "" : `どの市にも記入がないのは${empty.map(({ ja }) => ja).join("、")}。`
      }`,
      en: `Of the ${all} cells of ${inWords.en}, filled are ${
        filled.map((sheet) => `${nameOf(sheet.municipalityId)} ${sheet.filled}`).join(", ")
      }. Issues are most often named for ${
        mostIssues().map(({ row, cities }) => `${row.en} (${cities} cities)`).join(", ")
      }.${empty.length === 0 ? "" : ` Empty everywhere: ${empty.map(({ en }) => en).join(", ")}.`}`,
    }),
    legend: SHEET_ASPECTS.map((aspect) => ({
      label: say(lang, ASPECT_HEADINGS[aspect]),
      color: COLORS[aspect],
    })),
    sources: sheets.map(({ source }) => source),
    notes: [
      say(lang, {
        ja: "空欄は報告書に記載がないことを示し、取り組みがないことを意味しない。記入の多さは準備の進み具合ではない。",
        en: "Empty: the report says nothing there, not that nothing is done. Many entries do not mean much readiness.",
      }),
      say(lang, {
        ja: "評価の基準が報告書にないため、段階や点数は付けない。どの欄に置くかは本プロジェクトの読みによる。",
        en:
          "The report has no rubric, so no level or score is given. Which cell a finding stands in is the project's reading.",
      }),
    ],
    panels: [coveragePanel()],
  };

  function mostIssues() {
    const rows = lines.map((row) => ({
      row,
      cities:
        cells.filter(({ lineId, aspect, entries }) => lineId === row.id && aspect === "issue" && entries > 0).length,
    }));
    return rows.toSorted((a, b) => b.cities - a.cities).slice(0, 2);
  }

  function coveragePanel() {
    const block = (WIDTH - LEFT) / sheets.length;
    const cell = (block - GAP) / SHEET_ASPECTS.length;
    const shapes: Shape[] = [];
    for (const [place, { municipalityId }] of sheets.entries()) {
      const x = LEFT + place * block + GAP;
      const middle = x + (block - GAP) / 2;
      shapes.push({
        kind: "text",
        x: middle,
        y: 12,
        text: nameOf(municipalityId),
        anchor: "middle",
        weight: 700,
        fontSize: 13,
      });
      for (const [column, aspect] of SHEET_ASPECTS.entries()) {
        const text = say(lang, SHORT_ASPECTS[aspect]);
        shapes.push({
          kind: "text",
          x: x + (column + 0.5) * cell,
          y: 36,
          text,
          anchor: "middle",
          fontSize: 11,
          fill: MUTED_INK,
        });
      }
    }
    for (const [index, row] of lines.entries()) {
      const y = HEAD + index * ROW + (row.part === "foundation" ? 12 : 0);
      const nameLines = wrapText(say(lang, row), { maxWidth: LEFT - 8, fontSize: 12 });
      shapes.push(...centredLines(nameLines, { x: 0, middle: y + ROW / 2, spacing: 15 }));
      for (const [place, { municipalityId }] of sheets.entries()) {
        for (const [column, aspect] of SHEET_ASPECTS.entries()) {
          const x = LEFT + place * block + GAP + column * cell;
          const entries = entriesIn(cells, { municipalityId, lineId: row.id, aspect });
          const fill = entries === 0 ? "#ffffff" : COLORS[aspect];
          shapes.push({
            kind: "rect",
            x,
            y: y + 3,
            width: cell - 3,
            height: ROW - 6,
            fill,
            stroke: entries === 0 ? GRID : INK,
          });
          if (entries > 0) {
            const middle = x + (cell - 3) / 2;
            shapes.push({
              kind: "text",
              x: middle,
              y: y + ROW / 2,
              text: String(entries),
              anchor: "middle",
              fill: textColorOn(fill),
            });
          }
        }
      }
    }
    const bottom = HEAD + lines.length * ROW + 12;
    shapes.push({
      kind: "text",
      x: 0,
      y: bottom + 14,
      text: say(lang, { ja: `記入のある欄（${all}欄のうち）`, en: `cells filled, of ${all}` }),
      weight: 700,
    });
    for (const [place, sheet] of filled.entries()) {
      const x = LEFT + place * block + GAP + (block - GAP) / 2;
      shapes.push({ kind: "text", x, y: bottom + 14, text: String(sheet.filled), anchor: "middle", weight: 700 });
    }
    return drawingPanel(shapes, { width: WIDTH, height: bottom + 30 });
  }
}
