import assert from "node:assert/strict";
import { causeCounts, findingSentence, pictured } from "../../lib/drift/check_result.ts";
import { drift } from "../../lib/drift/difference.ts";
import type { Finding } from "../../lib/drift/findings.ts";
import { reportAsText } from "../../lib/drift/report_text.ts";
import { failedRun, fileOf, findingOf, resultOf, runOf } from "./findings_fixture.ts";

Deno.test("a finding is one sentence: what, from what to what of how many, because of which row", () => {
  assert.equal(
    findingSentence(findingOf()),
    "図表2-47 草加市 第1回研修 理解度: 「理解できた」 9 → 10 of 20 (45.0 → 50.0 %); " +
      "cause: data/surveys/soka/synthetic_responses.csv row 14 changed",
  );
});

Deno.test("what is missing or unexpected is told as such, and several causes one after the other", () => {
  const causes = ["a.csv added", "lib/b.ts changed"].map((text) => ({ kind: "code" as const, path: null, text }));
  const finding = findingOf({ kind: "missing", differences: [drift("it is not there"), drift("two")], causes });
  assert.match(
    findingSentence(finding),
    /: missing: it is not there and 1 more; cause: a\.csv added; lib\/b\.ts changed$/,
  );
});

Deno.test("without a drift the terminal gets one line with the numbers of what was compared", () => {
  assert.equal(
    reportAsText(resultOf({ runs: [runOf("04_soka", 2)] })),
    "Nothing drifted: 1 notebook, 219 figures and tables of a fresh run and what is committed are the same.",
  );
});

Deno.test("a finding has its other differences and its files below it, the number of findings stands last", () => {
  const differences = Array.from({ length: 11 }, (_, at) => drift(`change ${at}`));
  const cells = [{ notebook: "04_soka", cellNumber: 5, grade: "drift" as const, differences: [] }];
  const lines = reportAsText(resultOf({ findings: [findingOf({ differences, cells })], notes: ["a note"] })).split(
    "\n",
  );
  assert.match(lines[0] ?? "", /change 0 and 10 more; cause: /);
  assert.deepEqual(lines.slice(1, 8), differences.slice(1, 8).map(({ what }) => `    ${what}`));
  assert.deepEqual(lines.slice(8), [
    "    … and 3 more",
    "  changed: outputs/figures/2-47_soka.svg",
    "  changed: output of notebooks/04_soka.ipynb cell 5",
    "note: a note",
    "",
    "1 difference between a fresh run and what is committed.",
  ]);
});

Deno.test("what is merely cosmetic is told and is no difference", () => {
  const text = reportAsText(resultOf({ findings: [findingOf({ grade: "cosmetic" })] }));
  assert.match(text, /^cosmetic: 図表2-47 .*\n\nNothing drifted: /);
});

const because = (text: string, fields: Partial<Finding> = {}) =>
  findingOf({ causes: [{ kind: "code", path: "lib/a.ts", text }], ...fields });

Deno.test("what one cause moved many of is told together: the cause once, eight of them, the number of the others", () => {
  // A new colour of the palette was told in 285 lines.
  const findings = [
    because("lib/b.ts changed", { title: "alone" }),
    ...Array.from({ length: 150 }, (_, at) => because("lib/a.ts changed", { title: `figure ${at}` })),
  ];
  const lines = reportAsText(resultOf({ findings })).split("\n");
  assert.equal(lines[0], "150 figures because of lib/a.ts changed:");
  assert.deepEqual(
    lines.slice(1, 9),
    findings.slice(1, 9).map(({ title, differences }) => `  ${title}: ${differences[0]?.what}`),
  );
  assert.equal(lines[9], "  … and 142 more: the page of the check has all");
  assert.match(lines[10] ?? "", /^alone: .*; cause: lib\/b\.ts changed$/);
  assert.deepEqual(lines.slice(-4), [
    "",
    "150 figures because of lib/a.ts changed",
    "1 figure because of lib/b.ts changed",
    "151 differences between a fresh run and what is committed.",
  ]);
});

