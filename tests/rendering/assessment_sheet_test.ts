import assert from "node:assert/strict";
import { readXlsx } from "hucre";
import { JSDOM } from "jsdom";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { lineCells } from "../../lib/assessment/assessment_sheet.ts";
import { assessmentForm, FORM_COLUMNS } from "../../lib/rendering/assessment_form.ts";
import { assessmentWorkbook } from "../../lib/rendering/assessment_workbook.ts";
import { renderAssessmentSheet, renderAssessmentSheetPage } from "../../lib/rendering/render_assessment_sheet.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();
const sheets = await loadAssessmentSheets(["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
const [gyoda] = sheets;
assert.ok(gyoda !== undefined);

Deno.test("the form has no hole and no overlap: every place of the four columns belongs to one cell", () => {
  for (const sheet of sheets) {
    const rows = assessmentForm(sheet, "ja");
    const taken = rows.map(() => new Array<number>(FORM_COLUMNS).fill(0));
    for (const [at, row] of rows.entries()) {
      for (const { columnSpan = 1, rowSpan = 1 } of row) {
        const column = taken[at]?.indexOf(0) ?? -1;
        for (let down = 0; down < rowSpan; down++) {
          for (let right = 0; right < columnSpan; right++) {
            const line = taken[at + down];
            assert.ok(line !== undefined);
            line[column + right] = (line[column + right] ?? 0) + 1;
          }
        }
      }
    }
    assert.ok(
      taken.every((line) => line.length === FORM_COLUMNS && line.every((times) => times === 1)),
      sheet.municipalityId,
    );
  }
});

Deno.test("the HTML form has every entry with its figure, empty cells empty, and hostile text as text", () => {
  const hostile = "<img src=x onerror=alert(1)> =1+1";
  const made = {
    ...gyoda,
    cells: new Map([
      ...gyoda.cells,
      ["outreach", {
        ...lineCells(gyoda, "outreach"),
        issue: [{ text: hostile, textEnglish: null, figureKey: null, findingIds: [] }],
      }],
    ]),
  };
  const { document } = new JSDOM(renderAssessmentSheetPage(report, made)).window;
  assert.equal(document.querySelectorAll("img").length, 0);
  const cells = [...document.querySelectorAll("td")].map((cell) => cell.textContent);
  assert.ok(cells.includes(hostile));
  assert.ok(cells.includes("体制をつくる意義を庁内にも庁外にも伝えられていない〔本文2 (3) ア (ｱ)〕"));
  const row = [...document.querySelectorAll("tr")].find((line) => line.textContent?.startsWith("財政部との折衝状況"));
  assert.deepEqual([...row?.querySelectorAll("td") ?? []].map((cell) => cell.textContent), ["", "", ""]);
  const heads = [...document.querySelectorAll("th")].map((cell) => cell.textContent);
  for (const { ja } of gyoda.form.lines) assert.ok(heads.includes(ja));
  assert.equal(document.querySelectorAll("script, link, [src], [href]").length, 0);
});

Deno.test("a sheet that rests on made-up data is marked in the form", () => {
  const made = { ...gyoda, source: { ...gyoda.source, origin: "synthetic" as const } };
  assert.match(renderAssessmentSheet(report, made), /<caption[^>]*><strong[^>]*>合成データ/);
  assert.doesNotMatch(renderAssessmentSheet(report, gyoda), /合成データ/);
  const cells = assessmentWorkbook(report, [made]).sheets[0]?.rows.flat() ?? [];
  assert.ok(cells.some((cell) => typeof cell === "object" && cell?.value === "合成データ"));
});

Deno.test("the workbook has a sheet a city with the same content as the form, and the same bytes every time", async () => {
  const bytes = await writeWorkbook(assessmentWorkbook(report, sheets));
  assert.deepEqual(await writeWorkbook(assessmentWorkbook(report, sheets)), bytes);
  const book = await readXlsx(bytes);
  assert.deepEqual(book.sheets.map(({ name }) => name), ["行田市", "草加市", "苫小牧市", "釧路市", "大牟田市"]);
  for (const [index, sheet] of sheets.entries()) {
    const texts = book.sheets[index]?.rows.flat().filter((cell) => cell !== null && cell !== "").map(String) ?? [];
    const wanted = assessmentForm(sheet, "ja").flat().map(({ text }) => text).filter((text) => text !== "");
    for (const text of wanted) assert.ok(texts.includes(text), text);
  }
});
