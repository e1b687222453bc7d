/** An assessment sheet that was handed out blank, filled in in Excel, and comes back. */
import assert from "node:assert/strict";
import { writeXlsx } from "hucre";
import { loadSheetForm } from "../../lib/assessment/load_assessment_sheets.ts";
import { sheetForm } from "../../lib/assessment/sheet_form.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { assessmentFiles } from "../../lib/imports/assessment_files.ts";
import { type AssessmentImport, assessmentImport } from "../../lib/imports/assessment_import.ts";
import { newCityFiles } from "../../lib/projects/new_city.ts";
import { pageTables } from "../../lib/imports/read_export.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";

import { bytesOf, encode } from "./made_exports.ts";

const FORM = sheetForm((await loadSheetForm()).records);
const CITY = { id: "hayamano", name: "葉山野市", nameEnglish: "Hayamano", prefecture: "架空県", population: 42_000 };

/** The blank sheet's rows, with cells written into: by the text left of them, or above for consultation bodies. */
async function filled(change: (rows: (string | null)[][]) => void): Promise<AssessmentImport | null> {
  const files = await newCityFiles(CITY);
  const blank = files.find(({ path }) => path === "outputs/forms/assessment_hayamano.xlsx")?.content;
  assert.ok(blank instanceof Uint8Array);
  const [sheet] = await readWorkbook(blank) ?? [];
  const rows = (sheet?.rows ?? []).map((row) =>
    row.map((cell) => cell === null || cell === undefined ? null : String(cell))
  );
  change(rows);
  const again = await readWorkbook(await writeXlsx({ sheets: [{ name: "葉山野市", rows }] }));
  return assessmentImport(again ?? [], FORM);
}

const rowOf = (rows: readonly (string | null)[][], name: string) => {
  const row = rows.find(([first]) => first === name);
  assert.ok(row !== undefined, name);
  return row;
};

const cellOf = (sheet: AssessmentImport | null, part: string, aspect: string) =>
  sheet?.cells.find((cell) => cell.part === part && cell.aspect === aspect)?.entries.map(({ text, operator }) =>
    operator === null ? text : `${text}: ${operator}`
  );

Deno.test("what was written comes back where it was written, an entry a line, also when rows were put in", async () => {
  const sheet = await filled((rows) => {
    rowOf(rows, "人口")[1] = "42,000人";
    const line = rowOf(rows, "庁内・多機関の協力体制");
    [line[1], line[2], line[3]] = ["・会議を月に一度開く\n・名簿がある", "顔が見える", "担当が決まっていない"];
    const bodies = rows.findIndex(([first]) => first === "機関名");
    rows[bodies + 1] = ["相談センター", null, "社協に委託", null];
    rows.splice(bodies + 2, 0, ["地域包括支援センター", null, "直営", null]);
  });
  assert.deepEqual(cellOf(sheet, "population", ""), ["42,000人"]);
  assert.deepEqual(cellOf(sheet, "cooperation", "status"), ["会議を月に一度開く", "名簿がある"]);
  assert.deepEqual(cellOf(sheet, "cooperation", "strength"), ["顔が見える"]);
  assert.deepEqual(cellOf(sheet, "cooperation", "issue"), ["担当が決まっていない"]);
  assert.deepEqual(cellOf(sheet, "consultation-bodies", "body"), [
    "相談センター: 社協に委託",
    "地域包括支援センター: 直営",
  ]);
  assert.deepEqual([sheet?.unread, sheet?.absent], [[], []]);
});

Deno.test("the printed form, filled in as a page, comes back as the workbook does", async () => {
  const files = await newCityFiles(CITY);
  const page = files.find(({ path }) => path === "outputs/forms/assessment_hayamano.html")?.content;
  assert.ok(typeof page === "string");
  const box = (name: string, place: number) => {
    const row = page.slice(page.indexOf(`>${name}</div></th>`));
    return page.length - row.length + [...row.matchAll(/<\/div><\/td>/g)][place - 1]!.index;
  };
  const writings = [
    [box("庁内・多機関の協力体制", 1), "<ul><li>会議を月に一度開く</li><li>名簿がある</li></ul>"],
    [box("庁内・多機関の協力体制", 2), "顔が<b>見える</b>"],
    [box("庁内・多機関の協力体制", 3), "・担当が<br>・決まっていない"],
  ] as const;
  const written = writings.toReversed().reduce((html, [at, text]) => html.slice(0, at) + text + html.slice(at), page);
  for (const bytes of [bytesOf(written), bytesOf(`\uFEFF\r\n${written}`), encode(written, "shift_jis")]) {
    const sheet = assessmentImport(pageTables(bytes)?.tables ?? [], FORM);
    assert.deepEqual(cellOf(sheet, "cooperation", "status"), ["会議を月に一度開く", "名簿がある"]);
    assert.deepEqual(cellOf(sheet, "cooperation", "strength"), ["顔が見える"]);
    assert.deepEqual(cellOf(sheet, "cooperation", "issue"), ["担当が", "決まっていない"]);
    assert.deepEqual([sheet?.unread, sheet?.absent], [[], []]);
  }
});

