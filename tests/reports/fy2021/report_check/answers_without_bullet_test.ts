import assert from "node:assert/strict";
import { answersWithoutBullet } from "../../../../lib/reports/fy2021/report_check/answers_without_bullet.ts";
import { comment } from "../facts/answers_fixture.ts";

Deno.test("an answer with its bullet is no finding", () => {
  assert.deepEqual(answersWithoutBullet({ comments: [comment] }), []);
});

Deno.test("an answer whose beginning is the project's reading is found, with its kind of respondent", () => {
  const read = { ...comment, basis: "reading", category: "その他" } as const;
  const findings = answersWithoutBullet({ comments: [comment, read] });
  assert.deepEqual(findings.map(({ place, expected }) => [place, expected]), [["図表9-4 その他", "・ 架空の回答"]]);
});
