import type { NotebookRun } from "../notebook/notebook_run.ts";
import type { Finding } from "./findings.ts";

/** What a check found: everything that its reports are made from. */
export interface CheckResult {
  /** What was compared with what, such as `a fresh run with what is committed`. */
  readonly subject: string;
  readonly findings: readonly Finding[];
  /** Changes that moved nothing, and whatever else a reader should know, in sentences. */
  readonly notes: readonly string[];
  /** The runs, for their cells and failures; empty when nothing was run. */
  readonly runs: readonly NotebookRun[];
  /** Number of figures, tables and forms that were compared. */
  readonly outputs: number;
}

/** The findings that count. */
export function driftsOf({ findings }: Pick<CheckResult, "findings">): readonly Finding[] {
  return findings.filter(({ grade }) => grade === "drift");
}

/** `1 difference`, `2 differences`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** One finding in one sentence: what, from what to what, because of what. */
export function findingSentence({ title, kind, differences, causes, files }: Finding): string {
  const [first] = differences;
  const more = differences.length > 1 ? ` and ${differences.length - 1} more` : "";
  const what = kind === "changed" || files[0] === undefined ? first?.what ?? "" : `${kind}: ${first?.what ?? ""}`;
  const why = causes.map(({ text }) => text).join("; ");
  return `${title}: ${what}${more}${why === "" ? "" : `; cause: ${why}`}`;
}
