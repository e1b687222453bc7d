import { type CheckResult, driftsOf, findingSentence } from "./check_result.ts";

/** Where a line of a cell stands in the notebook's file. */
export type LineOfCell = (notebook: string, cellNumber: number, line: number) => number | null;

/**
 * Workflow commands of GitHub, one a line: each finding and each failed cell is shown at the file and line it belongs to.
 *
 * @param lineOfCell where a cell stands in the notebook's file
 */
export function githubAnnotations(result: CheckResult, lineOfCell: LineOfCell): readonly string[] {
  const failures = result.runs.flatMap(({ path, failures, startFault }) => {
    const notebook = path.replace(/^.*[\\/]/, "").replace(/\.ipynb$/, "");
    const start = startFault === undefined
      ? []
      : [annotation({ ...place(notebook, null, 1), title: notebook, message: startFault })];
    return [
      ...start,
      ...failures.map(({ cellNumber, line, kind, name, message }) =>
        annotation({
          ...place(notebook, cellNumber, line ?? 1),
          title: `${notebook} cell ${cellNumber}`,
          message: `${kind}: ${name}: ${message}`,
        })
      ),
    ];
  });
  const drifts = driftsOf(result).map((finding) =>
    annotation({
      ...finding.notebook === null
        ? { file: finding.files[0] === undefined ? finding.title : `outputs/${finding.files[0].path}`, line: null }
        : place(finding.notebook, finding.cellNumber, 1),
      title: finding.title,
      message: findingSentence(finding),
    })
  );
  return [...failures, ...drifts];

  function place(notebook: string, cellNumber: number | null, line: number) {
    return {
      file: `notebooks/${notebook}.ipynb`,
      line: cellNumber === null ? null : lineOfCell(notebook, cellNumber, line),
    };
  }
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
