import assert from "node:assert/strict";
import { readXlsx } from "hucre";
import { makeExploreData } from "../../lib/page/make_explore_data.ts";
import { renderReportPage } from "../../lib/page/render_report_page.ts";
import { reportWorkbook } from "../../lib/page/report_workbook.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import { CITY, LECTURE, oneCityContent, WRITTEN } from "./one_city.ts";
import { cellsOf, pageDocument, wordsOf } from "./shown.ts";

const content = oneCityContent();
const { html } = await renderReportPage(content);
const japanese = pageDocument(html, "ja");
const english = pageDocument(html, "en");
// What is said to readers: everything but the code that the page brings along.
const said = [japanese, english].map((document) => {
  for (const code of document.querySelectorAll("script:not([type='application/json']), style, meta")) code.remove();
  return document.documentElement.outerHTML;
}).join("\n");

/** What belongs to the report of five cities and to nobody else. */
const FOREIGN =
  /行田|草加|苫小牧|釧路|大牟田|gyoda|soka|tomakomai|kushiro|omuta|令和3年度|2021|2022|図表|報告書 |重層的支援|fiscal/iu;

Deno.test("a project of one city without a report has the sections that its surveys can fill, and no others", () => {
  assert.deepEqual([...japanese.querySelectorAll("main > section")].map(({ id }) => id), [
    "summary",
    "response",
    "compare",
    "comparisons",
    "surveys",
    "questionnaires",
    "method",
  ]);
  assert.deepEqual([...japanese.querySelectorAll("#comparisons > details > h3")].map(({ id }) => id), [
    "before-after",
    "changes-compared",
    "scores",
    "unseen",
  ]);
});

Deno.test("its title is made of its municipality and the year of its events, in both languages", () => {
  assert.equal(japanese.title, "葉山野市 アンケートの結果（2030年）");
  assert.equal(japanese.querySelector("h1")?.textContent, japanese.title);
  assert.equal(english.title, "Results of questionnaires, Hayamano, 2030");
  assert.match(html, /@top-left\{content:"葉山野市 アンケートの結果　2030年"\}/);
});

Deno.test("nothing on it is another city's, another year's or the report's", () => {
  assert.equal(FOREIGN.exec(said)?.[0], undefined);
  const text = JSON.stringify(reportWorkbook(content, "ja"));
  assert.equal(FOREIGN.exec(text)?.[0], undefined);
  // The pattern would find what the page of five cities says.
  assert.match("5市の資料（令和3年度）", FOREIGN);
});

Deno.test("what a respondent wrote, and who answered, is neither on the page nor in the workbook", () => {
  const workbook = JSON.stringify(reportWorkbook(content, "ja"));
  for (const text of [said, workbook]) {
    assert.ok(!text.includes(WRITTEN));
    assert.ok(!/\br1[0-9]\b/.test(text));
  }
  assert.match(
    wordsOf(japanese.getElementById("m-comments") ?? japanese.body),
    /書いた人が特定されるおそれがあるため載せていません/,
  );
});

Deno.test("every link within the page leads somewhere", () => {
  for (const document of [japanese, english]) {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].map((link) =>
      link.getAttribute("href")?.slice(1) ?? ""
    );
    assert.ok(links.length > 20);
    assert.deepEqual(links.filter((id) => document.getElementById(id) === null), []);
  }
});

Deno.test("the numbers are those counted by hand", () => {
  const summary = wordsOf(japanese.getElementById("summary") ?? japanese.body);
  // 6 of 23 before, 18 of 23 after; 17 rose, nobody fell; 24 of 30 answered.
  assert.match(
    summary,
    /「支援の仕組み」は、前後の両方に答えた23人のうち、答えが上がった人が17人（73\.9%）、下がった人が0人/,
  );
  assert.match(summary, /肯定的回答が6人（26\.1%）から18人（78\.3%）へ増えたことは、偶然だけでは説明しにくい/);
  // Two questions of the same people are not ranked.
  assert.doesNotMatch(summary, /最も高い/);
  assert.match(summary, /葉山野市で1件の事業が開かれました。/);
  assert.match(summary, /回収率は80\.0%です。参加申込者（申込時点）30人のうち6人の答えは分かりません。/);
  assert.deepEqual(
    cellsOf(japanese.getElementById("t-understanding")).map((cells) => [cells[0], ...cells.slice(2, 5)]),
    [["支援の仕組み（受講前と並べて尋ねた）", "75.0", "18", "24"], ["参加の意向", "50.0", "12", "24"]],
  );
  assert.deepEqual(cellsOf(japanese.getElementById("t-autumn-lecture-q03")).map(([, , count]) => count), [
    "10",
    "8",
    "4",
    "1",
    "1",
    "18",
    "5",
    "24",
  ]);
});

