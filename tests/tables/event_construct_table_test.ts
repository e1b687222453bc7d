import assert from "node:assert/strict";
import { askedConstructs } from "../../lib/comparisons/asked_constructs.ts";
import { eventConstructTable } from "../../lib/tables/event_construct_table.ts";
import { pairedSurvey, singleSurvey } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

const surveys = [
  singleSurvey([3, 4, 1, 1], { id: "a" }),
  singleSurvey([3, 3], { id: "b" }),
  pairedSurvey([[1, 3], [2, 4]], { id: "c" }),
  singleSurvey([1, 3], { id: "d", construct: "other" }),
];

Deno.test("cells hold share and people with the letter of what may be compared; before and after stand together", () => {
  const constructs = askedConstructs(surveys).slice(0, 1);
  const { rows } = assertTableLaws((option) => eventConstructTable(constructs, { key: "t", surveys, ...option }), [
    "event",
    ...constructs.map(({ construct }) => construct),
  ]);
  const [first = ""] = constructs.map(({ construct }) => construct);
  assert.deepEqual(rows.map((row) => row[first]), [
    "50.0%（2/4） A",
    "100.0%（2/2） A",
    "前0.0%（0/2）→後100.0%（2/2）",
    "–",
  ]);
});

Deno.test("a question that compares with no other event says that it was asked differently", () => {
  const odd = singleSurvey([5, 1], { id: "e", levels: 5, favourableFrom: 4, neutral: 3, family: null });
  const [asked] = askedConstructs([surveys[0]!, surveys[1]!, { ...odd }]);
  assert.ok(asked !== undefined);
  const { rows } = eventConstructTable([asked], { key: "t", surveys: [odd] });
  assert.match(String(rows[0]?.[asked.construct]), /^50\.0%（1\/2） (尋ね方が違う|[a-z])$/);
});