Deno.test("findings without a known cause are told one by one: they need not have the same", () => {
  // Of fourteen notebooks that differ in two runs, six were not named.
  const findings = Array.from({ length: 12 }, (_, at) => findingOf({ title: `notebook ${at}`, causes: [] }));
  const lines = reportAsText(resultOf({ findings })).split("\n");
  for (const { title } of findings) {
    assert.equal(lines.filter((line) => line.startsWith(`${title}: `)).length, 1, title);
  }
  assert.ok(!lines.some((line) => line.includes("more: the page")));
});

Deno.test("one cause of everything is told once, and five findings of a cause each with their details", () => {
  const of = (count: number) =>
    reportAsText(resultOf({
      findings: Array.from({ length: count }, (_, at) => because("lib/a.ts changed", { title: `figure ${at}` })),
    })).split("\n");
  assert.equal(of(6).filter((line) => line.includes("lib/a.ts changed")).length, 1);
  assert.equal(of(5).filter((line) => line.startsWith("  changed: outputs/")).length, 5);
});

Deno.test("of findings that have each a cause of their own the first twenty have their details", () => {
  const findings = Array.from({ length: 200 }, (_, at) => because(`lib/${at}.ts changed`, { title: `figure ${at}` }));
  const lines = reportAsText(resultOf({ findings })).split("\n");
  assert.equal(lines.filter((line) => line.startsWith("figure ")).length, 200);
  assert.equal(lines.filter((line) => line.startsWith("  changed: outputs/")).length, 20);
  assert.equal(lines.at(-2), "… and 190 other causes");
});

Deno.test("findings without a cause, as of two runs that differ, have nothing in common and a sentence each", () => {
  const findings = Array.from({ length: 14 }, (_, at) => findingOf({ title: `figure ${at}`, causes: [] }));
  const text = reportAsText(resultOf({ findings }));
  assert.equal(text.split("\n").filter((line) => line.startsWith("figure ")).length, 14);
  assert.doesNotMatch(text, /because of/);
});

Deno.test("three figures of each cause are drawn, and at most two dozen of all", () => {
  const figures = (cause: string, count: number) =>
    Array.from({ length: count }, (_, at) => because(cause, { title: `${cause} ${at}` }));
  const titles = (findings: readonly Finding[]) => pictured(findings).map(({ title }) => title);
  assert.deepEqual(titles([...figures("a", 2), ...figures("b", 9)]), ["b 0", "b 1", "b 2", "a 0", "a 1"]);
  assert.deepEqual(titles([because("a", { files: [fileOf({ path: "tables/1.csv" })] })]), []);
  assert.equal(titles(Array.from({ length: 30 }, (_, at) => figures(`cause ${at}`, 4)).flat()).length, 24);
});

Deno.test("when a cell failed nothing is said to be the same", () => {
  const text = reportAsText(resultOf({ runs: [failedRun("03_gyoda", 4, "x"), runOf("04_soka", 1)], outputs: 0 }));
  assert.equal(text, "Nothing was compared: 1 of 2 notebooks did not pass.");
});

Deno.test("causes are counted by finding: one that names two counts for both", () => {
  const cause = (text: string) => ({ kind: "data" as const, path: null, text });
  const counts = causeCounts([findingOf({ causes: [cause("a"), cause("b")] }), findingOf({ causes: [cause("b")] })]);
  assert.deepEqual(counts.map(({ text, count }) => [text, count]), [["b", 2], ["a", 1]]);
});

Deno.test("a finding of the manifest alone, without files, has a sentence too", () => {
  assert.match(findingSentence(findingOf({ title: "outputs/manifest.json", files: [] })), /^outputs\/manifest\.json: /);
  assert.match(findingSentence(findingOf({ files: [fileOf()], differences: [], causes: [] })), /理解度: $/);
});

Deno.test("a cause says how many figures, tables and cells it moved", () => {
  const of = (path: string) => because("x", { files: [fileOf({ path })], key: path });
  const findings = [
    ...Array.from({ length: 4 }, (_, at) => of(`figures/${at}.svg`)),
    ...Array.from({ length: 2 }, (_, at) => of(`tables/${at}.csv`)),
    because("x", { files: [], key: null }),
    of("report.html"),
  ];
  assert.match(reportAsText(resultOf({ findings })), /^4 figures, 2 tables, 1 cell, 1 more because of x:/);
});
