import assert from "node:assert/strict";
import { annotation, githubAnnotations } from "../../lib/drift/github_annotations.ts";
import type { Finding } from "../../lib/drift/findings.ts";
import { failedRun, fileOf, findingOf, resultOf, runOf } from "./findings_fixture.ts";

const lineOfCell = (_: string, cellNumber: number, line: number) => cellNumber * 100 + line;
const because = (text: string, fields: Partial<Finding> = {}) =>
  findingOf({ ...fields, causes: [{ kind: "code", path: null, text }] });

Deno.test("a finding stands at the cell that makes the figure, with its whole sentence", () => {
  assert.deepEqual(githubAnnotations(resultOf({ findings: [findingOf()] }), lineOfCell), [
    "::error file=notebooks/04_soka.ipynb,line=501,title=図表2-47 草加市 第1回研修 理解度::" +
    "図表2-47 草加市 第1回研修 理解度: 「理解できた」 9 → 10 of 20 (45.0 → 50.0 %25); " +
    "cause: data/surveys/soka/synthetic_responses.csv row 14 changed",
  ]);
});

Deno.test("a failed cell stands at the line that threw", () => {
  assert.deepEqual(githubAnnotations(resultOf({ runs: [failedRun("03_gyoda", 4, "no")] }), lineOfCell), [
    "::error file=notebooks/03_gyoda.ipynb,line=402,title=03_gyoda cell 4::error: TypeError: no",
  ]);
});

Deno.test("a file that no cell makes is named itself, and a cell that is not there has no line", () => {
  const findings = [
    findingOf({ notebook: null, cellNumber: null, files: [fileOf({ path: "report.html" })] }),
    findingOf({ title: "outputs/manifest.json", notebook: null, cellNumber: null, files: [] }),
    findingOf({ cellNumber: 77 }),
  ];
  const places = githubAnnotations(resultOf({ findings }), () => null).map((line) =>
    /file=([^,]*),(line=)?/.exec(line)
  );
  assert.deepEqual(places.map((match) => [match?.[1], match?.[2]]), [
    ["outputs/report.html", undefined],
    ["outputs/manifest.json", undefined],
    ["notebooks/04_soka.ipynb", undefined],
  ]);
});

Deno.test("percent signs, line breaks, colons and commas of data are written as GitHub reads them back", () => {
  assert.equal(
    annotation({ file: "a,b:c.svg", line: null, title: "50%, a: b;", message: "50 %\r\n::error::x, y: z" }),
    "::error file=a%2Cb%3Ac.svg,title=50%25%2C a%3A b;::50 %25%0D%0A::error::x, y: z",
  );
});

Deno.test("of more than ten findings ten lines are written, as GitHub drops the others, and the last gives their number", () => {
  const findings = Array.from({ length: 25 }, (_, at) => because("lib/a.ts changed", { title: `figure ${at}` }));
  const lines = githubAnnotations(resultOf({ findings }), lineOfCell);
  assert.equal(lines.length, 10);
  assert.match(lines.at(-1) ?? "", /title=16 more findings::16 more findings: /);
  assert.equal(githubAnnotations(resultOf({ findings: findings.slice(0, 10) }), lineOfCell).length, 10);
});

Deno.test("each cause speaks before the second figure of any: what moved most, first; failures before all", () => {
  const findings = [
    because("lib/a.ts changed", { title: "a1" }),
    because("lib/a.ts changed", { title: "a2" }),
    because("data/b.csv row 2 changed", { title: "b1" }),
    because("lib/c.ts changed", { title: "c1" }),
    because("lib/c.ts changed", { title: "c2" }),
    because("lib/c.ts changed", { title: "c3" }),
    because("lib/z.ts changed", { title: "z", grade: "cosmetic" }),
  ];
  const start = runOf("01", 1, { outcome: "start-failed", startFault: "no kernel" });
  const titles = githubAnnotations(resultOf({ findings, runs: [start] }), lineOfCell)
    .map((line) => /title=([^:]*)::/.exec(line)?.[1]);
  assert.deepEqual(titles, ["01", "c1", "a1", "b1", "a2", "c2", "c3"]);
});
