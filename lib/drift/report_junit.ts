import { codeCells } from "../notebook/notebook_format.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { escapeHtml } from "../rendering/markup.ts";
import { type CheckResult, failureMessage, findingSentence } from "./check_result.ts";
import type { Finding } from "./findings.ts";

interface TestCase {
  readonly name: string;
  readonly kind: "passed" | "failure" | "error" | "skipped";
  readonly message: string;
  readonly details: string;
}

/**
 * What a check found, as JUnit reads it: a suite a notebook with a test a cell, and one for files that no cell makes.
 *
 * What drifted is a failure, a cell that threw an error. Cells that were not reached are skipped, and not passed. Suites stand
 * in the order of the notebooks' names, whichever ended first.
 */
export function reportAsJunit({ runs, findings }: CheckResult): string {
  const suites = runs.map((run) => ({
    name: notebookName(run.path),
    seconds: run.milliseconds / 1000,
    cases: casesOf(run, findings),
  })).sort((a, b) => a.name < b.name ? -1 : 1);
  const ran = new Set(runs.map(({ path }) => notebookName(path)));
  const others = findings.filter(({ notebook }) => notebook === null || !ran.has(notebook));
  const files = others.map((finding) => driftCase(finding.title, [finding]));
  if (files.length > 0 || suites.length === 0) suites.push({ name: "outputs", seconds: 0, cases: files });
  const all = suites.flatMap(({ cases }) => cases);
  const seconds = suites.reduce((sum, suite) => sum + suite.seconds, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="check" ${totals(all, seconds)}>`,
    ...suites.flatMap(({ name, seconds, cases }) => [
      `  <testsuite name="${attribute(name)}" ${totals(cases, seconds)}>`,
      ...cases.map((testCase) => caseXml(testCase, name)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function casesOf(run: NotebookRun, findings: readonly Finding[]): readonly TestCase[] {
  const own = findings.filter(({ notebook }) => notebook === notebookName(run.path));
  if (run.startFault !== undefined || run.notebook === undefined) {
    return [{ name: "start", kind: "error", message: run.startFault ?? run.outcome, details: "" }];
  }
  const cells = [...codeCells(run.notebook)];
  const stopped = run.failures.length === 0 ? Infinity : Math.max(...run.failures.map(({ cellNumber }) => cellNumber));
  const cases = cells.map(({ cellNumber }): TestCase => {
    const failures = run.failures.filter((failure) => failure.cellNumber === cellNumber);
    const [first] = failures;
    const title = `cell ${cellNumber}`;
    if (first !== undefined) {
      const details = failures.map(({ stack }) => stack.join("\n")).join("\n");
      return { name: title, kind: "error", message: failureMessage(first), details };
    }
    if (cellNumber > stopped) return { name: title, kind: "skipped", message: "not reached", details: "" };
    return driftCase(title, own.filter((finding) => finding.cellNumber === cellNumber));
  });
  // What a cell made that is no longer there is somebody's failure all the same.
  const homeless = own.filter((finding) => !cells.some(({ cellNumber }) => cellNumber === finding.cellNumber));
  return [...cases, ...homeless.map((finding) => driftCase(finding.title, [finding]))];
}

function driftCase(name: string, findings: readonly Finding[]): TestCase {
  const drifts = findings.filter(({ grade }) => grade === "drift");
  const [first] = drifts;
  if (first === undefined) return { name, kind: "passed", message: "", details: "" };
  const details = drifts.flatMap(({ differences }) => differences).map(({ what }) => what).join("\n");
  return { name, kind: "failure", message: drifts.map(findingSentence).join("\n"), details };
}

function caseXml({ name, kind, message, details }: TestCase, suite: string): string {
  const head = `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"`;
  if (kind === "passed") return `${head}/>`;
  return `${head}><${kind} message="${attribute(message)}">${text(details)}</${kind}></testcase>`;
}

function totals(cases: readonly TestCase[], seconds: number): string {
  const count = (wanted: TestCase["kind"]) => cases.filter(({ kind }) => kind === wanted).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${
    count("skipped")
  }" time="${seconds.toFixed(3)}"`;
}

/** Line breaks of an attribute become blanks where they are not written as such. */
function attribute(value: string): string {
  return text(value).replaceAll("\r", "&#13;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** XML knows no control characters, and two code points less than HTML. */
function text(value: string): string {
  return escapeHtml(value).replaceAll(/[\ufffe\uffff]/g, "\ufffd");
}
