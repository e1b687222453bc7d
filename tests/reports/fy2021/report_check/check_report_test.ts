import assert from "node:assert/strict";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import {
  type CheckedReport,
  checkReport,
  REPORT_RULES,
} from "../../../../lib/reports/fy2021/report_check/check_report.ts";
import { reportFindingsTable } from "../../../../lib/reports/fy2021/tables/report_check_tables.ts";
import { FINDING_CONCERNS } from "../../../../lib/reports/fy2021/report_check/report_finding.ts";

const loaded = await loadReport();
const report: CheckedReport = {
  catalogue: loaded.catalogue.records,
  municipalities: loaded.municipalities.records,
  people: loaded.people.records,
  committeeMeetings: loaded.committeeMeetings.records,
  consultationBodies: loaded.consultationBodies.records,
  plannedActions: loaded.plannedActions.records,
  events: loaded.events.records,
  eventLecturers: loaded.eventLecturers.records,
  programmeItems: loaded.programmeItems.records,
  questionnaires: loaded.questionnaires.records,
  comments: loaded.comments.records,
  outcomes: loaded.outcomes.records,
  frameworkActions: loaded.actionsFramework.records,
  appendices: loaded.appendices.records,
  misprints: loaded.misprints.records,
};
const findings = checkReport(report);

/** What one rule found: the figure and what is printed there. */
function foundBy(rule: string): readonly (readonly [string | null, string])[] {
  return findings.filter((finding) => finding.rule === rule).map(({ figureKey, printed }) => [figureKey, printed]);
}

Deno.test("the month in place of a day is the only malformed date, and all weekdays fit the calendar", () => {
  assert.deepEqual(foundBy("malformed_dates"), [["2-17:gyoda-training-1", "2022 年 2 月 4 月（金）"]]);
  assert.deepEqual(foundBy("weekdays"), []);
});

Deno.test("Tomakomai's programme has the letter O in a time and lacks a sign; otherwise programmes are sound", () => {
  assert.deepEqual(foundBy("letters_in_times"), [["2-67:tomakomai-practice", "13:4O～"]]);
  assert.deepEqual(foundBy("missing_tildes"), [["2-67:tomakomai-practice", "14:30"]]);
  assert.deepEqual(foundBy("programme_order"), []);
  assert.deepEqual(foundBy("programme_frame"), []);
});

Deno.test("the counter of figures falls back twice, which repeats eleven numbers from 2-68 to 2-76 and moves two more", () => {
  assert.deepEqual(foundBy("figure_number_sequence"), [
    ["2-77:kushiro-outcome", "図表 2-77"],
    ["2-78:omuta-outcome", "図表 2-78"],
  ]);
  assert.deepEqual(foundBy("repeated_figure_numbers").map(([, printed]) => printed), [
    ..."68 69 70 71 72 73 74 75 74 75 76".split(" ").map((number) => `図表 2-${number}`),
  ]);
});

Deno.test("every number that must change has one proposal, 2-77 to 2-89, and no figure is proposed a number twice", () => {
  const proposals = findings.filter(({ rule }) =>
    rule === "figure_number_sequence" || rule === "repeated_figure_numbers"
  );
  // Counted by hand: 76 numbers once, then the thirteen figures from the hearing of 釧路市 to the outcomes of 大牟田市.
  assert.deepEqual(
    proposals.map(({ expected }) => expected.ja).toSorted(),
    Array.from({ length: 13 }, (_, at) => `図表 2-${77 + at}`),
  );
  const outcome = proposals.find(({ figureKey }) => figureKey === "2-74:gyoda-outcome");
  assert.equal(outcome?.expected.ja, "図表 2-85");
  assert.equal(new Set(proposals.map(({ figureKey }) => figureKey)).size, proposals.length);
});

Deno.test("what the report leaves open in substance is found: no results, one number for two rounds, one sentence in five cities", () => {
  assert.deepEqual(foundBy("questionnaires_without_results").map(([key]) => key), [
    "2-72:exchange-1",
    "2-74:exchange-2",
  ]);
  assert.deepEqual(foundBy("shared_applicants"), [["2-66:tomakomai-practice", "25 人"]]);
  assert.deepEqual(foundBy("lone_circled_numbers"), [["2-40:soka-training-1", "グループディスカッション①"]]);
  assert.deepEqual(foundBy("identical_outcome_sentences").map(([key]) => key), [
    "2-74:gyoda-outcome",
    "2-74:gyoda-outcome",
  ]);
  assert.deepEqual(foundBy("operators_without_word").map(([key]) => key), ["2-38:soka-hearing"]);
});

