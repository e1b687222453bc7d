import assert from "node:assert/strict";
import { consultationBodiesFigure } from "../../../../lib/reports/fy2021/figures/consultation_bodies.ts";
import {
  type ConsultationBodyRow,
  consultationBodyRows,
} from "../../../../lib/reports/fy2021/figures/consultation_body_rows.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();
const rows = consultationBodyRows(report);
const CITIES = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];

/** Counts of a row, city by city; `null` where none is named. */
function counts(list: readonly ConsultationBodyRow[], id: string): readonly (number | null | undefined)[] {
  const row = list.find((candidate) => candidate.id === id);
  return CITIES.map((city) => {
    const cell = row?.cells.get(city);
    return cell === null ? null : cell?.count;
  });
}

Deno.test("bodies are counted as the hearings print them", () => {
  // 地域包括支援センター in figures 2-5, 2-38, 2-65, 2-68 (釧路市) and 2-69 (大牟田市), counted by hand.
  assert.deepEqual(counts(rows.byField, "elderly"), [5, 8, 7, 7, 6]);
  assert.deepEqual(counts(rows.byField, "disability"), [1, 3, 15, 4, 4]);
  assert.deepEqual(counts(rows.byField, "children"), [9, 2, 2, 10, 0]);
  assert.deepEqual(counts(rows.byField, "adult-guardianship"), [null, null, 1, null, null]);
  assert.deepEqual(counts(rows.byOperator, "direct"), [2, 2, 3, 2, 0]);
  assert.deepEqual(counts(rows.byOperator, "non-profit"), [5, null, 1, null, null]);
  assert.deepEqual(counts(rows.byOperator, "local-corporation"), [null, null, null, null, 10]);
});

Deno.test("both panels count the same bodies", () => {
  for (const city of CITIES) {
    const total = (list: readonly ConsultationBodyRow[]) =>
      list.reduce((sum, { cells }) => sum + (cells.get(city)?.count ?? 0), 0);
    assert.equal(total(rows.byField), total(rows.byOperator));
  }
});

Deno.test("rates are bodies per 100,000 inhabitants", () => {
  const elderly = rows.byField.find(({ id }) => id === "elderly");
  assert.equal(elderly?.cells.get("gyoda")?.rate, 5 / 79624 * 100_000);
});

Deno.test("what has no number is neither 0 nor 1 in silence", () => {
  const cell = (list: readonly ConsultationBodyRow[], id: string, city: string) =>
    list.find((row) => row.id === id)?.cells.get(city);
  const omuta = cell(rows.byField, "children", "omuta");
  assert.deepEqual([omuta?.count, omuta?.uncounted, omuta?.rate], [0, 1, null]);
  const gyoda = cell(rows.byField, "children", "gyoda");
  assert.deepEqual([gyoda?.uncounted, gyoda?.named.direct, gyoda?.printed.commissioned], [1, 2, 6]);
  assert.equal(cell(rows.byField, "disability", "gyoda")?.absent, 1);
  const { alternativeText, notes } = consultationBodiesFigure(report);
  assert.match(alternativeText, /大牟田市の.*?子ども・子育て数不明/);
  assert.match(alternativeText, /行田市の.*?子ども・子育て11\.3（9、うち2\*）＋数不明/);
  assert.ok(notes.some((note) => note.includes("保育コンシェルジュ") && note.includes("地域子育て支援拠点事業")));
  assert.ok(notes.some((note) => note.includes("行田市は基幹相談支援センターがない")));
  assert.ok(notes.some((note) => note.includes("CSW")));
});

Deno.test("an operator that no row stands for is an error", () => {
  const records = report.consultationBodies.records.map((
    body,
  ) => ({ ...body, operator: "commissioned", contractorType: null } as const));
  assert.throws(
    () => consultationBodyRows({ ...report, consultationBodies: { ...report.consultationBodies, records } }),
    TypeError,
  );
});
