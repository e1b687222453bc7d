import assert from "node:assert/strict";
import { drift } from "../../lib/drift/difference.ts";
import { reportAsJunit } from "../../lib/drift/report_junit.ts";
import { failedRun, findingOf, resultOf, runOf } from "./findings_fixture.ts";
import { parsed } from "../parsed.ts";

/** Throws where the text is not well-formed XML. */
function read(xml: string) {
  const document = parsed(xml, "application/xml");
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return { root: document.documentElement, all };
}

const numbers = (element: Element | undefined) =>
  ["tests", "failures", "errors", "skipped"].map((name) => Number(element?.getAttribute(name)));

Deno.test("a suite a notebook by name, a test a cell, a failure a cell that drifted; all numbers agree", () => {
  const runs = [runOf("05_tomakomai", 2), runOf("04_soka", 6), failedRun("03_gyoda", 2, "no")];
  const { root, all } = read(reportAsJunit(resultOf({ runs, findings: [findingOf()] })));
  assert.deepEqual(all("testsuite").map((suite) => [suite.getAttribute("name"), ...numbers(suite)]), [
    ["03_gyoda", 3, 0, 1, 1],
    ["04_soka", 6, 1, 0, 0],
    ["05_tomakomai", 2, 0, 0, 0],
  ]);
  assert.deepEqual(numbers(root), [11, 1, 1, 1]);
  assert.deepEqual(numbers(root), ["testcase", "failure", "error", "skipped"].map((name) => all(name).length));
  assert.equal(all("failure")[0]?.closest("testcase")?.getAttribute("name"), "cell 5");
  assert.match(all("failure")[0]?.getAttribute("message") ?? "", /^図表2-47 .* 9 → 10 of 20 .*; cause: data\//);
  assert.match(all("error")[0]?.getAttribute("message") ?? "", /^error: TypeError: no$/);
});

Deno.test("times are seconds: of each notebook, and of all", () => {
  const { root, all } = read(reportAsJunit(resultOf({ runs: [runOf("a", 1), runOf("b", 1, { milliseconds: 250 })] })));
  assert.deepEqual(all("testsuite").map((suite) => suite.getAttribute("time")), ["1.500", "0.250"]);
  assert.equal(root.getAttribute("time"), "1.750");
});

Deno.test("control characters, markup and halves of characters in data leave the file XML", () => {
  const text = 'a\u0000\u0007\u001b[31m\u007f\ufffe\uffff\ud800]]><b attr="\'">&amp; 終';
  const findings = [findingOf({ title: text, notebook: null, differences: [drift(text)], causes: [] })];
  const { all } = read(reportAsJunit(resultOf({ findings })));
  const message = all("failure")[0]?.getAttribute("message") ?? "";
  assert.match(message, /<b attr="'">&amp; 終/);
  assert.equal(all("failure")[0]?.textContent, message.slice(message.indexOf(": ") + 2));
});

Deno.test("line breaks of a message stay line breaks", () => {
  const { all } = read(reportAsJunit(resultOf({ runs: [failedRun("03_gyoda", 1, "one\ntwo\r\n\tthree")] })));
  assert.equal(all("error")[0]?.getAttribute("message"), "error: TypeError: one\ntwo\r\n\tthree");
});

Deno.test("files that no cell makes, and findings of a cell that is gone, are tests too: none gets lost", () => {
  const findings = [
    findingOf({ title: "outputs/report.html", notebook: null, cellNumber: null }),
    findingOf({ title: "made by a cell that was taken out", cellNumber: 99 }),
    findingOf({ title: "of a notebook that was not run", notebook: "99_other" }),
  ];
  const { root, all } = read(reportAsJunit(resultOf({ runs: [runOf("04_soka", 6)], findings })));
  assert.deepEqual(numbers(root), [9, 3, 0, 0]);
  assert.deepEqual(all("failure").map((failure) => failure.closest("testcase")?.getAttribute("name")), [
    "made by a cell that was taken out",
    "outputs/report.html",
    "of a notebook that was not run",
  ]);
});

Deno.test("a notebook that could not start is one error; two findings in one cell are one failed test", () => {
  const start = runOf("01", 3, { outcome: "start-failed", startFault: "no kernel", notebook: undefined });
  const findings = [findingOf({ title: "first" }), findingOf({ title: "second" })];
  const { root, all } = read(reportAsJunit(resultOf({ runs: [start, runOf("04_soka", 6)], findings })));
  assert.deepEqual(numbers(root), [7, 1, 1, 0]);
  assert.equal(all("failure")[0]?.getAttribute("message")?.split("\n").length, 2);
});

Deno.test("what is merely cosmetic passes, and nothing at all is an empty suite", () => {
  const findings = [findingOf({ grade: "cosmetic" })];
  assert.deepEqual(numbers(read(reportAsJunit(resultOf({ runs: [runOf("04_soka", 6)], findings }))).root), [
    6,
    0,
    0,
    0,
  ]);
  assert.deepEqual(numbers(read(reportAsJunit(resultOf())).root), [0, 0, 0, 0]);
});
