import type { CauseContext } from "../../lib/drift/cause.ts";
import type { ChangedInputs } from "../../lib/drift/changed_inputs.ts";
import type { CheckResult } from "../../lib/drift/check_result.ts";
import { drift } from "../../lib/drift/difference.ts";
import type { Finding } from "../../lib/drift/findings.ts";
import type { FileDrift } from "../../lib/drift/output_drifts.ts";
import type { CodeCell } from "../../lib/notebook/notebook_format.ts";
import type { NotebookRun } from "../../lib/notebook/notebook_run.ts";
import type { OutputRecord } from "../../lib/outputs/output_record.ts";

/** A figure that notebook `04_soka` makes in cell 5 out of one survey. */
export function recordOf(fields: Partial<OutputRecord> = {}): OutputRecord {
  return {
    key: "2-47:soka",
    kind: "figure",
    language: "ja",
    title: "理解度",
    catalogueKeys: ["2-47:soka"],
    origin: "published",
    notebook: "04_soka",
    cell: 5,
    inputs: ["data/surveys/soka/synthetic_responses.csv"],
    files: [{ path: "figures/2-47_soka.svg", sha256: "1" }],
    ...fields,
  };
}

/** A file that is not what a fresh run makes. */
export function fileOf(fields: Partial<FileDrift> = {}): FileDrift {
  return {
    kind: "changed",
    path: "figures/2-47_soka.svg",
    record: recordOf(),
    grade: "drift",
    differences: [drift("「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)")],
    byHand: null,
    ...fields,
  };
}

/** A finding with one difference and one cause. */
export function findingOf(fields: Partial<Finding> = {}): Finding {
  return {
    kind: "changed",
    grade: "drift",
    key: "2-47:soka",
    title: "図表2-47 草加市 第1回研修 理解度",
    notebook: "04_soka",
    cellNumber: 5,
    differences: [drift("「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)")],
    causes: [{
      kind: "data",
      path: "data/surveys/soka/synthetic_responses.csv",
      text: "data/surveys/soka/synthetic_responses.csv row 14 changed",
    }],
    files: [fileOf()],
    cells: [],
    ...fields,
  };
}

/** What a check without findings comes to. */
export function resultOf(fields: Partial<CheckResult> = {}): CheckResult {
  return {
    subject: "a fresh run and what is committed",
    findings: [],
    notes: [],
    runs: [],
    outputs: 219,
    ...fields,
  };
}

/** The run of a notebook with so many cells that all passed. */
export function runOf(name: string, cellCount: number, fields: Partial<NotebookRun> = {}): NotebookRun {
  const cells = Array.from({ length: cellCount }, (_, at): CodeCell => (
    { cell_type: "code", metadata: {}, source: `${at};`, outputs: [], execution_count: at + 1 }
  ));
  return {
    path: `/project/notebooks/${name}.ipynb`,
    outcome: "passed",
    notebook: { nbformat: 4, nbformat_minor: 5, metadata: {}, cells },
    failures: [],
    startFault: undefined,
    processOutput: [],
    cellCount,
    milliseconds: 1500,
    ...fields,
  };
}

/** A run of which one cell threw. */
export function failedRun(name: string, cellNumber: number, message: string): NotebookRun {
  return runOf(name, cellNumber + 1, {
    outcome: "cell-error",
    failures: [{ kind: "error", cellNumber, name: "TypeError", message, line: 2, stack: ["TypeError", "    at x"] }],
  });
}

/** Nothing has changed. */
export const NOTHING: ChangedInputs = {
  data: [],
  code: [],
  notebooks: new Map(),
  relinked: new Set(),
  versions: [],
};

/** A context in which a cell builds on cell 1 and itself, and all that a notebook loads is `lib/mine.ts` and `lib/wide.ts`. */
export function contextOf(
  changes: Partial<ChangedInputs>,
  { texts = {}, ...fields }: Partial<CauseContext> & {
    /** Versions of files before and after, by path. */
    readonly texts?: Readonly<Record<string, readonly [string | null, string | null]>>;
  } = {},
): CauseContext {
  return {
    changes: { ...NOTHING, ...changes },
    dependenciesOf: (_notebook, cellNumber) =>
      cellNumber === null
        ? { cellNumbers: [1, 2, 3, 4, 5, 6], code: ["lib/mine.ts", "lib/wide.ts"], packages: new Set(["d3", "zod"]) }
        : { cellNumbers: [1, cellNumber], code: ["lib/mine.ts"], packages: new Set(["d3"]) },
    shownBy: () => [],
    readsOf: () => changes.data?.map(({ path }) => path) ?? [],
    columnsOf: () => null,
    showsAsRecorded: () => false,
    versionsOf: (path) => ({ before: texts[path]?.[0] ?? null, after: texts[path]?.[1] ?? null }),
    ...fields,
  };
}
