import type { OutputRecord } from "../outputs/output_record.ts";
import type { Cause, CauseContext } from "./cause.ts";
import { causesOf } from "./causes.ts";
import type { CellDrift } from "./cell_drifts.ts";
import { type Difference, type Grade, gravest } from "./difference.ts";
import type { FileDrift } from "./output_drifts.ts";

/** One thing that moved: a figure or table with all its files and cells, or a cell that saves nothing. */
export interface Finding {
  readonly kind: FileDrift["kind"];
  readonly grade: Grade;
  /** Key of the figure or table; `null` for a cell that saves nothing and for a file that belongs to nothing. */
  readonly key: string | null;
  /** What people call it: `図表2-47 草加市 研修 第1回 研修前後の理解度`. */
  readonly title: string;
  /** Notebook without ending, and place among its code cells; `null` for what no cell makes. */
  readonly notebook: string | null;
  readonly cellNumber: number | null;
  /** What differs, most telling first, each said once. */
  readonly differences: readonly Difference[];
  readonly causes: readonly Cause[];
  readonly files: readonly FileDrift[];
  readonly cells: readonly CellDrift[];
}

/** What {@linkcode findingsOf} needs besides the drifts. */
export interface FindingsOptions {
  readonly context: CauseContext;
  readonly records: readonly OutputRecord[];
  /** What people call a figure or table. */
  readonly titleOf: (record: OutputRecord) => string;
}

/** Puts together what moved for one figure or table, and says why. In reading order: by notebook and cell, then files. */
export function findingsOf(
  { files, cells }: { readonly files: readonly FileDrift[]; readonly cells: readonly CellDrift[] },
  { context, records, titleOf }: FindingsOptions,
): readonly Finding[] {
  const groups = new Map<string, { files: FileDrift[]; cells: CellDrift[] }>();
  const groupOf = (name: string) => {
    const known = groups.get(name) ?? { files: [], cells: [] };
    groups.set(name, known);
    return known;
  };
  for (const file of files) {
    groupOf(file.record === null ? `file ${file.path}` : recordName(file.record)).files.push(file);
  }
  for (const cell of cells) {
    const saved = records.find(({ notebook, cell: place }) => notebook === cell.notebook && place === cell.cellNumber);
    groupOf(saved === undefined ? `cell ${cell.notebook} ${cell.cellNumber}` : recordName(saved)).cells.push(cell);
  }
  return [...groups].map(([name, group]): Finding => {
    const made = records.filter((candidate) => recordName(candidate) === name);
    const record = group.files[0]?.record ?? made[0] ?? null;
    const notebook = record?.notebook ?? group.cells[0]?.notebook ?? null;
    const cellNumber = record?.cell ?? group.cells[0]?.cellNumber ?? null;
    const edited = editedPlaces(group, context);
    const untracked = group.files.every(({ kind }) => kind === "untracked") && group.cells.length === 0;
    // A figure and the table of its numbers have one key.
    const own = group.files.flatMap((file) => file.record ?? []);
    const numbers = [...own.map(({ cell }) => cell), ...group.cells.map((cell) => cell.cellNumber)];
    const differences = toldOnce(group.files.toSorted(byTelling), group.cells);
    const isPictureOld = group.files.some(({ byHand }) => byHand === "picture");
    const moved = {
      isPictureOld,
      records: record === null ? [] : [record, ...own],
      notebook,
      cellNumbers: [...new Set(numbers)].filter((number) => number !== null).toSorted((a, b) => a - b),
      isGone: made.length === 0 && record !== null,
      edited,
      onlyEdited: (edited.length > 0 || isPictureOld) && group.files.every(({ byHand }) => byHand !== null) &&
        group.cells.every((cell) => context.showsAsRecorded(cell.notebook)),
      differences: differences.filter(({ grade }) => grade === "drift"),
    };
    return {
      kind: kindOf(group.files),
      grade: gravest([...group.files, ...group.cells]) ?? "cosmetic",
      key: record?.key ?? null,
      title: record !== null ? titleOf(record) : titleOfPlace(group, { context, titleOf }),
      notebook,
      cellNumber,
      differences,
      causes: untracked ? group.files.map(({ path }) => putThere(`outputs/${path}`)) : causesOf(moved, context),
      ...group,
    };
  }).toSorted((a, b) => order(a) < order(b) ? -1 : 1);
}

type Group = Pick<Finding, "files" | "cells">;

/** Each file and cell that was edited by hand, and the manifest where it is that. */
function editedPlaces({ files, cells }: Group, context: CauseContext): readonly string[] {
  const places = [
    ...files.flatMap(({ path, byHand }) => byHand === "file" ? [`outputs/${path}`] : []),
    ...files.some(({ byHand }) => byHand === "manifest") ? ["outputs/manifest.json"] : [],
    ...cells.flatMap(({ notebook, cellNumber }) =>
      context.showsAsRecorded(notebook) ? [`notebooks/${notebook}.ipynb cell ${cellNumber}`] : []
    ),
  ];
  // Of a picture and its SVG, or of a cell and the file that it saves, each is told.
  return [...new Set(places)];
}

function putThere(place: string): Cause {
  return { kind: "hand", path: place, text: `${place} was put there by hand` };
}

/** A cell that saves nothing by its place, and by what it shows where that is known. */
function titleOfPlace(
  { files, cells }: Group,
  { context, titleOf }: Pick<FindingsOptions, "context" | "titleOf">,
): string {
  if (files[0] !== undefined) return `outputs/${files[0].path}`;
  const [cell] = cells;
  if (cell === undefined) return "";
  const [shown, ...more] = context.shownBy(cell.notebook, cell.cellNumber);
  const place = `notebooks/${cell.notebook}.ipynb cell ${cell.cellNumber}`;
  return shown === undefined || more.length > 0 ? place : `${place} (${titleOf(shown)})`;
}

function recordName({ key, language }: OutputRecord): string {
  return `output ${key} ${language}`;
}

function kindOf(files: readonly FileDrift[]): FileDrift["kind"] {
  const kinds = new Set(files.map(({ kind }) => kind));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : "changed";
}

const TELLING = ["csv", "svg", "html", "xlsx", "docx", "parquet", "json", "png"];

/** Tables tell most, pictures least. */
function byTelling(a: FileDrift, b: FileDrift): number {
  const rank = ({ path }: FileDrift) => TELLING.indexOf(path.slice(path.lastIndexOf(".") + 1));
  return rank(a) - rank(b);
}

function toldOnce(files: readonly FileDrift[], cells: readonly CellDrift[]): readonly Difference[] {
  const all = [...files, ...cells].flatMap(({ differences }) => differences);
  const drifts = all.filter(({ grade }) => grade === "drift");
  return [...drifts, ...all.filter(({ grade }) => grade === "cosmetic")]
    .filter(({ what }, at, list) => list.findIndex((other) => other.what === what) === at);
}

function order({ notebook, cellNumber, files }: Finding): string {
  return `${notebook ?? "~"} ${String(cellNumber ?? 0).padStart(5, "0")} ${files[0]?.path ?? ""}`;
}
