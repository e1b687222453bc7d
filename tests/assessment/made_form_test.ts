import assert from "node:assert/strict";
import { commonForm, fieldEntries, lineCells } from "../../lib/assessment/assessment_sheet.ts";
import { DataError } from "../../lib/data/data_error.ts";
import { sheetCoverageFigure } from "../../lib/figures/sheet_coverage.ts";
import { assessmentForm } from "../../lib/rendering/assessment_form.ts";
import { assessmentSheetForm } from "../../lib/rendering/assessment_sheet_form.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import { assessmentSheetTable } from "../../lib/tables/assessment_tables.ts";
import { sharedIssuesTable } from "../../lib/tables/shared_issues_table.ts";
import { sheetCoverageTable } from "../../lib/tables/sheet_coverage_table.ts";
import { MADE_FORM, MADE_SHEET, madeSheets } from "./made_form.ts";

/** Two towns that no report knows. */
const town = (municipalityId: string, name: string, nameEnglish: string) => (
  {
    municipalityId,
    name,
    nameEnglish,
    prefecture: "架空県",
    role: "studied" as const,
    population: 5000,
    populationAsOf: null,
    figureKey: null,
  }
);
const study = { municipalities: { records: [town("umi", "海町", "Umi"), town("yama", "山町", "Yama")] } };
const sheets = await madeSheets({
  sheets: { umi: MADE_SHEET, yama: MADE_SHEET.replace("money,issue,1,,", "money,issue,1,足りない,") },
});
const [umi] = sheets;
assert.ok(umi !== undefined);

Deno.test("a made form of two lines gives sheets of its own fields and lines", () => {
  assert.deepEqual(umi.form.lines.map(({ id, part }) => [id, part]), [["bus", "service"], ["money", "foundation"]]);
  assert.deepEqual(fieldEntries(umi, "writer").map(({ text }) => text), ["交通課"]);
  assert.deepEqual(lineCells(umi, "bus").issue.map(({ text }) => text), ["昼に走らない", "乗る人が少ない"]);
  assert.deepEqual(umi.bodies, []);
});

Deno.test("a field or line that the form does not have is never an empty one", () => {
  assert.throws(() => fieldEntries(umi, "bus"), /must be one of writer: current value is bus/);
  assert.throws(() => lineCells(umi, "participation"), /must be one of bus, money: current value is participation/);
});

Deno.test("the tables of a made form have its lines and count its six cells", () => {
  assert.deepEqual(assessmentSheetTable(study, umi).rows.map(({ part }) => part), [
    "記入者",
    "バスの運行",
    "お金の工面",
  ]);
  const coverage = sheetCoverageTable(study, sheets, { lang: "en" });
  assert.deepEqual(coverage.rows.map(({ row, umi, yama }) => [row, umi, yama]), [
    ["Running of buses", 1, 1],
    ["Running of buses", 0, 0],
    ["Running of buses", 2, 2],
    ["Raising of money", 0, 0],
    ["Raising of money", 0, 0],
    ["Raising of money", 0, 1],
    ["Cells filled", 2, 3],
  ]);
  assert.equal(coverage.rows.at(-1)?.aspect, "of 6");
  assert.deepEqual(sharedIssuesTable(study, sheets).rows.map(({ row, cities }) => [row, cities]), [["バスの運行", 2]]);
});

Deno.test("the coverage figure of a made form draws its lines and says its six cells", async () => {
  const figure = sheetCoverageFigure(study, sheets);
  assert.match(figure.alternativeText, /^二つの項目の現状・強み・課題6欄のうち、記入があるのは海町2欄、山町3欄。/);
  const svg = await renderSvg(figure);
  for (const name of ["バスの運行", "お金の工面", "海町", "山町", "記入のある欄（6欄のうち）"]) {
    assert.ok(svg.includes(name), name);
  }
  assert.doesNotMatch(svg, /27欄|九つ|参加支援/);
});

