import assert from "node:assert/strict";
import { body, event, municipality, questionnaire } from "./invented_records.ts";
import { comment } from "../facts/answers_fixture.ts";
import {
  operatorCounts,
  operatorsWithoutWord,
  responseNumbers,
  responsesWithinApplicants,
  sharedApplicants,
} from "../../../../lib/reports/fy2021/report_check/number_rules.ts";
import { fullWidthDigits, swappedAreaDigits } from "../../../../lib/reports/fy2021/report_check/digit_rules.ts";

Deno.test("as many responses as applicants are no finding, nor are any where no applicants are printed", () => {
  const full = { ...questionnaire, responses: 30 };
  assert.deepEqual(responsesWithinApplicants({ events: [event], questionnaires: [full] }), []);
  const open = { ...event, applicants: null };
  assert.deepEqual(responsesWithinApplicants({ events: [open], questionnaires: [{ ...full, responses: 500 }] }), []);
});

Deno.test("one response more than applicants is found", () => {
  const over = { ...questionnaire, responses: 31, responsesPrinted: "31 件" };
  const findings = responsesWithinApplicants({ events: [event], questionnaires: [over] });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected.ja]), [
    ["9-3:fair", "31 件", "30 件以下"],
  ]);
});

Deno.test("a printed number that is counted on, and as many free answers as responses, are no finding", () => {
  const one = { ...questionnaire, responses: 1, responsesPrinted: "1 件" };
  assert.deepEqual(responseNumbers({ questionnaires: [one], comments: [comment] }), []);
});

Deno.test("another printed number, and more free answers than responses, are found", () => {
  const one = { ...questionnaire, responses: 1, responsesPrinted: "10 件" };
  const findings = responseNumbers({ questionnaires: [one], comments: [comment, { ...comment, order: 2 }] });
  assert.deepEqual(findings.map(({ figureKey, printed, expected }) => [figureKey, printed, expected.ja]), [
    ["9-3:fair", "10 件", "1 件"],
    ["9-4:fair", "2 件の自由記述", "1 件以下"],
  ]);
});

const second = { ...body, operatorOrder: 2, operator: "direct", contractorType: null } as const;

Deno.test("operators that add up are no finding, nor are bodies whose numbers are not all printed", () => {
  assert.deepEqual(operatorCounts({ consultationBodies: [body, second] }), []);
  assert.deepEqual(operatorCounts({ consultationBodies: [body, { ...second, operatorCount: null }] }), []);
  assert.deepEqual(operatorCounts({ consultationBodies: [{ ...body, count: null }] }), []);
});

Deno.test("operators that do not add up are found once a body", () => {
  const findings = operatorCounts({ consultationBodies: [body, { ...second, operatorCount: 3 }] });
  assert.equal(findings.length, 1);
  assert.equal(findings[0]?.figureKey, "9-5:town-hearing");
  assert.match(findings[0]?.explanation.ja ?? "", /合計すると4となり、全体の数2/);
});

Deno.test("areas of other digits, the same area twice, and no area are no finding", () => {
  const others = [12.35, 12.34, null].map((areaKm2) => ({ ...municipality, areaKm2 }));
  assert.deepEqual(swappedAreaDigits({ municipalities: [municipality, ...others] }), []);
});

Deno.test("an area with the digits of an earlier one in another order is found, its remark added", () => {
  const twin = { ...municipality, name: "別市", areaKm2: 12.43, areaPrinted: "12.43 ㎢", remark: "要確認" };
  const [finding, ...others] = swappedAreaDigits({ municipalities: [municipality, twin] });
  assert.ok(finding !== undefined);
  assert.deepEqual(others, []);
  assert.equal(finding.place.ja, "図表9-6 別市 面積");
  assert.equal(finding.printed, "12.43 ㎢");
  assert.match(finding.explanation.ja, /架空市の面積（12\.34 ㎢）.*要確認/);
});

Deno.test("half-width numbers and bodies without one are no finding", () => {
  assert.deepEqual(fullWidthDigits({ consultationBodies: [body, { ...body, bodyId: "b", countPrinted: null }] }), []);
});

Deno.test("a full-width number is found once a body, though the body has several operators", () => {
  const wide = { ...body, countPrinted: "２ヵ所" };
  const half = { ...body, bodyId: "half", countPrinted: "2ヵ所" };
  const staff = { ...half, bodyId: "staff", unit: "persons", countPrinted: "3 名" } as const;
  // Persons are no number of bodies: they are not counted among the others.
  const findings = fullWidthDigits({ consultationBodies: [wide, { ...wide, operatorOrder: 2 }, half, staff] });
  assert.deepEqual(findings.map(({ printed, expected }) => [printed, expected.ja]), [["２ヵ所", "2ヵ所"]]);
  assert.match(findings[0]?.explanation.ja ?? "", /ほかの1件は半角/);
  // Where all are full-width none is written unlike the others.
  assert.deepEqual(fullWidthDigits({ consultationBodies: [wide] }), []);
});

Deno.test("an operator read from its neighbours is found, one that stands alone is not", () => {
  const read = { ...body, operatorOrder: 2, operatorBasis: "reading" } as const;
  assert.deepEqual(operatorsWithoutWord({ consultationBodies: [body, read] }).map(({ figureKey }) => figureKey), [
    body.figureKey,
  ]);
  assert.deepEqual(operatorsWithoutWord({ consultationBodies: [body, { ...read, bodyId: "other" }] }), []);
});

Deno.test("one number of applicants for a round held and one not held is found, two numbers are not", () => {
  const off = { ...event, eventId: "off", status: "cancelled" } as const;
  assert.equal(sharedApplicants({ events: [event, off] }).length, 1);
  assert.deepEqual(sharedApplicants({ events: [event, { ...off, applicantsPrinted: "7 人" }] }), []);
  assert.deepEqual(sharedApplicants({ events: [event, { ...event, eventId: "second" }] }), []);
});
