import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { coderAgreement, kappaEstimate } from "../../lib/text/coder_agreement.ts";
import { correspondenceMap, principalCoordinates } from "../../lib/text/correspondence_map.ts";
import { countCodes } from "../../lib/text/count_codes.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";

interface Case {
  readonly table: readonly (readonly number[])[];
  readonly values: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
}

const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  await Deno.readTextFile(projectPath("tests/reference/correspondence.json")),
);
const { coding } = await loadFreeAnswers(await loadReport());

Deno.test("principal coordinates, shares and inertia are those of R's MASS::corresp", () => {
  assert.equal(cases.length, 60);
  for (const { table, values, rows, columns } of cases) {
    const { rowPoints, columnPoints, shares, inertia } = principalCoordinates(table);
    const sum = values.reduce((total, value) => total + value, 0);
    near(inertia, sum);
    for (const axis of [0, 1] as const) {
      near(shares[axis], (values[axis] ?? 0) / sum);
      const pick = ({ x, y }: { readonly x: number; readonly y: number }) => axis === 0 ? x : y;
      const ours = [...rowPoints, ...columnPoints].map(pick);
      const theirs = [...rows[axis] ?? [], ...columns[axis] ?? []];
      // The sign of an axis is free.
      const sign = Math.sign(ours.reduce((total, value, index) => total + value * (theirs[index] ?? 0), 0));
      for (const [index, value] of ours.entries()) near(value, sign * (theirs[index] ?? NaN));
    }
  }
});

Deno.test("inertia is χ² over the number of assignments, and points of a side balance at the origin", () => {
  const table = [[10, 2, 3], [1, 8, 4], [5, 5, 9]];
  const { rowPoints, inertia } = principalCoordinates(table);
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = [0, 1, 2].map((column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const chiSquare = table.flatMap((row, i) =>
    row.map((count, j) => {
      const expected = (rowSums[i] ?? 0) * (columnSums[j] ?? 0) / total;
      return (count - expected) ** 2 / expected;
    })
  ).reduce((sum, part) => sum + part, 0);
  near(inertia, chiSquare / total);
  near(rowPoints.reduce((sum, { x }, i) => sum + x * (rowSums[i] ?? 0), 0), 0);
});

Deno.test("with too few answers there is no map, and the reason is said", () => {
  const map = correspondenceMap(countCodes(coding, "category"));
  assert.ok("refused" in map && map.refused === "too-few-answers");
  const byEvent = correspondenceMap(countCodes(coding, "event"));
  assert.ok(!("refused" in byEvent));
  assert.equal(byEvent.points.filter(({ kind }) => kind === "group").length, 6);
});

Deno.test("two coders who agree have κ = 1, and one answer coded otherwise is named", () => {
  const same = coding.answers.map(({ answer, codes }) => ({
    answerId: answer.answerId,
    codes: codes.map(({ name }) => name),
  }));
  for (const agreement of coderAgreement(coding, same)) {
    assert.equal(kappaEstimate(agreement), 1);
    assert.deepEqual(agreement.disputed, []);
    assert.equal(agreement.both + agreement.neither, 132);
  }
  const [first] = same;
  assert.ok(first !== undefined);
  const code = "連携・協働";
  const changed = [{ ...first, codes: [...first.codes, code] }, ...same.slice(1)];
  const cooperation = coderAgreement(coding, changed).find((agreement) => agreement.code === code);
  assert.deepEqual(
    [cooperation?.both, cooperation?.firstOnly, cooperation?.secondOnly, cooperation?.neither, cooperation?.disputed],
    [23, 0, 1, 108, [first.answerId]],
  );
  // By hand: po = 131/132, pe = (23·24 + 109·108)/132².
  const [observed, expected] = [131 / 132, (23 * 24 + 109 * 108) / 132 ** 2];
  near(cooperation === undefined ? NaN : kappaEstimate(cooperation) ?? NaN, (observed - expected) / (1 - expected));
});

Deno.test("coders who did not code the same answers, or used other codes, cannot be compared", () => {
  const same = coding.answers.map(({ answer }) => ({ answerId: answer.answerId, codes: [] }));
  const [first] = same;
  assert.ok(first !== undefined);
  assert.throws(() => coderAgreement(coding, same.slice(1)), /not so for 2-11:gyoda-forum-01/);
  assert.throws(() => coderAgreement(coding, [...same, { answerId: "x", codes: [] }]), /not so for x/);
  assert.throws(() => coderAgreement(coding, [...same, first]), /a repeated answer/);
  assert.throws(() => coderAgreement(coding, [{ ...first, codes: ["絆"] }, ...same.slice(1)]), /current value is 絆/);
});

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