Deno.test("the form file of a made form has its fields and lines and nothing of another form", async () => {
  const expected = [
    ["記入者", "交通課"],
    ["", "現状（実施している取り組み）", "強み", "課題"],
    ["バスの運行", "朝夕に走る", "", "・昼に走らない\n・乗る人が少ない"],
    ["", "現状（実施している取り組み）", "強み", "課題"],
    ["お金の工面", "", "", ""],
  ];
  assert.deepEqual(assessmentForm(umi, "ja").map((row) => row.map(({ text }) => text)), expected);
  const { page, workbook } = assessmentSheetForm(study, umi);
  assert.match(page, /バスの運行/);
  assert.doesNotMatch(page, /自治体基礎情報|相談支援機関|庁内組織図/);
  const texts = JSON.stringify(await readWorkbook(await writeWorkbook(workbook)));
  for (const text of ["交通課", "朝夕に走る", "お金の工面"]) assert.ok(texts.includes(text), text);
});

Deno.test("a box without basic information beside it, and basic information without a box, take the whole width", async () => {
  const one = async (places: readonly string[]) => {
    const form = `line_id,part,place,name,name_english\n` +
      places.map((place, at) => `f${at},field,${place},欄${at},F${at}\n`).join("");
    const text = `part,aspect,order,text,text_english,operator,operator_english,figure_key,finding_ids\n` +
      places.map((_, at) => `f${at},,1,,,,,,\n`).join("");
    const [sheet] = await madeSheets({ form, sheets: { umi: text } });
    assert.ok(sheet !== undefined);
    return assessmentForm(sheet, "ja").map((row) => row.map(({ text, columnSpan = 1 }) => `${text}${columnSpan}`));
  };
  assert.deepEqual(await one(["beside-basic"]), [["欄04"], ["4"]]);
  assert.deepEqual(await one(["basic"]), [["自治体基礎情報4"], ["欄01", "3"]]);
  assert.deepEqual(await one(["pair", "pair", "pair"]), [["欄01", "1", "欄11", "1"], ["欄21", "3"]]);
});

Deno.test("a line that the form does not have is told with file, line, column, value and what the form has", async () => {
  await assert.rejects(
    madeSheets({ sheets: { umi: `${MADE_SHEET}train,status,1,走らない,,,,,\n` } }),
    (error: unknown) => {
      assert.ok(error instanceof DataError);
      assert.deepEqual(error.faults, [{
        id: "dangling-reference",
        file: "data/assessments/umi.csv",
        line: 10,
        column: "part",
        value: "train",
        expected: "a line of data/study/sheet_form.csv: writer, bus, money",
      }]);
      return true;
    },
  );
});

Deno.test("faults of the form: a field without a place, a line with one, a second box and a second list of bodies", async () => {
  const form =
    `${MADE_FORM.replace("writer,field,pair", "writer,field,").replace("bus,service,,", "bus,service,full,")}` +
    "a,field,beside-basic,甲,A\nb,field,beside-basic,乙,B\nc,bodies,,丙,C\nd,bodies,,丁,D\n";
  await assert.rejects(madeSheets({ form, sheets: { umi: MADE_SHEET } }), (error: unknown) => {
    assert.ok(error instanceof DataError);
    const own = error.faults.filter(({ file }) => file === "data/study/sheet_form.csv");
    assert.deepEqual(own.map(({ line, column, value }) => [line, column, value]), [
      [2, "place", null],
      [3, "place", "full"],
      [6, "line_id", "b"],
      [8, "line_id", "d"],
    ]);
    return true;
  });
});

Deno.test("sheets of different forms are not set beside each other", async () => {
  const [other] = await madeSheets({ form: MADE_FORM.replace("お金", "資金"), sheets: { yama: MADE_SHEET } });
  assert.ok(other !== undefined);
  assert.throws(() => commonForm([umi, other]), /current sheets umi and yama differ/);
});