Deno.test("text outside the form's cells is told by its place, and a line that was deleted by its name", async () => {
  const sheet = await filled((rows) => {
    rowOf(rows, "参加支援事業")[5] = "あとで書く";
    rows.splice(rows.indexOf(rowOf(rows, "財政部との折衝状況")), 1);
  });
  assert.match(sheet?.unread.join() ?? "", /^F\d+$/);
  assert.deepEqual(sheet?.absent, ["財政部との折衝状況"]);
});

Deno.test("consultation bodies whose columns have lost their headings are told, and not guessed by their place", async () => {
  const write = (rows: (string | null)[][], at: number) => rows.splice(at, 1, ["相談センター", null, "直営", null]);
  const headed = await filled((rows) => write(rows, rows.findIndex(([first]) => first === "機関名") + 1));
  assert.deepEqual(cellOf(headed, "consultation-bodies", "body"), ["相談センター: 直営"]);
  // The row of headings written over: the body stood a row too high, and was neither taken nor told.
  const headless = await filled((rows) => write(rows, rows.findIndex(([first]) => first === "機関名")));
  assert.deepEqual(cellOf(headless, "consultation-bodies", "body"), []);
  assert.equal(headless?.absent.length, 1);
  assert.match(headless?.unread.join() ?? "", /^A(\d+),C\1$/);
  // A row put in above the headings moves nothing.
  const lower = await filled((rows) => {
    const at = rows.findIndex(([first]) => first === "機関名");
    write(rows, at + 1);
    rows.splice(at, 0, [null]);
  });
  assert.deepEqual(cellOf(lower, "consultation-bodies", "body"), ["相談センター: 直営"]);
});

Deno.test("the file has a row for each of the nine lines' cells, entries or empty, and names nobody as its source but the city", async () => {
  const sheet = await filled((rows) => {
    rowOf(rows, "参加支援事業")[3] = "場がない";
  });
  assert.ok(sheet !== null);
  const [table, sidecar] = assessmentFiles(sheet, {
    municipalityId: "hayamano",
    name: "葉山野市",
    nameEnglish: "Hayamano",
  });
  const { rows } = parseCsv(table?.content ?? "", "hayamano.csv");
  const lines = rows.filter(({ cells: [, aspect] }) => ["status", "strength", "issue"].includes(aspect ?? ""));
  assert.deepEqual([lines.length, lines.filter(({ cells }) => cells[3] !== "").length], [27, 1]);
  const { origin, producer, rows: number } = JSON.parse(sidecar?.content ?? "{}");
  assert.deepEqual([origin, producer, number], ["observed", "葉山野市", rows.length]);
});

Deno.test("a workbook of answers is no assessment sheet", async () => {
  const sheets = await readWorkbook(
    await writeXlsx({ sheets: [{ name: "回答", rows: [["年代", "課題"], ["30代", "場"]] }] }),
  );
  assert.equal(assessmentImport(sheets ?? [], FORM), null);
});

Deno.test("a municipality is added to those there are, and one of the same name is refused", async () => {
  const [first] = await newCityFiles(CITY);
  assert.ok(typeof first?.content === "string");
  const former = { bytes: new TextEncoder().encode(first.content), source: { origin: "observed" } };
  const [second] = await newCityFiles({ ...CITY, id: "other", name: "別市" }, { former });
  assert.deepEqual(
    parseCsv(String(second?.content), "m.csv").rows.map(({ cells }) => [cells[0], cells[1], cells[5]]),
    [["hayamano", "葉山野市", "42000"], ["other", "別市", "42000"]],
  );
  await assert.rejects(newCityFiles({ ...CITY, id: "again" }, { former }), /must be new: current value is hayamano/);
});

Deno.test("a list of municipalities with a row cut short or a column more is not written over: both were lost without a word", async () => {
  const [first] = await newCityFiles(CITY);
  const [header = "", row = ""] = String(first?.content).split("\n");
  const add = (lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
    return newCityFiles({ ...CITY, id: "other", name: "別市" }, { former: { bytes, source: {} } });
  };
  await assert.rejects(add([header, row.slice(0, row.lastIndexOf(","))]), /municipalities\.csv:2[^]*8 cells, found 7/);
  await assert.rejects(add([`${header},memo`, `${row},mine`]), /municipalities\.csv:1[^]*memo/);
  // As a Japanese Excel saves it: 葉山野市 in CP932.
  const name = [0x97, 0x74, 0x8e, 0x52, 0x96, 0xec, 0x8e, 0x73];
  const parts = row.split("葉山野市").map((part) => [...new TextEncoder().encode(part.replaceAll(/[^ -~]/g, ""))]);
  const bytes = new Uint8Array([
    ...new TextEncoder().encode(`${header}\n`),
    ...parts[0] ?? [],
    ...name,
    ...parts[1] ?? [],
  ]);
  const former = { bytes, source: { encoding: "cp932" } };
  const [list, sidecar] = await newCityFiles({ ...CITY, id: "other", name: "別市" }, { former });
  assert.match(String(list?.content), /^hayamano,葉山野市,/m);
  assert.equal(JSON.parse(String(sidecar?.content)).encoding, "utf-8");
});
