import assert from "node:assert/strict";
import { REPORT_WORDS } from "../../../../lib/reports/fy2021/page/report_words.ts";
import { openPageBuilder } from "../../../../lib/page/page_builder.ts";
import { loadFy2021 } from "../../../../lib/reports/fy2021/fy2021.ts";
import {
  assessmentSection,
  citiesSection,
  recordSection,
  reportCheckSection,
  tablesOf,
} from "../../../../lib/reports/fy2021/page/report_sections.ts";
import { recordParts } from "../../../../lib/reports/fy2021/page/record_parts.ts";
import { catalogueSection } from "../../../../lib/reports/fy2021/page/catalogue_section.ts";
import { reportFindingsTable } from "../../../../lib/reports/fy2021/tables/report_check_tables.ts";
import { shownSection } from "../../../page/shown.ts";

const facts = await loadFy2021();
const { report } = facts;
const STUDIED = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];

Deno.test("cities: each has the way from finding to outcome, and the tables of its hearing and outcomes", async () => {
  const { section, keys } = await shownSection(citiesSection(facts));
  assert.deepEqual(section.parts?.map(({ id }) => id), STUDIED.map((city) => `city-${city}`));
  const own = report.catalogue.records.filter(({ scope, status }) => (
    (status === "verbatim" || status === "summary") &&
    STUDIED.some((city) => [`${city}-hearing`, `${city}-outcome`].includes(scope))
  ));
  assert.ok(own.length >= STUDIED.length);
  assert.deepEqual(own.filter(({ key }) => !keys.includes(key)), []);
});

Deno.test("assessment: a table for each sheet; without sheets the section is left out", async () => {
  const { keys } = await shownSection(assessmentSection(facts));
  assert.deepEqual(keys.filter((key) => key.startsWith("assessment:")), STUDIED.map((city) => `assessment:${city}`));
  assert.equal(await assessmentSection({ ...facts, sheets: [] })(openPageBuilder("ja")), null);
});

Deno.test("record: schedule, exchange meetings and framework, each under a heading that the contents name", async () => {
  const { section, document } = await shownSection(recordSection(facts));
  assert.deepEqual(
    [...document.querySelectorAll("h3:not(.unseen)")].map(({ id }) => id),
    section.parts?.map(({ id }) => id),
  );
  assert.ok(document.getElementById("t-2-71-exchange"));
});

Deno.test("record: what stands elsewhere on the page is not left out in silence, but led to", async () => {
  const [first] = recordParts(report, "ja").flatMap(({ items }) => items).filter(({ kind }) => kind === "table");
  assert.ok(first !== undefined && first.kind === "table");
  const { document } = await shownSection(async (page) => {
    page.table(first);
    return await recordSection(facts)(page);
  });
  const told = [...document.querySelectorAll("p.elsewhere")];
  assert.deepEqual(told.map(({ textContent }) => textContent), [`${first.title}: このページの別の箇所にあります`]);
  assert.equal(told[0]?.querySelector("a")?.getAttribute("href"), elementIdOf(first.key));
  // Every item of the record is shown or led to.
  const ids = [...document.querySelectorAll("[data-key]")].map((element) => (element as HTMLElement).dataset.key);
  const items = recordParts(report, "ja").flatMap(({ items }) => items);
  assert.deepEqual(items.filter(({ key }) => key !== first.key && !ids.includes(key)).map(({ key }) => key), []);
});

function elementIdOf(key: string): string {
  return `#t-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
}

Deno.test("check: a row for each finding, in two lists that share none", async () => {
  const { document } = await shownSection(reportCheckSection(facts));
  const { rows } = reportFindingsTable(report);
  const form = reportFindingsTable(report, { concern: "form" }).rows;
  assert.ok(rows.length > 10 && form.length > 10);
  assert.equal(document.querySelectorAll("tbody tr").length, rows.length + form.length);
  const cells = (row: typeof rows[number]) => `${row["place"]} ${row["printed"]} ${row["expected"]}`;
  assert.deepEqual(rows.map(cells).filter((one) => form.map(cells).includes(one)), []);
});

Deno.test("catalogue: every row is listed; what stands on the page is linked, what does not says why", async () => {
  const { document } = await shownSection((page) => {
    tablesOf(page, report, ["2-8:gyoda-forum"]);
    return catalogueSection(facts)(page);
  });
  const rows = [...document.querySelectorAll<HTMLElement>("tbody tr")];
  assert.deepEqual(rows.map(({ dataset }) => dataset.key), report.catalogue.records.map(({ key }) => key));
  const linked = rows.filter((row) => row.querySelector("a") !== null);
  assert.deepEqual(linked.map(({ dataset }) => dataset.key), ["2-8:gyoda-forum"]);
  assert.equal(linked[0]?.querySelector("a")?.getAttribute("href"), "#t-2-8-gyoda-forum");
  const parts = new Map(rows.map((row) => [row.dataset.key, row.querySelector("td:nth-child(3)")?.textContent]));
  assert.equal(parts.get("2-8:gyoda-forum"), "行田市 フォーラム");
  assert.equal(parts.get("2-72:exchange-1"), "第1回意見交換会");
  assert.equal(parts.get("3-1:framework"), "体制整備の枠組み");
});

Deno.test("a table of the report stands on the page once", () => {
  const page = openPageBuilder("ja");
  assert.equal(tablesOf(page, report, ["framework"]).length, page.placed.length);
  assert.deepEqual(tablesOf(page, report, ["framework"]), []);
});

/** Words of this project's own in the names of its pages and files: how many cities, and what kind of paper it is. */
const OWN_TITLE_WORDS = ["5市の資料", "表"];

Deno.test("pages and files are called by words of the report, and the page says whose its title is", async () => {
  const printed = await Promise.all(
    ["source_headings.txt", "source_names.txt"].map((file) =>
      Deno.readTextFile(new URL(`../${file}`, import.meta.url))
    ),
  );
  const words = [...printed, ...report.catalogue.records.map(({ title }) => title)].join("\n");
  const { title, brand, running, workbook, lead } = REPORT_WORDS;
  for (const { ja } of [title, brand, running, workbook]) {
    const parts = ja.split(/[ ―　（）]+|と(?=アンケート)/).filter((part) => part !== "");
    const foreign = parts.filter((part) => !OWN_TITLE_WORDS.includes(part) && !words.includes(part));
    // 理解度調査, of which the report knows nothing, stood here.
    assert.deepEqual(foreign, [], ja);
  }
  assert.match(lead.ja, /題は本プロジェクトが付けた/);
  assert.match(lead.en, /title is this project's own/);
});
