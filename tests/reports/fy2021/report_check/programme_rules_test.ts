import assert from "node:assert/strict";
import { event, item, programme, questionnaire } from "./invented_records.ts";
import {
  lettersInTimes,
  loneCircledNumbers,
  missingTildes,
  mixedBrackets,
  programmeFrame,
  programmeOrder,
  questionnairesWithoutResults,
} from "../../../../lib/reports/fy2021/report_check/programme_rules.ts";

Deno.test("times of digits are no finding, with a tilde of either kind or none", () => {
  const items = [...programme, item(4, "11:30", "11:30〜")];
  assert.deepEqual(lettersInTimes({ events: [event], programmeItems: items }), []);
});

Deno.test("the letter O for a nought is found, half-width and full-width", () => {
  const items = [item(1, "10:00", "1O:00～"), item(2, "10:10", "10:1Ｏ～")];
  const findings = lettersInTimes({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected.ja]), [
    ["1O:00～", "10:00～"],
    ["10:1Ｏ～", "10:10～"],
  ]);
});

Deno.test("beginnings with their sign and an end without are no finding", () => {
  assert.deepEqual(missingTildes({ events: [event], programmeItems: programme }), []);
});

Deno.test("a beginning without the sign is found, an end is not asked for one", () => {
  const items = [item(1, "10:00", "10:00"), item(2, "12:00", "12:00", true)];
  const findings = missingTildes({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected, place }) => [printed, expected.ja, place.ja]), [
    ["10:00", "10:00～", "図表9-2 時間 講演"],
  ]);
});

Deno.test("a programme that runs forward is no finding", () => {
  assert.deepEqual(programmeOrder({ events: [event], programmeItems: programme }), []);
});

Deno.test("an item that begins before or with the one before it is found", () => {
  const items = [item(1, "10:30", "10:30～"), item(2, "10:20", "10:20～"), item(3, "10:20", "10:20～")];
  const findings = programmeOrder({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected.ja]), [
    ["10:20～", "10:30 より後の時刻"],
    ["10:20～", "10:20 より後の時刻"],
  ]);
});

Deno.test("a programme that begins and ends with its event is no finding, and neither is one without printed hours", () => {
  assert.deepEqual(programmeFrame({ events: [event], programmeItems: programme }), []);
  const timeless = { ...event, start: null, end: null };
  assert.deepEqual(programmeFrame({ events: [timeless], programmeItems: [item(1, "03:00", "3:00～")] }), []);
});

Deno.test("a late beginning, an item after hours and another end are found", () => {
  const items = [item(1, "10:05", "10:05～"), item(2, "12:30", "12:30～"), item(3, "13:00", "13:00", true)];
  const findings = programmeFrame({ events: [event], programmeItems: items });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected.ja]), [
    ["10:05～", "10:00"],
    ["12:30～", "10:00 から 12:00 まで"],
    ["13:00", "12:00"],
  ]);
});

/** What is found in a programme whose one item has these lines. */
function findingsOf(details: readonly string[]): readonly (readonly [string, string])[] {
  const items = [{ ...item(1, "10:00", "10:00～"), details }];
  return mixedBrackets({ events: [event], programmeItems: items })
    .map(({ printed, expected }) => [printed, expected.ja] as const);
}

Deno.test("brackets of one width are no finding, nested or not", () => {
  assert.deepEqual(findingsOf(["（A）話す(b)聞く", "（外（内）外）"]), []);
});

Deno.test("every mixed pair of a line is found", () => {
  assert.deepEqual(findingsOf(["（A)話す（b）聞く(c）"]), [["（A)", "（A）"], ["(c）", "（c）"]]);
});

Deno.test("time for a questionnaire is found once an event, unless its results are there", () => {
  const asked = [
    ...programme,
    { ...item(4, "11:50", "11:50～"), kinds: ["questionnaire"], titles: ["アンケート回答"] } as const,
  ];
  const report = { events: [event], programmeItems: asked };
  assert.deepEqual(questionnairesWithoutResults({ ...report, questionnaires: [questionnaire] }), []);
  assert.deepEqual(questionnairesWithoutResults({ ...report, questionnaires: [] }).map(({ printed }) => printed), [
    "アンケート回答",
  ]);
  assert.deepEqual(
    questionnairesWithoutResults({ events: [event], programmeItems: programme, questionnaires: [] }),
    [],
  );
});

Deno.test("a single numbered item is found, two are not", () => {
  const labelled = (order: number, label: string) => ({ ...item(order, `1${order}:00`, `1${order}:00～`), label });
  const numbered = (labels: readonly string[]) =>
    loneCircledNumbers({ events: [event], programmeItems: labels.map((label, at) => labelled(at + 1, label)) });
  assert.deepEqual(numbered(["話し合い①"]).map(({ expected }) => expected.ja), ["話し合い"]);
  assert.deepEqual(numbered(["話し合い①", "話し合い②"]), []);
  assert.deepEqual(numbered(["話し合い"]), []);
});
