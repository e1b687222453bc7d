import assert from "node:assert/strict";
import { figureNumberSequence } from "../../../../lib/reports/fy2021/report_check/figure_number_sequence.ts";
import { figure } from "../facts/answers_fixture.ts";

/** Printed and expected numbers of the findings in a catalogue of these numbers. */
function findingsOf(numbers: readonly string[]): readonly (readonly [string, string])[] {
  const catalogue = numbers.map((number, index) => figure(number, `place-${index}`, "table"));
  return figureNumberSequence({ catalogue }).map(({ printed, expected }) => [printed, expected] as const);
}

Deno.test("numbers that count up in each chapter are no finding", () => {
  assert.deepEqual(findingsOf(["1-1", "1-2", "2-1", "2-2"]), []);
});

Deno.test("a number left out, a count that falls back and a chapter that does not begin with 1 are found once each", () => {
  assert.deepEqual(findingsOf(["1-1", "1-3", "1-4"]), [["図表 1-3", "図表 1-2"]]);
  assert.deepEqual(findingsOf(["1-1", "1-2", "1-1", "1-2"]), [["図表 1-1", "図表 1-3"]]);
  assert.deepEqual(findingsOf(["1-1", "2-2"]), [["図表 2-2", "図表 2-1"]]);
  assert.deepEqual(findingsOf(["1-9", "1-10"]), [["図表 1-9", "図表 1-1"]]);
});
