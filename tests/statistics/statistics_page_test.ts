/** `.github/STATISTICS.md` holds what the benchmark finds, and whatever is off there is told of in outputs. */
import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { exactTestSize } from "../bench/exact_test_size.ts";
import { intervalCoverage } from "../bench/interval_coverage.ts";
import { scoreTestSize, SIZES } from "../bench/score_test_size.ts";
import {
  coverageLines,
  KNOWN,
  LIMITS,
  PAGE,
  type PageLine,
  rejectionLines,
  SAMPLES,
  statisticsPage,
} from "../bench/statistics_page.ts";

/** Lines of the tables below a heading. */
function linesBelow(page: string, heading: string): readonly PageLine[] {
  const part = page.split(/^## /m).find((one) => one.startsWith(heading));
  assert.ok(part !== undefined, heading);
  const rows = part.split("\n").filter((line) => line.startsWith("|")).slice(2);
  return rows.map((row) => {
    const [name = "", truth = "", ...found] = row.split("|").slice(1, -1).map((cell) =>
      cell.replaceAll("*", "").trim()
    );
    return { name, truth, found: found.map((one) => one === "–" ? null : Number(one)) };
  });
}

const page = Deno.readTextFileSync(projectPath(PAGE));
const [covered, rejected] = [linesBelow(page, "Intervals:"), linesBelow(page, "Tests:")];
const placeOf = ({ name, truth }: PageLine) => `${name}, ${truth}`;

/** What stands outside of tables, however its lines are broken. */
function prose(text: string): string {
  return text.split("\n").filter((line) => !line.startsWith("|")).join(" ").replaceAll(/\s+/g, " ").trim();
}

Deno.test("the page has every procedure and situation of the benchmark, and no others, and says of them what the script says", () => {
  const [coverage, sizes] = [intervalCoverage(1), scoreTestSize(1)];
  assert.deepEqual(covered.map(placeOf), coverageLines(coverage, sizes).map(placeOf));
  assert.deepEqual(rejected.map(placeOf), rejectionLines(sizes).map(placeOf));
  assert.equal(prose(page), prose(statisticsPage(coverage, sizes)));
  // What is summed without chance is the same however few samples are drawn.
  const exact = coverageLines(coverage, sizes)
    .filter(({ name }) =>
      ["Wilson", "Jeffreys", "Clopper–Pearson", "paired score", "paired score, totals alone"].includes(name)
    );
  assert.equal(exact.length, 9 + 5 + 4);
  for (const line of exact) {
    assert.deepEqual(covered.find((one) => placeOf(one) === placeOf(line))?.found, line.found, placeOf(line));
  }
});

Deno.test("drawn again from the same seed, the exact tests at twelve pairs have the sizes on the page", () => {
  const lines = rejectionLines(exactTestSize(12, SAMPLES.tests));
  assert.ok(lines.length > 12);
  for (const line of lines) {
    assert.equal(rejected.find((one) => placeOf(one) === placeOf(line))?.found[0], line.found[0], placeOf(line));
  }
});

Deno.test("of every procedure that is off at some size the page says what outputs do, and of no other", () => {
  const off = (lines: readonly PageLine[], is: (percent: number) => boolean) =>
    lines.filter(({ found }) => found.some((one) => one !== null && is(one))).map(({ name }) => name);
  const names = new Set([
    ...off(covered, (percent) => percent < LIMITS.covered),
    ...off(rejected, (percent) => percent > LIMITS.rejected),
  ]);
  assert.deepEqual([...names].toSorted(), Object.keys(KNOWN).toSorted());
  const told = linesBelow(page, "What is off");
  assert.deepEqual(told.map(({ name, truth }) => [name, truth]).toSorted(), Object.entries(KNOWN).toSorted());
});

Deno.test("of the planned tests and what decides beside them none is off, and exact tests never reject too often", () => {
  const planned = [
    "paired score",
    "paired score, totals alone",
    "two shares, score",
    "difference in change",
    "difference in unlinked change",
    "Brunner–Munzel",
    "Kruskal–Wallis, three groups",
    "ten pairs of five events, Holm",
  ];
  for (const name of planned) {
    const lines = rejected.filter((line) => line.name === name);
    assert.ok(lines.length > 0, name);
    assert.ok(
      lines.every(({ found }) =>
        found.length === SIZES.length && found.every((one) => (one ?? 100) <= LIMITS.rejected)
      ),
    );
  }
  // Half a point of chance in 2,000 samples, twice over.
  const exact = rejected.filter(({ name }) => /^(?:sign|signed rank|McNemar, exact|permutation|ordered)/.test(name));
  assert.ok(exact.length >= 6);
  assert.ok(exact.every(({ found }) => found.every((one) => (one ?? 100) <= 6)), JSON.stringify(exact));
});
