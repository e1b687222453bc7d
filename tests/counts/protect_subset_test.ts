import assert from "node:assert/strict";
import { mayBeShown, protectedTransitions } from "../../lib/counts/protect_subset.ts";
import { filterSurvey } from "../../lib/counts/filter_survey.ts";
import { madeSurvey, type Row } from "./made_survey.ts";

const rule = { threshold: 10 };

Deno.test("a part may be shown when neither it nor what is left holds one to nine people", () => {
  assert.equal(mayBeShown([10, 0], { wholes: [[20, 10]], rule }), true);
  assert.equal(mayBeShown([9, 11], { wholes: [[40, 40]], rule }), false);
  assert.equal(mayBeShown([11, 11], { wholes: [[40, 12]], rule }), false);
  assert.equal(mayBeShown([11, 11], { wholes: [[40, 40], [11, 13]], rule }), false, "the nearer whole counts, too");
  assert.equal(mayBeShown([50, 50], { wholes: [[100, 100]], rule: { threshold: null } }), false);
});

Deno.test("moves of a part are shown where each is of ten or nobody, else the margins alone", () => {
  const rows = (few: number): readonly Row[] => [
    ...Array.from({ length: 40 }, (): Row => [1, 3, 1]),
    ...Array.from({ length: 20 }, (): Row => [2, 3, 1]),
    ...Array.from({ length: 20 - few }, (): Row => [2, 2, 2]),
    ...Array.from({ length: few }, (): Row => [2, 3, 2]),
  ];
  const construct = madeSurvey([]).codebook.questions.find(({ id }) => id === "q3")?.construct ?? "";
  const shownOf = (few: number) =>
    protectedTransitions(filterSurvey(madeSurvey(rows(few)), { where: { q1: "30代" } }), { construct });
  assert.equal(shownOf(0)?.matched, 40);
  assert.equal(shownOf(3), null);
  assert.equal(protectedTransitions(madeSurvey(rows(3)), { construct })?.matched, 80, "the whole as it always was");
});
