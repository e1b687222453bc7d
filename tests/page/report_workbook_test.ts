import assert from "node:assert/strict";
import { type Chart, readXlsx } from "hucre";
import { loadPageContent } from "../../lib/page/page_content.ts";
import { loadContribution } from "../../lib/reports/fy2021/contribution.ts";
import { comparisonTables } from "../../lib/page/workbook_comparisons.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { reportWorkbook } from "../../lib/page/report_workbook.ts";
import { tablesWorkbook } from "../../lib/page/tables_workbook.ts";
import { workbookTables } from "../../lib/page/workbook_table.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { holdsJapanese } from "../../lib/page/page_marks.ts";

const contribution = await loadContribution();
const content = await loadPageContent(contribution);
const { workbook, tables } = reportWorkbook(content, "ja");
const bytes = await writeWorkbook(workbook);
const { sheets } = await readXlsx(bytes, { readStyles: true });
const KNOWN = ["目次", "調査の概要", "全設問", "自由記述", "課題と成果", "比較", "検算", "用語"];
const sheetOf = (name: string) => sheets.find((sheet) => sheet.name === name) ?? assert.fail(`no sheet ${name}`);
/** Sheets with a table, in the order of the tables: neither the index nor the words have one. */
const tableSheets = sheets.filter(({ name }) => name !== "目次" && name !== "用語");

Deno.test("eight sheets that people know come first, then the report's figures and tables in its order, by their numbers", () => {
  assert.deepEqual(sheets.slice(0, 8).map(({ name }) => name), KNOWN);
  assert.equal(tableSheets.length, tables.length);
  const order = contribution.catalogue.records.map(({ key }) => key);
  const places = tables.flatMap(({ catalogueKeys: [key] }) => key === undefined ? [] : [order.indexOf(key)]);
  assert.ok(places.length > 90);
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
  for (
    const name of [
      "図2-12 行田フォーラム 地域共生社会の理念",
      "表2-6 行田フォーラム 開催概要",
      "表2-68 釧路市 ヒアリング結果",
    ]
  ) sheetOf(name);
  for (const { name } of sheets) assert.ok(name.length <= 31 && holdsJapanese(name), name);
});

Deno.test("the index has number, place and kind, under a filter, with a link to each sheet and a way back from each", () => {
  const index = sheetOf("目次");
  const head = index.rows.findIndex(([first]) => first === "シート");
  assert.deepEqual(index.rows[head], ["シート", "図表番号", "市・事業", "種類", "表題", "データ種別", "行数"]);
  assert.equal(index.autoFilter?.range, `A${head + 1}:G${head + sheets.length}`);
  const row = index.rows.find(([name]) => name === "図2-12 行田フォーラム 地域共生社会の理念");
  assert.deepEqual(row?.slice(1, 4), ["2-12", "行田市 フォーラム", "単純集計"]);
  const links = [...index.cells?.values() ?? []].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
  assert.deepEqual(links, sheets.slice(1).map(({ name }) => `'${name}'!A1`));
  for (const sheet of sheets.slice(1)) {
    assert.equal(sheet.cells?.get("1,1")?.hyperlink?.location, "'目次'!A1", sheet.name);
    assert.equal(sheet.freezePane?.rows, 3, sheet.name);
    assert.equal(sheet.pageSetup?.paperSize, "a4", sheet.name);
    assert.equal(sheet.pageSetup?.fitToPage, true, sheet.name);
  }
});

Deno.test("the first cell of a figure's sheet has its number, event and title", () => {
  assert.equal(
    sheetOf("図2-12 行田フォーラム 地域共生社会の理念").rows[0]?.[0],
    "図表2-12 行田市 フォーラム ― 地域共生社会の理念に関する理解度",
  );
  assert.equal(sheetOf("表2-68 釧路市 ヒアリング結果").rows[0]?.[0], "図表2-68 釧路市 ― ヒアリング結果");
  assert.equal(sheetOf("表3-1 重層的支援体制の整備において必要な項目").rows[0]?.[0]?.toString().slice(0, 5), "図表3-1");
});

