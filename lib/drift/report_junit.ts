import { codeCells } from "../notebook/notebook_format.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { escapeHtml } from "../rendering/escape_html.ts";
import { type CheckResult, findingSentence } from "./check_result.ts";
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
 * What drifted is a failure, a cell that threw an error. Cells that were not reached are skipped, and not passed.
 */
export function reportAsJunit({ runs, findings }: CheckResult): string {
  const suites = runs.map((run) => ({
    name: nameOf(run),
    seconds: run.milliseconds / 1000,
    cases: casesOf(run, findings),
  }));
  const ran = new Set(runs.map(nameOf));
  const others = findings.filter(({ notebook }) => notebook === null || !ran.has(notebook));
  const files = others.map((finding) => driftCase(finding.title, [finding]));
  if (files.length > 0 || suites.length === 0) suites.push({ name: "outputs", seconds: 0, cases: files });
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="check" ${totals(all)}>`,
    ...suites.flatMap(({ name, seconds, cases }) => [
      `  <testsuite name="${attribute(name)}" ${totals(cases)} time="${seconds.toFixed(3)}">`,
      ...cases.map((testCase) => caseXml(testCase, name)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function casesOf(run: NotebookRun, findings: readonly Finding[]): readonly TestCase[] {
  const name = nameOf(run);
  const own = findings.filter(({ notebook }) => notebook === name);
  if (run.startFault !== undefined || run.notebook === undefined) {
    return [{ name: "start", kind: "error", message: run.startFault ?? run.outcome, details: "" }];
  }
  const stopped = run.failures.length === 0 ? Infinity : Math.max(...run.failures.map(({ cellNumber }) => cellNumber));
  return [...codeCells(run.notebook)].map(({ cellNumber }): TestCase => {
    const failures = run.failures.filter((failure) => failure.cellNumber === cellNumber);
    const [first] = failures;
    const title = `cell ${cellNumber}`;
    if (first !== undefined) {
      const details = failures.map(({ stack }) => stack.join("\n")).join("\n");
      return { name: title, kind: "error", message: `${first.kind}: ${first.name}: ${first.message}`, details };
    }
    if (cellNumber > stopped) return { name: title, kind: "skipped", message: "not reached", details: "" };
    return driftCase(title, own.filter((finding) => finding.cellNumber === cellNumber));
  });
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
  return `${head}><${kind} message="${attribute(message)}">${escapeHtml(details)}</${kind}></testcase>`;
}

function totals(cases: readonly TestCase[]): string {
  const count = (wanted: TestCase["kind"]) => cases.filter(({ kind }) => kind === wanted).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${
    count("skipped")
  }"`;
}

function attribute(text: string): string {
  return escapeHtml(text).replaceAll("\n", "&#10;");
}

function nameOf({ path }: NotebookRun): string {
  return path.replace(/^.*[\\/]/, "").replace(/\.ipynb$/, "");
}
