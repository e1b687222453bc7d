import type { AssessmentSheet, SheetEntry } from "../assessment/assessment_sheet.ts";
import { SHEET_FIELDS, SHEET_ROWS } from "../assessment/sheet_form.ts";
import type { Language, LanguageOption } from "../data/language.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { say } from "../wording/say.ts";

/**
 * One municipality's assessment sheet as a table: fields and consultation bodies, then the nine lines with status, strengths
 * and issues, each entry with the number of its figure. An empty cell is empty.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadAssessmentSheets } from "../assessment/assessment_sheet.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.equal(assessmentSheetTable(await loadReport(), gyoda).rows.at(-1)?.issue, null);
 * ```
 */
export function assessmentSheetTable(
  study: KnownMunicipalities,
  sheet: AssessmentSheet,
  { lang = "ja" }: LanguageOption = {},
): Table {
  const name = municipalityLabel(study, sheet.municipalityId, lang);
  return {
    kind: "table",
    key: `assessment:${sheet.municipalityId}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: `${name}のアセスメントシート`,
      en: `Assessment sheet of ${name}`,
    }),
    columns: [
      textColumn("part", say(lang, { ja: "項目", en: "Item" })),
      textColumn("status", say(lang, { ja: "現状（実施している取り組み）", en: "Status (what is being done)" })),
      textColumn("strength", say(lang, { ja: "強み", en: "Strengths" })),
      textColumn("issue", say(lang, { ja: "課題", en: "Issues" })),
    ],
    rows: [
      ...SHEET_FIELDS.map(({ id, ja, en }) => ({
        part: say(lang, { ja, en }),
        status: entriesText(sheet.fields[id], lang),
        strength: null,
        issue: null,
      })),
      {
        part: say(lang, { ja: "相談支援機関情報（機関名: 委託先）", en: "Consultation bodies (name: run by)" }),
        status: entriesText(
          sheet.bodies.map((body) => ({
            ...body,
            text: body.operator === null ? body.text : `${body.text}: ${body.operator}`,
          })),
          lang,
        ),
        strength: null,
        issue: null,
      },
      ...SHEET_ROWS.map(({ id, ja, en }) => ({
        part: say(lang, { ja, en }),
        status: entriesText(sheet.cells[id].status, lang),
        strength: entriesText(sheet.cells[id].strength, lang),
        issue: entriesText(sheet.cells[id].issue, lang),
      })),
    ],
    sources: [sheet.source],
    notes: sheet.source.origin === "published" ? filledByProject(lang) : [],
  };
}

/** What a reader of sheets that the project filled in must know. */
export function filledByProject(lang: Language): readonly string[] {
  return [
    say(lang, {
      ja:
        "市が記入したものではなく、報告書の事前ヒアリング結果を本プロジェクトの言葉で様式に置き直した。どの欄に置くかは本プロジェクトの読みによる。",
      en:
        "Not filled in by the municipality: the project put the hearing's findings into the form in its own words; which cell they stand in is its reading.",
    }),
    say(lang, {
      ja: "空欄は報告書に記載がないことを示し、取り組みがないことを意味しない。",
      en: "An empty cell means that the report says nothing there, not that nothing is done.",
    }),
  ];
}

/** Entries of a cell, one a line, with the number of the figure they are from; `null` for an empty cell. */
export function entriesText(entries: readonly SheetEntry[], lang: Language): string | null {
  if (entries.length === 0) return null;
  return entries.map(({ text, figureKey }) => `${entries.length > 1 ? "・" : ""}${text}${figureMark(figureKey, lang)}`)
    .join("\n");
}

function figureMark(figureKey: string | null, lang: Language): string {
  if (figureKey === null) return "";
  const number = figureKey.replace(/:.*/, "");
  return say(lang, { ja: `〔図表${number}〕`, en: ` [figure ${number}]` });
}