Deno.test("totals stand outside the filter and the chart", () => {
  const sheet = sheetOf("図2-12 行田フォーラム 地域共生社会の理念");
  const answers = sheet.rows.slice(3).map(([answer]) => answer);
  const total = answers.indexOf("肯定的回答 計");
  assert.ok(total >= 4 && answers.indexOf("回答者 計") > total);
  assert.equal(sheet.autoFilter?.range, `A3:E${3 + total}`);
  const [chart]: readonly Chart[] = sheet.charts ?? [];
  assert.match(chart?.series?.[0]?.valuesRef ?? "", new RegExp(`\\$D\\$4:\\$D\\$${3 + total}$`));
});

Deno.test("each question's answers have a chart of the program's own, and that of generated ones says so", () => {
  const asked = content.surveys.flatMap(({ survey, distributions }) =>
    distributions.map(({ parts: [{ question }] }) => ({ question, origin: survey.origin }))
  );
  const charts = sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ chart, sheet })));
  assert.equal(charts.length, asked.length);
  for (const { chart, sheet } of charts) {
    assert.deepEqual(chart.kinds, ["bar"], sheet.name);
    // One column is left free between the table and its chart.
    assert.equal(chart.anchor?.from.col, (sheet.rows[2]?.length ?? 0) + 1, sheet.name);
    assert.equal(chart.title?.startsWith("【合成データ】"), sheet.rows[1]?.[0] === "合成データ", sheet.name);
  }
});

Deno.test("every reproduced row of the catalogue and every chart has its sheet", () => {
  const keys = new Set(tables.map(({ key }) => key));
  const expected = contribution.catalogue.records.filter(({ status }) => status !== "picture-only")
    .map(({ key }) => key);
  assert.ok(expected.length > 50);
  assert.deepEqual(expected.filter((key) => !keys.has(key)), []);
});

Deno.test("each row of a table says its origin, and synthetic data bears its mark in the index, the sheet and each row", () => {
  for (const [at, table] of tables.entries()) {
    const sheet = tableSheets[at];
    const synthetic = table.sources.some(({ origin }) => origin === "synthetic");
    const place = table.columns.length;
    assert.equal(sheet?.rows[2]?.[place], "データ種別", table.key);
    const origins = table.rows.map((_, row) => sheet?.rows[row + 3]?.[place]);
    assert.ok(origins.every((origin) => (origin === "合成データ") === synthetic), table.key);
    assert.equal(sheet?.rows[1]?.[0] === "合成データ", synthetic, table.key);
    const index = sheets[0]?.rows.find(([name]) => name === sheet?.name);
    assert.equal(index?.[5] === "合成データ", synthetic, table.key);
  }
});

Deno.test("a row of all questions has the origin of its own questionnaire, and its counts add up to n", () => {
  const published = content.surveys.map((survey, at) =>
    at === 0 ? { ...survey, survey: { ...survey.survey, origin: "published" as const } } : survey
  );
  const { workbook: { sheets: [, , all] } } = reportWorkbook({ ...content, surveys: published }, "ja");
  const rows = all?.rows.slice(3).filter((row) => row.length === 11) ?? [];
  const texts = rows.map((row) => row.map((cell) => typeof cell === "object" ? cell?.value ?? null : cell));
  const ofFirst = texts.filter((row) => row[1] === "行田市 フォーラム");
  assert.ok(ofFirst.length > 10 && texts.length > 2 * ofFirst.length);
  assert.deepEqual([...new Set(ofFirst.map((row) => row.at(-1)))], ["公表値"]);
  assert.deepEqual([...new Set(texts.slice(ofFirst.length).map((row) => row.at(-1)))], ["合成データ"]);
  const sums = Map.groupBy(texts, (row) => `${row[1]} ${row[2]}`);
  for (const [question, answers] of sums) {
    assert.equal(answers.reduce((sum, row) => sum + Number(row[7]), 0), answers[0]?.[8], question);
  }
});

