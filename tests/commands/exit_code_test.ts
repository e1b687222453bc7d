import assert from "node:assert/strict";
import type { CommandResult } from "./project_copy.ts";
import { smallProject, writeSmall } from "./small_project.ts";

const NOTEBOOKS = {
  same: { cells: ["1 + 1;"] },
  drift: { cells: ["'as committed';"] },
  "cell error": { cells: ["1;", "const broken: number = 1;\nthrow new RangeError('100 % broken,\\nso: no');"] },
  timeout: { cells: ["await new Promise(() => {});"], metadata: { timeout: 0.3 } },
  "kernel died": { cells: ["Deno.exit(0);"] },
};

interface Ending {
  readonly notebooks: readonly (keyof typeof NOTEBOOKS)[];
  readonly options?: readonly string[];
  readonly code: number;
  /** What GitHub is told, and nobody else. */
  readonly annotations: readonly (string | RegExp)[];
}

const BROKEN =
  /^::error file=notebooks\/cell error\.ipynb,line=\d+,title=cell error cell 2::error: RangeError: 100 %25 broken,%0Aso: no$/;
const LATE = /^::error file=notebooks\/timeout\.ipynb,line=\d+,title=timeout cell 1::timeout: /;
const DEAD = /^::error file=notebooks\/kernel died\.ipynb,line=\d+,title=kernel died cell 1::kernel-died: /;
const DRIFTED =
  /^::error file=notebooks\/drift\.ipynb,line=\d+,title=notebooks\/drift\.ipynb cell 1::.*as committed.* → /;

const ENDINGS: readonly Ending[] = [
  { notebooks: ["same"], code: 0, annotations: [] },
  { notebooks: ["same", "drift"], code: 1, annotations: [DRIFTED] },
  { notebooks: ["drift", "cell error"], code: 2, annotations: [BROKEN] },
  { notebooks: ["cell error", "timeout"], code: 3, annotations: [BROKEN, LATE] },
  { notebooks: ["timeout", "kernel died", "cell error", "drift"], code: 4, annotations: [BROKEN, DEAD, LATE] },
  { notebooks: ["same"], options: ["--force"], code: 5, annotations: [] },
];

Deno.test("each of the six exit codes means one thing, the gravest counts, and only GitHub is told by annotations", async () => {
  await using copy = await smallProject({ same: NOTEBOOKS.same, drift: NOTEBOOKS.drift }, { report: true });
  const path = `${copy.folder}/notebooks/drift.ipynb`;
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, text.replace("'as committed';", "'otherwise';"));
  for (const name of ["cell error", "timeout", "kernel died"] as const) await writeSmall(copy, name, NOTEBOOKS[name]);
  const summary = `${copy.folder}/summary.md`;
  for (const { notebooks, options = [], code, annotations } of ENDINGS) {
    const args = ["check", ...notebooks.flatMap((name) => ["--notebook", name]), ...options];
    const outside = await copy.run(args, { env: { CI: "true", GITHUB_ACTIONS: "", GITHUB_STEP_SUMMARY: summary } });
    assert.equal(outside.code, code, outside.stdout + outside.stderr);
    assert.deepEqual(annotationsIn(outside), []);
    await assert.rejects(Deno.stat(summary), Deno.errors.NotFound);
    const inside = await copy.run(args, { env: { CI: "true", GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary } });
    assert.equal(inside.code, code);
    const told = annotationsIn(inside).toSorted();
    assert.equal(told.length, annotations.length, told.join("\n"));
    for (const [at, annotation] of annotations.entries()) assert.match(told[at] ?? "", new RegExp(annotation));
    if (code !== 5) {
      assert.match(await Deno.readTextFile(summary), /\w/);
      await Deno.remove(summary);
    }
  }
});

Deno.test("each annotation names the line of the notebook's file at which its cell begins", async () => {
  await using copy = await smallProject({ "cell error": NOTEBOOKS["cell error"] });
  await copy.run(["report"]);
  await Deno.writeTextFile(
    `${copy.folder}/outputs/manifest.json`,
    JSON.stringify({ format: 2, deno: "", packages: {}, code: {}, data: {}, notebooks: [], outputs: [] }),
  );
  const result = await copy.run(["check", "--notebook", "cell error"], { env: { GITHUB_ACTIONS: "true" } });
  assert.equal(result.code, 2, result.stderr);
  const [told = ""] = annotationsIn(result);
  const lines = (await Deno.readTextFile(`${copy.folder}/notebooks/cell error.ipynb`)).split("\n");
  assert.match(lines[Number(/line=(\d+)/.exec(told)?.[1]) - 1] ?? "", /throw new RangeError/);
});

function annotationsIn({ stdout, stderr }: CommandResult): readonly string[] {
  return (stdout + stderr).split("\n").filter((line) => /^::(?:error|warning|notice) /.test(line));
}
