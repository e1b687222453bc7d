import { type DataError, type DataFault, formatFault } from "../data/data_error.ts";
import { isRespondentsData } from "../data/respondents_data.ts";
import type { DataChange } from "../outputs/data_changes.ts";
import { describeDataChange, type FileVersions } from "./describe_change.ts";
import { type Difference, drift } from "./difference.ts";
import type { Finding } from "./findings.ts";

/** What is known of a file that was edited and not sealed. */
export interface UnsealedFile {
  /** From what was sealed to what lies there; `null` when nobody knows what was sealed. */
  readonly change: DataChange | null;
  readonly versions: FileVersions;
}

const MOST_ROWS = 200;

/**
 * Faults of the data as findings, so that every report of a check has them: a file that was edited and not sealed with its rows,
 * answers only with their questions; any other fault as it is told.
 */
export function dataFindings(error: DataError, unsealed: ReadonlyMap<string, UnsealedFile>): readonly Finding[] {
  return [...Map.groupBy(error.faults, ({ file }) => file)].map(([file, faults]): Finding => {
    const edited = unsealed.get(file);
    const text = edited === undefined
      ? `${file} has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}`
      : `${file} was changed and not sealed: after a wanted change run "deno task seal"`;
    return {
      kind: "changed",
      grade: "drift",
      key: null,
      title: file,
      notebook: null,
      cellNumber: null,
      differences: edited === undefined ? faults.map(described) : changes(edited),
      causes: [{ kind: "data", path: file, text }],
      files: [],
      cells: [],
    };
  });
}

/** Files whose only fault is that they are not what was sealed; that they have more or fewer rows belongs to it. */
export function unsealedFiles(error: DataError): readonly string[] {
  return [...Map.groupBy(error.faults, ({ file }) => file)].flatMap(([file, faults]) => {
    const isUnsealed = faults.some(({ id }) => id === "wrong-checksum") &&
      faults.every(({ id }) => id === "wrong-checksum" || id === "wrong-row-count");
    return isUnsealed ? [file] : [];
  });
}

function described(fault: DataFault): Difference {
  return drift(formatFault(fault).replace(fault.file, "").replace(/^:(\d+)/, "line $1").trim());
}

function changes({ change, versions }: UnsealedFile): readonly Difference[] {
  if (change === null) return [drift("other content than was sealed; what was sealed is not at hand here")];
  const told = (one: DataChange) => drift(describeDataChange(one, versions).replace(`${change.path} `, ""));
  if (isRespondentsData(change.path) || change.places.length === 0) return [told(change)];
  const rows = change.places.slice(0, MOST_ROWS).map((place) => told({ ...change, places: [place] }));
  const more = change.places.length - rows.length;
  return more === 0 ? rows : [...rows, drift(`${more} more`)];
}
