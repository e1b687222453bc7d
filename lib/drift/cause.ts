import type { OutputRecord } from "../outputs/output_record.ts";
import type { ChangedInputs } from "./changed_inputs.ts";
import type { Difference } from "./difference.ts";
import type { FileVersions } from "./describe_change.ts";

/** Why something moved. */
export interface Cause {
  readonly kind: "data" | "cells" | "code" | "version" | "hand" | "unexplained";
  /** File to look at, from the project's top level; `null` when there is none. */
  readonly path: string | null;
  /** Said as it follows "cause: ". */
  readonly text: string;
}

/** What causes are found from. */
export interface CauseContext {
  readonly changes: ChangedInputs;
  /** What a cell of a notebook depends on, or the whole of it; what page and workbook do for `null`. */
  readonly dependenciesOf: (notebook: string | null, cellNumber: number | null) => Dependencies;
  /** Figures and tables that a cell shows without saving them, by the keys that it names. */
  readonly shownBy: (notebook: string, cellNumber: number) => readonly OutputRecord[];
  /** Data that a notebook read; for page and workbook, all. */
  readonly readsOf: (notebook: string | null) => readonly string[];
  /** Columns of a data file that a figure or table is made of; `null` when it may be any. */
  readonly columnsOf: (record: OutputRecord, path: string) => readonly string[] | null;
  /** Whether a fresh run of a notebook shows exactly what the manifest remembers, so that its file was edited by hand. */
  readonly showsAsRecorded: (notebook: string) => boolean;
  /** The versions of a changed file before and after. */
  readonly versionsOf: (path: string) => FileVersions;
}

/** What a result depends on besides data: cells, code and packages. */
export interface Dependencies {
  /** Cells of the notebook, from 1. */
  readonly cellNumbers: readonly number[];
  /** Paths of code. */
  readonly code: readonly string[];
  /** Names by which that code imports packages. */
  readonly packages: ReadonlySet<string>;
}

/** What moved. */
export interface MovedThing {
  /** Its record if it is a figure or table, two if it is both; none for a cell that saves nothing. */
  readonly records: readonly OutputRecord[];
  /** Notebook that shows or makes it; `null` for page and workbook, and for what belongs to nothing. */
  readonly notebook: string | null;
  /** Its cells; of what is no longer made, those that it had. */
  readonly cellNumbers: readonly number[];
  /** A fresh run no longer makes it. */
  readonly isGone: boolean;
  /** Files and cells of it that data and code make as the manifest says, so that somebody's hand moved them. */
  readonly edited: readonly string[];
  /** Its picture is not the one that its figure draws, which is as the manifest says. */
  readonly isPictureOld: boolean;
  /** Nothing else of it moved than what was edited, and pictures. */
  readonly onlyEdited: boolean;
  /** What differs and counts. */
  readonly differences: readonly Difference[];
}