Deno.test("the workbook has a sheet for each table, the one event's chapter, and the city in its title", async () => {
  const { workbook, tables } = reportWorkbook(content, "ja");
  const { sheets } = await readXlsx(await writeWorkbook(workbook));
  assert.equal(workbook.title, "葉山野市 アンケートの結果 ― 表（2030年）");
  // Index and words are no tables.
  assert.equal(sheets.length, 2 + tables.length);
  assert.deepEqual(sheets.slice(0, 5).map(({ name }) => name), ["目次", "調査の概要", "全設問", "比較", "用語"]);
  const [index] = sheets;
  const head = index?.rows.findIndex(([first]) => first === "シート") ?? -1;
  assert.deepEqual(index?.rows[head], ["シート", "市・事業", "種類", "表題", "データ種別", "行数"]);
  const after = sheets.find(({ name }) => name === "葉山野秋の講座 支援の仕組み（受講後）");
  assert.deepEqual(after?.rows[3]?.slice(0, 4), ["よく分かる", "肯定的", 10, 41.7]);
});

Deno.test("the municipality's population decides what is shown by attribute; where it is not known, nothing is", async () => {
  // 18,000 inhabitants: cells of fewer than 20 people are withheld.
  const strict = await makeExploreData(content);
  assert.deepEqual(strict.events.map(({ threshold }) => threshold), [20]);
  assert.ok(strict.splits.length > 0);
  assert.deepEqual(strict.attributes, [{ id: "age", name: { ja: "年齢", en: "Age" } }]);
  assert.match(wordsOf(japanese.getElementById("m-disclosure") ?? japanese.body), /年齢で分けた人数は、1～19人/);

  const unknown = oneCityContent({ municipality: { ...CITY, population: null } });
  const data = await makeExploreData(unknown);
  assert.deepEqual([data.splits, data.events[0]?.threshold], [[], null]);
  const page = pageDocument((await renderReportPage(unknown)).html, "ja");
  assert.match(
    wordsOf(page.getElementById("m-disclosure") ?? page.body),
    /年齢で分けた人数は、自治体の人口が2,000人未満か不明のため、何も表示しません。/,
  );
});

Deno.test("a second event is set against the first, and municipalities are not compared where there is one", async () => {
  const spring = {
    ...LECTURE,
    eventId: "spring-lecture",
    name: "春の講座",
    nameEnglish: "spring lecture",
    date: "2031-04-01",
  };
  const two = pageDocument((await renderReportPage(oneCityContent({ events: [spring, LECTURE] }))).html, "ja");
  assert.equal(two.title, "葉山野市 アンケートの結果（2030～2031年）");
  assert.deepEqual([...two.querySelectorAll("#comparisons > details > h3")].map(({ id }) => id), [
    "before-after",
    "changes-compared",
    "across-events",
    "scores",
    "unseen",
  ]);
  assert.equal(two.querySelector("#compare > details > summary > h2")?.textContent, "事業の比較");
  assert.deepEqual([...two.querySelectorAll("#surveys .event > h3")].map(({ textContent }) => textContent), [
    "葉山野市 秋の講座",
    "葉山野市 春の講座",
  ]);
  assert.match(wordsOf(two.getElementById("summary") ?? two.body), /葉山野市で2件の事業が開かれました。/);
});

Deno.test("more answers than applicants, none at all, no day: the page says what is not known", async () => {
  const events = [{ ...LECTURE, applicants: 20, date: null }];
  const page = pageDocument((await renderReportPage(oneCityContent({ events }))).html, "ja");
  assert.equal(page.title, "葉山野市 アンケートの結果");
  assert.match(wordsOf(page.getElementById("surveys") ?? page.body), /回答データ n=24、回収率は不明。/);
  const empty = pageDocument((await renderReportPage(oneCityContent({ events: [] }))).html, "ja");
  assert.deepEqual([...empty.querySelectorAll("main > section")].map(({ id }) => id), ["summary", "method"]);
});
