import type { DataFingerprint } from "../data/data_fingerprint.ts";
import { isRespondentsData } from "../data/respondents_data.ts";
import { type ChangedPlace, changedPlaces } from "./align_sequences.ts";
import { WITHHELD } from "./respondents_memory.ts";

/** Where a data file differs from what the manifest remembers of it. */
export interface DataChange {
  /** Path from the project's top level. */
  readonly path: string;
  /** `unknown`: respondents' data, of which this machine does not know whether they are the same. */
  readonly kind: "changed" | "added" | "removed" | "unknown";
  /** What the places are: rows of a table (without the heading), or lines of another file. */
  readonly unit: "row" | "line";
  /** Places that differ, in the order of the file; empty when the whole file came or went, or only its form changed. */
  readonly places: readonly ChangedPlace[];
  /** Headings of the columns of a table whose cells differ; empty for other files. */
  readonly columns: readonly string[];
  /** Its columns stand in another order; where no cell changed besides, no place differs. @default false */
  readonly reordered?: boolean;
  /**
   * Of respondents' data, whose places are never told: how many answers to each question changed, and how many respondents
   * came and went. Left out for other files.
   */
  readonly answers?: AnswerChanges;
}

/** How much changed in a file of answers. */
export interface AnswerChanges {
  /** Questions in the order of the file, each with the number of respondents whose answer is another. */
  readonly questions: readonly { readonly question: string; readonly count: number }[];
  readonly added: number;
  readonly removed: number;
}

/**
 * What changed between two fingerprints of a data file.
 *
 * @returns `null` when the file is the same, byte for byte
 */
export function dataChange(
  path: string,
  { before, after }: { readonly before: DataFingerprint | undefined; readonly after: DataFingerprint | undefined },
): DataChange | null {
  if ((before?.sha256 ?? "") === (after?.sha256 ?? "")) return null;
  const whole = (kind: "added" | "removed"): DataChange => ({ path, kind, unit: "line", places: [], columns: [] });
  // That a notebook looked for a file in vain is remembered as an empty checksum.
  if (before === undefined || before.sha256 === "") return whole("added");
  if (after === undefined || after.sha256 === "") return whole("removed");
  if (before.sha256 === WITHHELD || after.sha256 === WITHHELD) return { ...whole("added"), kind: "unknown" };
  const unit = before.rows !== undefined && after.rows !== undefined ? "row" : "line";
  const [former, latter] = unit === "row" ? [before.rows, after.rows] : [before.lines, after.lines];
  const places = former === undefined || latter === undefined ? [] : changedPlaces(words(former), words(latter));
  const columns = changedColumns(before.columns, after.columns);
  const reordered = unit === "row" && isReordered(before.columns, after.columns);
  const change = { path, kind: "changed", unit, columns, ...(reordered ? { reordered } : {}) } as const;
  // The checksum of a row is that of its cells in their order.
  if (!isRespondentsData(path)) return { ...change, places: reordered && columns.length === 0 ? [] : places };
  return {
    ...change,
    places: [],
    answers: answerChanges(places, { before: before.cells ?? {}, after: after.cells ?? {} }),
  };
}

function answerChanges(
  places: readonly ChangedPlace[],
  { before, after }: {
    readonly before: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  },
): AnswerChanges {
  const count = (wanted: ChangedPlace["kind"]) => places.filter(({ kind }) => kind === wanted).length;
  const questions = Object.keys(after).flatMap((question) => {
    const [former, latter] = [words(before[question] ?? ""), words(after[question] ?? "")];
    const changed = places.filter(({ kind, number, formerNumber }) =>
      kind === "changed" && former[(formerNumber ?? 0) - 1] !== latter[number - 1]
    );
    return changed.length === 0 ? [] : [{ question, count: changed.length }];
  });
  return { questions, added: count("added"), removed: count("removed") };
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

/** Whether columns that both have stand in another order. */
function isReordered(
  before: DataFingerprint["columns"] = {},
  after: DataFingerprint["columns"] = {},
): boolean {
  const shared = (one: object, other: object) => Object.keys(one).filter((name) => Object.hasOwn(other, name));
  return shared(before, after).join("\0") !== shared(after, before).join("\0");
}

function changedColumns(
  before: DataFingerprint["columns"] = {},
  after: DataFingerprint["columns"] = {},
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}
