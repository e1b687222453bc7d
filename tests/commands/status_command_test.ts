import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";

Deno.test("status --json has the 107 rows with unique keys, and none without either an output or a reason", async () => {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", projectPath("lib/cli.ts"), "status", "--json"],
    stderr: "inherit",
  }).output();
  assert.equal(code, 0);
  const { catalogue, surveys } = JSON.parse(new TextDecoder().decode(stdout));
  assert.equal(catalogue.length, 107);
  assert.equal(new Set(catalogue.map(({ key }: { key: string }) => key)).size, 107);
  for (const { key, status, reason, files } of catalogue) {
    assert.ok(files.length > 0, key);
    const lacks = ["synthetic", "picture-only"].includes(status);
    assert.ok(lacks ? typeof reason === "string" && reason.length > 5 : reason === null, key);
  }
  const statuses: readonly string[] = catalogue.map(({ status }: { status: string }) => status);
  const counts = Object.fromEntries(
    [...new Set(statuses)].sort().map((one) => [one, statuses.filter((status) => status === one).length]),
  );
  assert.deepEqual(counts, { "picture-only": 10, reconstructed: 6, summary: 7, synthetic: 33, verbatim: 51 });
  assert.deepEqual(surveys.map(({ responses }: { responses: number }) => responses), [124, 20, 12, 20, 17, 24]);
  // One number of applicants is read, as it is printed for two rounds: whoever takes the rate is told.
  const read = surveys.filter((one: { applicantsRemark: { ja: string } | null }) => one.applicantsRemark !== null);
  assert.deepEqual(read.map(({ surveyId }: { surveyId: string }) => surveyId), ["tomakomai-practice"]);
  assert.match(read[0].applicantsRemark.ja, /第2回のものと読んだ/);
});
