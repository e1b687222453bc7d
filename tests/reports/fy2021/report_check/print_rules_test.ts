import assert from "node:assert/strict";
import { event, municipality } from "./invented_records.ts";
import { comment, outcome } from "../facts/answers_fixture.ts";
import {
  answersWithoutBullet,
  applicantsNotes,
  identicalOutcomeSentences,
  misprintsRead,
} from "../../../../lib/reports/fy2021/report_check/print_rules.ts";

const events = ["9-1:fair", "9-1:fair", "9-2:fair", "9-3:fair"].map((figureKey) => ({
  ...event,
  figureKey,
}));

Deno.test("notes worded alike, and tables without one, are no finding", () => {
  assert.deepEqual(applicantsNotes({ events }), []);
  assert.deepEqual(applicantsNotes({ events: [event, { ...event, applicantsAsOfPrinted: null }] }), []);
});

Deno.test("the rarer wording is found once a table; tables are counted, not events", () => {
  const rare = "※申し込み時点";
  const mixed = events.map((one) => one.figureKey === "9-1:fair" ? { ...one, applicantsAsOfPrinted: rare } : one);
  const findings = applicantsNotes({ events: mixed });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected.ja]), [
    ["9-1:fair", rare, "※申込時点"],
  ]);
});

Deno.test("an answer with its bullet is no finding", () => {
  assert.deepEqual(answersWithoutBullet({ comments: [comment] }), []);
});

Deno.test("an answer whose beginning is the project's reading is found, with its kind of respondent", () => {
  const read = { ...comment, bullet: "missing", category: "その他" } as const;
  const findings = answersWithoutBullet({ comments: [comment, read] });
  assert.deepEqual(findings.map(({ place, expected }) => [place.ja, expected.ja]), [[
    "図表9-4 その他",
    "・ 架空の回答",
  ]]);
});

Deno.test("every slip that a reader wrote down is a finding, and none is none", () => {
  const misprint = {
    misprintId: "misprint-1",
    figureKey: null,
    place: "1 (1) と図表9-1",
    placeEnglish: "1 (1), and figure 9-1",
    printed: "架空の誤殖",
    expected: "架空の誤植",
    expectedEnglish: null,
    concern: "content",
    explanation: "変換の誤り",
    explanationEnglish: "Wrong conversion",
  } as const;
  assert.deepEqual(misprintsRead({ misprints: [] }), []);
  const { figureKey, printed, concern } = misprint;
  const finding = {
    rule: "misprints_read",
    figureKey,
    place: { ja: "1 (1) と図表9-1", en: "1 (1), and figure 9-1" },
    printed,
    // A corrected passage stays in the report's language.
    expected: { ja: "架空の誤植", en: "架空の誤植" },
    concern,
    explanation: { ja: "変換の誤り", en: "Wrong conversion" },
  };
  assert.deepEqual(misprintsRead({ misprints: [misprint] }), [finding]);
  assert.deepEqual(misprintsRead({ misprints: [{ ...misprint, expectedEnglish: "a single name" }] }), [
    { ...finding, expected: { ja: "架空の誤植", en: "a single name" } },
  ]);
});

Deno.test("one sentence in two places is found once, sentences that differ are not", () => {
  const other = { ...outcome, outcomeId: "village-outcome-1", municipalityId: "village" };
  const municipalities = [municipality, { ...municipality, municipalityId: "village", name: "架空村" }];
  const findings = identicalOutcomeSentences({ outcomes: [outcome, other], municipalities });
  assert.deepEqual(findings.map(({ printed }) => printed), [outcome.printed]);
  assert.match(findings[0]?.explanation.ja ?? "", /架空市・架空村/);
  const differs = { ...other, printed: "別の成果があった。" };
  assert.deepEqual(identicalOutcomeSentences({ outcomes: [outcome, differs], municipalities }), []);
});
