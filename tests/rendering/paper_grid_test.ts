import assert from "node:assert/strict";
import { paperGrids } from "../../lib/rendering/paper_grid.ts";
import { numberColumn, TABLE, type Table, textColumn } from "../../lib/tables/table.ts";
import { madeSource } from "../counts/made_survey.ts";

const EVENTS = ["行田市 第1回研修", "行田市 第2回研修", "草加市 第2回研修"];
const ROWS = ["他機関・他職種の業務", "連携・協働のイメージ"].flatMap((question) =>
  EVENTS.map((event) => ({ question, event }))
);

/** Questions by events, with a column of numbers for each heading. */
function tableOf(headings: readonly string[]): Table {
  const numbers = headings.map((label, at) => numberColumn(`n${at}`, label, 1));
  return {
    ...TABLE,
    key: "made",
    catalogueKeys: [],
    language: "ja",
    title: "作った表",
    sources: [madeSource("data/a.csv")],
    notes: [],
    columns: [textColumn("question", "設問"), textColumn("event", "事業・自治体"), ...numbers],
    rows: ROWS.map((row, at) => ({ ...row, ...Object.fromEntries(numbers.map(({ id }) => [id, 10 + at])) })),
  };
}

Deno.test("a table in several parts says in each of them what its rows are of: 最大 stood beside a question without its event", () => {
  const headings = Array.from({ length: 30 }, (_, at) => `列${at + 1}`);
  const grids = paperGrids(tableOf(headings));
  assert.ok(grids.length > 1);
  for (const { head, rows } of grids) {
    assert.deepEqual(head.slice(0, 2).map(({ text }) => text), ["設問", "事業・自治体"]);
    assert.equal(new Set(rows.map((row) => `${row[0]?.text} ${row[1]?.text}`)).size, ROWS.length);
  }
  assert.deepEqual(grids.flatMap(({ head }) => head.slice(2).map(({ text }) => text)), headings);
});

Deno.test("short headings are kept whole, long ones give way, so that the shares of groups stand in one table", () => {
  const short = [
    "回答者 n",
    "有効回答",
    "無回答など",
    "肯定（人）",
    "分母（人）",
    "肯定 %",
    "区間下限 %",
    "区間上限 %",
  ];
  const long = ["参加申込者（人、申込時点）", "参加申込者全体 最小 %", "参加申込者全体 最大 %"];
  const grids = paperGrids(tableOf([...short, ...long]));
  assert.equal(grids.length, 1);
  const { widths, fontSize, head } = grids[0] ?? assert.fail();
  // Five kanji in the widest font that may take the place of the measured one, and the blank on both sides.
  const five = 5 * 1.15 * fontSize + 9;
  const favourable = widths[head.findIndex(({ text }) => text === "肯定（人）")] ?? 0;
  assert.ok(favourable >= five, `${favourable} of ${five} points`);
});
