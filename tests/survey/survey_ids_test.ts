import assert from "node:assert/strict";
import { askedRowIds, eventRowIds, onlyId } from "../../lib/survey/survey_ids.ts";

Deno.test("an id in the singular is the one that all agree in", () => {
  assert.equal(onlyId(["a", "a"]), "a");
  assert.equal(onlyId(["a", "b"]), null);
  assert.equal(onlyId(["a", undefined]), null);
  assert.equal(onlyId([]), null);
});

Deno.test("a joint event is of no one municipality, a question that no figure shows of no figure", () => {
  assert.deepEqual(eventRowIds({ eventId: "forum", municipalityIds: ["gyoda"] }), {
    event_id: "forum",
    municipality_id: "gyoda",
  });
  assert.equal(eventRowIds({ eventId: "forum", municipalityIds: ["gyoda", "soka"] }).municipality_id, null);
  assert.deepEqual(askedRowIds({ id: "q01", figureKeys: [], construct: "idea" }), {
    question_id: "q01",
    figure_key: null,
    construct_id: "idea",
  });
});