Deno.test("responses never exceed applicants, operators add up, circled numbers run on", () => {
  for (const rule of ["responses_within_applicants", "response_numbers", "operator_counts", "circled_numbers"]) {
    assert.deepEqual(foundBy(rule), [], rule);
  }
});

Deno.test("names differ between places: one lecturer's post in three tables, the training's title in three places", () => {
  assert.deepEqual(
    new Set(foundBy("posts_of_persons").map(([, printed]) => printed)),
    new Set(["医療法人静光園白川病院 医療連携室長"]),
  );
  assert.deepEqual(foundBy("posts_of_persons").map(([key]) => key), [
    "2-17:gyoda-training-1",
    "2-39:soka-training-1",
    "2-66:tomakomai-practice",
  ]);
  assert.deepEqual(foundBy("series_titles").map(([key]) => key), [
    "2-17:gyoda-training-1",
    "2-39:soka-training-1",
    null,
  ]);
});

Deno.test("the note left in the title of Tomakomai's outcomes is found", () => {
  assert.deepEqual(foundBy("leftover_editing_notes"), [
    ["2-76:tomakomai-outcome", "本事業の成果（※研修実施後に加筆予定）"],
  ]);
});

Deno.test("every finding names a known rule, figure and concern, and expects something else than is printed", () => {
  const rules = new Set(REPORT_RULES.map(({ id }) => id));
  const keys = new Set(report.catalogue.map(({ key }) => key));
  assert.ok(findings.length > 0);
  for (const { rule, figureKey, concern, printed, expected, place, explanation } of findings) {
    assert.ok(rules.has(rule), rule);
    assert.ok(figureKey === null || keys.has(figureKey), `${figureKey}`);
    assert.ok(FINDING_CONCERNS.includes(concern), concern);
    assert.notEqual(printed, expected.ja);
    const texts = [printed, ...[place, expected, explanation].flatMap((words) => Object.values(words))];
    for (const text of texts) assert.notEqual(text.trim(), "");
  }
});

Deno.test("in English a place is told in English, and a proposal too unless it is a corrected passage", () => {
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
  // Titles, labels, marks of sections and names of people and bodies stay as they are printed.
  const quoted = [
    /「[^」]*」|【[^】]*】|(?<=^\d \(\d\) )[ア-オ]|(?<= and )[ア-オ](?=,)|\([ｱ-ｵ]\)/g,
    new RegExp([...report.people, ...report.eventLecturers].map(({ name }) => name).join("|"), "g"),
    new RegExp(report.consultationBodies.map(({ namePrinted }) => RegExp.escape(namePrinted)).join("|"), "g"),
    new RegExp(report.comments.flatMap(({ category }) => category ?? []).join("|"), "g"),
  ];
  const own = (text: string) => quoted.reduce((rest, pattern) => rest.replaceAll(pattern, ""), text);
  const places = new Set(findings.map(({ place }) => place.en));
  assert.ok(places.size > 50, `${places.size} places`);
  assert.deepEqual([...places].filter((place) => japanese.test(own(place))), []);
  const told = findings.filter(({ expected }) => expected.en !== expected.ja);
  assert.ok(told.length >= 20, `${told.length} proposals that are told`);
  const glosses = /\([^()]*\)$/;
  assert.deepEqual(
    told.map(({ expected }) => own(expected.en).replace(glosses, "")).filter((text) =>
      japanese.test(
        text.replace(/委託|医療生協|地域共生\S*|実践研修|フィールドワーク|小規模研修|自治体間意見交換会/g, ""),
      )
    ),
    [],
  );
});

Deno.test("findings come in the order of the rules, and each rule is named as its findings name it", () => {
  const order = REPORT_RULES.map(({ id }) => id);
  assert.equal(new Set(order).size, order.length);
  for (const { id, check } of REPORT_RULES) {
    assert.deepEqual(new Set(check(report).map(({ rule }) => rule)).difference(new Set([id])), new Set());
  }
  const positions = findings.map(({ rule }) => order.indexOf(rule));
  assert.deepEqual(positions, positions.toSorted((a, b) => a - b));
});

Deno.test("a note that tells of a slip names what finds it, and stands beside that finding", async () => {
  const report = await loadReport();
  const rows = (["content", "form"] as const).flatMap((concern) => reportFindingsTable(report, { concern }).rows);
  const told = report.notes.records.filter(({ finding }) => finding !== null);
  assert.equal(told.length, 21);
  const known = [...REPORT_RULES.map(({ id }) => id), ...report.misprints.records.map(({ misprintId }) => misprintId)];
  for (const { noteId, finding, text } of told) {
    assert.ok(known.includes(finding ?? ""), `${noteId}: ${finding}`);
    assert.ok(rows.some(({ explanation }) => String(explanation).includes(`注: ${text}`)), noteId);
  }
});
