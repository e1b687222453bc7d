import assert from "node:assert/strict";
import { figure, outcome } from "../facts/answers_fixture.ts";
import { frameworkAction } from "./invented_records.ts";
import {
  circledNumbers,
  figureNumberSequence,
  leftoverEditingNotes,
  repeatedFigureNumbers,
} from "../../../../lib/reports/fy2021/report_check/figure_number_rules.ts";

/** Printed and expected numbers of the findings in a catalogue of these numbers. */
function findingsOf(numbers: readonly string[]): readonly (readonly [string, string])[] {
  const catalogue = numbers.map((number, index) => figure(number, `place-${index}`, "table"));
  return figureNumberSequence({ catalogue }).map(({ printed, expected }) => [printed, expected.ja] as const);
}

Deno.test("numbers that count up in each chapter are no finding", () => {
  assert.deepEqual(findingsOf(["1-1", "1-2", "2-1", "2-2"]), []);
});

Deno.test("a number left out, a count that falls back and a chapter that does not begin with 1 are found once each", () => {
  assert.deepEqual(findingsOf(["1-1", "1-3", "1-4"]), [["図表 1-3", "図表 1-2"]]);
  // Numbers that come again are findings of the other rule.
  assert.deepEqual(findingsOf(["1-1", "1-2", "1-1", "1-2"]), []);
  assert.deepEqual(findingsOf(["1-1", "1-2", "1-1", "1-3"]), [["図表 1-3", "図表 1-4"]]);
  assert.deepEqual(findingsOf(["1-1", "2-2"]), [["図表 2-2", "図表 2-1"]]);
  assert.deepEqual(findingsOf(["1-9", "1-10"]), [["図表 1-9", "図表 1-1"]]);
});

Deno.test("numbers used once are no finding, though one begins like another", () => {
  const catalogue = [figure("1-1", "a", "table"), figure("1-10", "a", "table")];
  assert.deepEqual(repeatedFigureNumbers({ catalogue }), []);
});

Deno.test("every use of a number after the first is found and counted", () => {
  const catalogue = ["a", "b", "c"].map((scope) => figure("1-1", scope, "table"));
  const findings = repeatedFigureNumbers({ catalogue });
  assert.deepEqual(findings.map(({ figureKey }) => figureKey), ["1-1:b", "1-1:c"]);
  assert.deepEqual(findings.map(({ expected }) => expected.ja), ["図表 1-2", "図表 1-3"]);
  assert.match(findings[0]?.explanation.ja ?? "", /2度目/);
  assert.match(findings[1]?.explanation.ja ?? "", /3度目/);
});

Deno.test("marks that count from ① in each table are no finding, and an outcome without a mark is passed over", () => {
  const outcomes = [outcome, { ...outcome, numberPrinted: null }, { ...outcome, numberPrinted: "②" }];
  const frameworkActions = [frameworkAction, { ...frameworkAction, markPrinted: "②" }];
  assert.deepEqual(circledNumbers({ outcomes, frameworkActions }), []);
});

Deno.test("a mark left out or used twice is found", () => {
  const outcomes = [outcome, { ...outcome, numberPrinted: "③" }];
  const frameworkActions = [frameworkAction, frameworkAction];
  const findings = circledNumbers({ outcomes, frameworkActions });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected.ja]), [
    ["9-6:town", "③", "②"],
    ["7-8:framework", "①", "②"],
  ]);
});

const table = figure("9-1", "town", "outcomes");

Deno.test("a title with an ordinary bracket is no finding", () => {
  const titles = ["成果", "成果（一部）", "実施予定の事業", "委員（五十音順、敬称略）"];
  assert.deepEqual(leftoverEditingNotes({ catalogue: titles.map((title) => ({ ...table, title })) }), []);
});

Deno.test("a note in a title is found, and the title without it expected", () => {
  const titles = ["成果（※催しの後に加筆予定）", "参加者数（要確認）", "成果（一部）（※数値は確認中）"];
  const findings = leftoverEditingNotes({ catalogue: titles.map((title) => ({ ...table, title })) });
  assert.deepEqual(findings.map(({ expected }) => expected.ja), ["成果", "参加者数", "成果（一部）"]);
});
