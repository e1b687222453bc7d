import assert from "node:assert/strict";
import { copyProject } from "./project_copy.ts";

Deno.test("sealing warns of a table that has a heading only or no line end, and of no JSON that it cannot count", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const survey = `${copy.folder}/data/surveys/gyoda-forum`;
  await Deno.writeTextFile(`${survey}/event.json`, '{ "id": "gyoda-forum" }\n');
  await Deno.writeTextFile(`${survey}/published_counts.csv`, "question_id,answer,count\n");
  const cut = `${copy.folder}/data/report/appendices.csv`;
  await Deno.writeTextFile(cut, (await Deno.readTextFile(cut)).trimEnd());

  const { code, stdout, stderr } = await copy.run(["seal"]);

  assert.equal(code, 0, stderr);
  assert.match(stdout, /written data\/surveys\/gyoda-forum\/event\.source\.json/);
  assert.deepEqual(stderr.split("\n").filter((line) => line.startsWith("Warning:")), [
    "Warning: data/report/appendices.csv has no line end at its end. Is it cut off?",
    "Warning: data/surveys/gyoda-forum/published_counts.csv has a heading and no rows.",
  ]);
});
