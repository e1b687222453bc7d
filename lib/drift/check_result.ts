import type { CellFailure, NotebookRun } from "../notebook/notebook_run.ts";
import type { Cause } from "./cause.ts";
import type { Finding } from "./findings.ts";
import type { Bilingual } from "../data/language.ts";
import { CHECK_HEADLINES, type MovedThings } from "../wording/check_page_words.ts";

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
  /** Why nothing was run and compared, as it follows "Nothing was compared: ". @default left out: all was compared */
  readonly stopped?: string;
}

/** The findings that count. */
export function driftsOf({ findings }: Pick<CheckResult, "findings">): readonly Finding[] {
  return findings.filter(({ grade }) => grade === "drift");
}

/** The runs that did not pass: what they make was not compared. */
export function failedRuns({ runs }: Pick<CheckResult, "runs">): readonly NotebookRun[] {
  return runs.filter(({ outcome }) => outcome !== "passed");
}

/** A cause, and how much it moved. */
export interface CauseCount extends Cause {
  readonly count: number;
  readonly moved: MovedThings;
}

/** Each cause once, with the number of findings that name it: what moved most comes first. */
export function causeCounts(drifts: readonly Finding[]): readonly CauseCount[] {
  const found = new Map<string, { readonly cause: Cause; readonly findings: Finding[] }>();
  for (const finding of drifts) {
    for (const cause of finding.causes) {
      const group = found.get(cause.text) ?? { cause, findings: [] };
      group.findings.push(finding);
      found.set(cause.text, group);
    }
  }
  return [...found.values()]
    .map(({ cause, findings }) => ({ ...cause, count: findings.length, moved: movedThings(findings) }))
    .sort((a, b) => b.count - a.count);
}

/** Findings that have the same causes, in reading order. */
export interface CauseGroup {
  readonly causes: readonly Cause[];
  readonly findings: readonly Finding[];
}

/** Findings by their causes: what moved most comes first. */
export function causeGroups(drifts: readonly Finding[]): readonly CauseGroup[] {
  const groups = Map.groupBy(drifts, ({ causes }) => causes.map(({ text }) => text).join("\n"));
  return [...groups.values()].map((findings) => ({ causes: findings[0]?.causes ?? [], findings }))
    .sort((a, b) => b.findings.length - a.findings.length);
}

/** Of so many findings of one cause the first are told, and the number of the others. */
export const MOST_OF_A_CAUSE = 8;

/** What findings are: a figure and the table of its numbers, which have one key, count as a figure. */
export function movedThings(findings: readonly Finding[]): MovedThings {
  const kinds = findings.map(({ files, key }): keyof MovedThings => {
    const has = (folder: string) => files.some(({ path }) => path.startsWith(`${folder}/`));
    if (has("figures")) return "figures";
    if (has("tables")) return "tables";
    return files.length === 0 && key === null ? "cells" : "others";
  });
  const count = (kind: keyof MovedThings) => kinds.filter((one) => one === kind).length;
  return { figures: count("figures"), tables: count("tables"), cells: count("cells"), others: count("others") };
}

const MOST_PICTURES_OF_A_CAUSE = 3;
const MOST_PICTURES = 24;

/**
 * The findings whose figures are drawn: some of each cause, as those of one cause look alike. All of a new colour once made a
 * page of 19 MB.
 */
export function pictured(drifts: readonly Finding[]): readonly Finding[] {
  const drawn = drifts.filter(({ files }) => files.some(({ path }) => path.endsWith(".svg")));
  return causeGroups(drawn).flatMap(({ findings }) => findings.slice(0, MOST_PICTURES_OF_A_CAUSE)).slice(
    0,
    MOST_PICTURES,
  );
}

/** What came of the check, in one sentence. */
export function headline(result: CheckResult): Bilingual {
  const { runs, outputs, subject, stopped } = result;
  if (stopped !== undefined) return CHECK_HEADLINES.stopped(stopped);
  const [drifts, failed] = [driftsOf(result).length, failedRuns(result).length];
  if (failed > 0) return CHECK_HEADLINES.failed(failed, runs.length);
  if (drifts > 0) return CHECK_HEADLINES.drifted(drifts, subject);
  return CHECK_HEADLINES.same({ runs: runs.length, outputs, subject });
}

/** What went wrong in a cell, on one line. */
export function failureMessage({ kind, name, message }: CellFailure): string {
  return `${kind}: ${name}: ${message}`;
}

/** Why a run did not pass, a sentence each. */
export function failureSentences({ outcome, failures, startFault }: NotebookRun): readonly string[] {
  const told = failures.map((failure) =>
    `cell ${failure.cellNumber}${failure.line === undefined ? "" : `, line ${failure.line}`}: ${
      failureMessage(failure)
    }`
  );
  const all = startFault === undefined ? told : [`${outcome}: ${startFault}`, ...told];
  return all.length > 0 ? all : [outcome];
}

/** One finding in one sentence: what, from what to what, because of what. */
export function findingSentence(finding: Finding): string {
  const { title, differences, causes } = finding;
  const more = differences.length > 1 ? ` and ${differences.length - 1} more` : "";
  const why = causes.map(({ text }) => text).join("; ");
  return `${title}: ${whatMoved(finding)}${more}${why === "" ? "" : `; cause: ${why}`}`;
}

/** The most telling difference of a finding, and whether something is missing or unexpected. */
export function whatMoved({ kind, differences, files }: Finding): string {
  const what = differences[0]?.what ?? "";
  return kind === "changed" || files[0] === undefined ? what : `${kind}: ${what}`;
}
