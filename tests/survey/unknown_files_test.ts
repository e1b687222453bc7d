import assert from "node:assert/strict";
import type { DataError } from "../../lib/data/data_error.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { EXAMPLE_RESPONSES, withSurvey } from "./survey_fixture.ts";

/** Loads a survey with answers, and files of other names beside them. */
async function loadBeside(...names: readonly string[]): Promise<DataError | null> {
  return await withSurvey({ "responses.csv": EXAMPLE_RESPONSES }, async (root) => {
    for (const name of names) await Deno.writeTextFile(`${root}/data/surveys/example/${name}`, "respondent\n");
    return await loadSurvey("example", { root }).then(() => null, (error) => error);
  });
}

Deno.test("answers under a name that nothing reads are a fault that says what to do, and not their names", async () => {
  for (const name of ["回答.csv", "Responses.csv", "response.csv", "responses.xlsx", "田中花子.csv"]) {
    const error = await loadBeside(name);
    const [fault, ...others] = error?.faults ?? assert.fail(`${name} was passed over`);
    assert.deepEqual([fault?.id, fault?.file, others], ["unknown-file", "data/surveys/example", []]);
    assert.match(fault?.expected ?? "", /1 is named otherwise \(\.(csv|xlsx)\).*deno task import/);
    assert.ok(!error?.message.includes(name.split(".")[0] === "Responses" ? "Responses" : name));
  }
});

Deno.test("several are one fault with their number and kinds", async () => {
  const [fault] = (await loadBeside("回答.csv", "回答 (1).csv", "export.XLSX"))?.faults ?? [];
  assert.match(fault?.expected ?? "", /3 are named otherwise \(\.csv, \.xlsx\)/);
});

Deno.test("what systems leave in a folder is nobody's business", async () => {
  assert.equal(
    await loadBeside(".DS_Store", "Thumbs.db", "desktop.ini", "~$responses.xlsx", ".~lock.responses.csv#"),
    null,
  );
});
