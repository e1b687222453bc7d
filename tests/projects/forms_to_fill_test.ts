import assert from "node:assert/strict";
import { formToFill, isFormToFill } from "../../lib/projects/forms_to_fill.ts";

Deno.test("every form that is laid out to be filled in is known by its path, and no other file of the outputs is", () => {
  for (const kind of ["assessment", "questionnaire"] as const) {
    for (const extension of ["html", "xlsx"] as const) {
      for (const id of ["x", "autumn-lecture", "city2"]) assert.ok(isFormToFill(formToFill(kind, { id, extension })));
    }
  }
  for (
    const path of [
      "forms/guide.html",
      "forms/assessment_.html",
      "forms/assessment_a b.html",
      "forms/assessment_x.pdf",
      "tables/assessment_x.xlsx",
      "forms/deep/assessment_x.html",
    ]
  ) assert.ok(!isFormToFill(path), path);
});