Deno.test("what compares changes, scores and what is not known have sheets of their own, and the known sheet has their words", () => {
  const keys = tables.map(({ key }) => key);
  for (
    const key of [
      "changes-in-words",
      "change-differences",
      "change-models",
      "before-after-nonresponse-table",
      "scores",
      "before-after-scores",
      "effective-sizes",
    ]
  ) assert.ok(keys.includes(key), key);
  const compared = new Set(sheetOf("比較").rows.slice(3).map(([list]) => list));
  assert.ok(compared.has("変化の比較（言葉で）"), [...compared].join());
  for (
    const name of [
      "変化の差",
      "答えを点数にしたときの平均とばらつき",
      "点数にした平均の変化（草加市 第1回研修）",
      "逆に動いたとする人数ごとの結果",
    ]
  ) {
    sheetOf(name);
  }
});

Deno.test("a table that compares has one key in the workbook and among the files of tables, so that whoever knows one finds the other", async () => {
  const files = new Set(await walkFiles("outputs/tables"));
  for (const lang of ["ja", "en"] as const) {
    const keys = comparisonTables(content, lang).map(({ key }) => key);
    assert.ok(keys.length >= 20, String(keys.length));
    assert.equal(new Set(keys).size, keys.length);
    // The scores of all questions are of the workbook and the page alone.
    assert.deepEqual(keys.filter((key) => key !== "scores" && !files.has(`outputs/tables/${key}.csv`)), []);
  }
});

Deno.test("numbers are numbers, with the decimals of their column", () => {
  const table = tables.find(({ key }) => key === "response-rates-table") ?? assert.fail();
  const sheet = tableSheets[tables.indexOf(table)] ?? assert.fail();
  const rate = table.columns.findIndex(({ id }) => id === "rate");
  assert.equal(sheet.rows[4]?.[rate], table.rows[1]?.rate);
  assert.equal(sheet.cells?.get(`4,${rate}`)?.style?.numFmt, "#,##0.0");
});

Deno.test("the English edition has the same tables, in English, and the same content gives the same bytes", async () => {
  const english = reportWorkbook(content, "en");
  assert.deepEqual(english.tables.map(({ key }) => key), tables.map(({ key }) => key));
  assert.deepEqual(english.workbook.sheets.slice(0, 4).map(({ name }) => name), [
    "Index",
    "Surveys",
    "All questions",
    "Free-text answers",
  ]);
  for (const table of english.tables) {
    assert.equal(table.language, "en", table.key);
    for (const { label } of table.columns) assert.ok(!holdsJapanese(label.replaceAll(/（.*?）/g, "")), label);
  }
  assert.equal(sha256(await writeWorkbook(reportWorkbook(content, "ja").workbook)), sha256(bytes));
});

Deno.test("two tables of one title have sheets of two names, and small letters make no difference to Excel", () => {
  const [table] = tables;
  assert.ok(table !== undefined);
  const entry = { table, kind: "" };
  const named = workbookTables([{ ...entry, name: "Same" }, { ...entry, name: "same" }, { ...entry, name: "a: b" }], {
    content,
    lang: "en",
  });
  assert.deepEqual(named.map(({ name }) => name), ["Same", "same 2", "a b"]);
  const [first] = named;
  assert.ok(first !== undefined);
  const twice = tablesWorkbook([first, first], { lang: "ja", title: "", remarks: [] });
  return assert.rejects(() => writeWorkbook(twice), /different names/);
});

Deno.test("the heading of a column of numbers stands to the right, as they do, and that of words to the left", () => {
  const seen = new Set<string>();
  for (const { name, rows, cells } of tableSheets) {
    for (const at of (rows[2] ?? []).keys()) {
      const below = rows.slice(3).map((_, row) => cells?.get(`${row + 3},${at}`)).filter((cell) => cell !== undefined);
      // Empty cells of a column of numbers are nobody's; notes below the table stand in the first column.
      const kinds = new Set(
        below.flatMap(({ type, style }) =>
          type === "number" ? ["right"] : style?.border === undefined ? [] : type === "empty" ? [] : ["left"]
        ),
      );
      const head = cells?.get(`2,${at}`)?.style?.alignment?.horizontal;
      if (kinds.size !== 1) continue;
      assert.ok(head !== undefined && kinds.has(head), `${name}, column ${at + 1}: ${head} over ${[...kinds]}`);
      seen.add(head);
    }
  }
  assert.deepEqual([...seen].sort(), ["left", "right"]);
});
