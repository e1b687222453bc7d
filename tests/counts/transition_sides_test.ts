import assert from "node:assert/strict";
import { placesByRespondent, requireRespondents, sideOf } from "../../lib/counts/transition_sides.ts";
import { countedSurvey, madeSurvey } from "./made_survey.ts";

const action = "count";

Deno.test("each respondent has the places on the scale of what they answered; what is no answer of it is null", () => {
  const survey = madeSurvey([[1, 1, 3], [1, 2, 8], [1, 3, 99], [1, 1, 1]], { respondents: ["a", "b", "c", "a"] });
  const after = sideOf(survey.codebook, { construct: "work", timing: "after", action });
  assert.equal(after.question.id, "q3");
  assert.deepEqual([...placesByRespondent(survey, after)], [["a", [2, 0]], ["b", [null]], ["c", [null]]]);
});

Deno.test("a code that is on no scale is a fault that names the question", () => {
  const survey = madeSurvey([[1, 7, 1]]);
  const before = sideOf(survey.codebook, { construct: "work", timing: "before", action });
  assert.throws(() => placesByRespondent(survey, before), {
    name: "RangeError",
    message: "Cannot count q2 of example as codes must be of its scale: current value is 7",
  });
});

Deno.test("a construct that is not asked once at that time, counts alone, and another design are refused", () => {
  const { codebook } = madeSurvey([]);
  assert.throws(() => sideOf(codebook, { construct: "age", timing: "after", action }), {
    name: "RangeError",
    message: "Cannot count as it must be asked once after: current number is 0",
  });
  assert.throws(() => requireRespondents(countedSurvey(new Map()), { action, linked: false }), { name: "TypeError" });
  assert.throws(() => requireRespondents(madeSurvey([]), { action, linked: true }), {
    name: "TypeError",
    message: "Cannot count as the design of example must be linked: current value is retrospective",
  });
  assert.equal(requireRespondents(madeSurvey([]), { action, linked: false }).id, "example");
});
