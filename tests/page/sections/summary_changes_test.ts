import assert from "node:assert/strict";
import { changesAnswer } from "../../../lib/page/sections/summary_changes.ts";
import { pageContent } from "../../../lib/page/page_content.ts";
import { oneCityContent, oneCityFacts } from "../one_city.ts";

Deno.test("17 rose and nobody fell: the favourable answers go from 6 to 18 of 23", () => {
  const [change, ...others] = changesAnswer(oneCityContent(), "en").map(String);
  assert.deepEqual(others, []);
  assert.match(change ?? "", /<strong>6 → 18<\/strong> of 23 who answered both \(26\.1 % → 78\.3 %/);
  assert.match(change ?? "", /; 17 rose, 0 fell; afterwards 18 of all 24 respondents, 75\.0 %\)/);
});

Deno.test("with before and after exchanged 17 fell and the change is negative, with the sign of every other table", () => {
  const facts = oneCityFacts();
  const surveys = facts.surveys.map((survey) => {
    if (survey.form !== "responses") return survey;
    const { codes } = survey.responses;
    const [before, after] = [codes.get("autumn-lecture-q02"), codes.get("autumn-lecture-q03")];
    assert.ok(before !== undefined && after !== undefined);
    const exchanged = new Map([...codes, ["autumn-lecture-q02", after], ["autumn-lecture-q03", before]] as const);
    return { ...survey, responses: { ...survey.responses, codes: exchanged } };
  });
  const [change] = changesAnswer(pageContent({ ...facts, surveys }), "ja").map(String);
  assert.match(change ?? "", /<strong>18人 → 6人<\/strong>/);
  assert.match(change ?? "", /差の95%信頼区間 -68\.5～-26\.4ポイント。上がった0人、下がった17人/);
});
