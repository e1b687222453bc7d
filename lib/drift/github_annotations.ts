import { notebookName } from "../notebook/notebook_name.ts";
import { causeCounts, type CheckResult, driftsOf, failureMessage, findingSentence } from "./check_result.ts";
import type { Finding } from "./findings.ts";
import { counted } from "../wording/counted.ts";

/** Where a line of a cell stands in the notebook's file; `null` when the notebook has no such cell. */
export type LineOfCell = (notebook: string, cellNumber: number, line: number) => number | null;

/** GitHub shows so many errors of one step, and drops the others without a word. */
const MOST_ANNOTATIONS = 10;

/**
 * Workflow commands of GitHub, one a line: failed cells and findings are shown at the file and line they belong to.
 *
 * The gravest come first, as GitHub shows ten: failed cells, then one finding for each cause, what moved most before what
 * moved least, then the others. The last of them says how many more there are.
 *
 * @param lineOfCell where a cell stands in the notebook's file
 */
export function githubAnnotations(result: CheckResult, lineOfCell: LineOfCell): readonly string[] {
  const failures = result.runs.flatMap((run): Annotation[] => {
    const notebook = notebookName(run.path);
    const start = run.startFault === undefined
      ? []
      : [{ ...place(notebook, null, 1), title: notebook, message: run.startFault }];
    return [
      ...start,
      ...run.failures.map((failure) => ({
        ...place(notebook, failure.cellNumber, failure.line ?? 1),
        title: `${notebook} cell ${failure.cellNumber}`,
        message: failureMessage(failure),
      })),
    ];
  });
  const drifts = gravestFirst(driftsOf(result)).map((finding): Annotation => ({
    ...finding.notebook === null
      ? { file: finding.files[0] === undefined ? finding.title : `outputs/${finding.files[0].path}`, line: null }
      : place(finding.notebook, finding.cellNumber, 1),
    title: finding.title,
    message: findingSentence(finding),
  }));
  const all = [...failures, ...drifts];
  if (all.length <= MOST_ANNOTATIONS) return all.map(annotation);
  const shown = all.slice(0, MOST_ANNOTATIONS - 1);
  const more = counted(all.length - shown.length, "more finding");
  return [
    ...shown.map(annotation),
    annotation({
      file: "outputs/manifest.json",
      line: null,
      title: more,
      message: `${more}: the summary of the job and the page of the check have all`,
    }),
  ];

  function place(notebook: string, cellNumber: number | null, line: number) {
    return {
      file: `notebooks/${notebook}.ipynb`,
      line: cellNumber === null ? null : lineOfCell(notebook, cellNumber, line),
    };
  }
}

/** One finding for each cause, then the others. */
function gravestFirst(drifts: readonly Finding[]): readonly Finding[] {
  const speakers = causeCounts(drifts).flatMap(({ text }) =>
    drifts.find(({ causes }) => causes.some((cause) => cause.text === text)) ?? []
  );
  return [...new Set([...speakers, ...drifts])];
}

/** What GitHub shows at a line of a file. */
export interface Annotation {
  /** From the project's top level. */
  readonly file: string;
  /** From 1; `null` for the whole file. */
  readonly line: number | null;
  readonly title: string;
  readonly message: string;
}

/** A workflow command that marks an error. */
export function annotation({ file, line, title, message }: Annotation): string {
  const properties = [`file=${property(file)}`, ...(line === null ? [] : [`line=${line}`]), `title=${property(title)}`];
  return `::error ${properties.join(",")}::${data(message)}`;
}

/** Escapes as @actions/core does. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
