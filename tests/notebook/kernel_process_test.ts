import assert from "node:assert/strict";
import { codeCells } from "../../lib/notebook/notebook_format.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import { notebookOf } from "./problems_of_cells.ts";

Deno.test("a notebook sees no variable of whoever starts it, but what is needed to find programs and packages", async () => {
  Deno.env.set("SURVEY_YEAR", "2031");
  Deno.env.set("DENO_OWN_SETTING", "kept");
  try {
    const names = ["SURVEY_YEAR", "DENO_OWN_SETTING", "GIVEN"];
    const source = `[${names.map((name) => `Deno.env.get("${name}")`).join(", ")}, Deno.env.get("PATH") !== undefined]`;
    const run = await runNotebook({ path: "notebook.ipynb", notebook: notebookOf([source]) }, {
      env: { GIVEN: "by the runner" },
    });
    assert.equal(run.outcome, "passed");
    const [{ cell } = assert.fail("there is no cell")] = codeCells(run.notebook ?? assert.fail("there is no notebook"));
    const [output] = cell.outputs;
    assert.deepEqual(
      output?.output_type === "execute_result" ? output.data["text/plain"] : output,
      '[ undefined, "kept", "by the runner", true ]',
    );
  } finally {
    Deno.env.delete("SURVEY_YEAR");
    Deno.env.delete("DENO_OWN_SETTING");
  }
});
