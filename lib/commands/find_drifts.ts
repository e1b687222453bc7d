import { shownOutputs } from "../outputs/output_record.ts";
import { cellDriftsOf } from "../drift/cell_drifts.ts";
import { changesWithoutEffect } from "../drift/changes_without_effect.ts";
import type { CheckResult } from "../drift/check_result.ts";
import { findingsOf } from "../drift/findings.ts";
import { outputDrifts } from "../drift/output_drifts.ts";
import { rulesOfCell, rulesOfNotebook } from "../drift/rules.ts";
import { codeCells, type Notebook } from "../notebook/notebook_format.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import type { Manifest } from "../outputs/manifest.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import type { CodeState } from "../outputs/code_state.ts";
import { causeContext } from "./cause_context.ts";
import { needsNoRecord, type Variant } from "./variant.ts";
import { findingTitle } from "./finding_title.ts";
import type { PreparedNotebook } from "./prepare_notebooks.ts";
import type { SoundData } from "./read_sound_data.ts";
import { type StagedRun } from "./run_into_staging.ts";

/** What {@linkcode findDrifts} compares. */
export interface FindDriftsOptions {
  /** What is compared with what, in words. */
  readonly subject: string;
  readonly committed: Manifest;
  readonly fresh: Manifest;
  /** All notebooks of the variant. */
  readonly notebooks: readonly PreparedNotebook[];
  /** Those that were run. */
  readonly selected: readonly PreparedNotebook[];
  readonly data: SoundData;
  readonly code: CodeState;
  /** Whether page and workbook were made, too. */
  readonly withPage: boolean;
  readonly variant: Variant;
  /** Absolute path of the folder with what the fresh run made. */
  readonly staging: string;
}

/** Compares a fresh run with what is committed: files and cells, each under the rules of its cell, and finds out why they moved. */
export async function findDrifts(staged: StagedRun, options: FindDriftsOptions): Promise<CheckResult> {
  const { subject, committed, fresh, notebooks, selected, data, code, withPage, variant, staging } = options;
  const isWhole = selected.length === notebooks.length;
  const byName = new Map(notebooks.map((prepared) => [prepared.name, prepared.committed]));
  const names = new Set<string | null>(selected.map(({ name }) => name));
  const files = await outputDrifts({ folder: variant.outputs, manifest: committed }, {
    folder: staging,
    manifest: fresh,
  }, {
    rulesFor: (record) => rulesOfRecord(record, byName),
    isLeftOut: (path, record) => {
      if (record === null) return !isWhole || needsNoRecord(path, variant);
      return record.notebook === null ? !withPage : !isWhole && !names.has(record.notebook);
    },
  });
  const cells = await cellDriftsOf(staged.runs.map(({ path, notebook }) => {
    const name = notebookName(path);
    return { name, committed: byName.get(name), fresh: notebook };
  }));
  const context = await causeContext({
    committed,
    fresh,
    code,
    surveys: data.surveys,
    sources: new Map(notebooks.map(({ name, present }) => [name, present.sources])),
  });
  const findings = findingsOf({ files, cells }, {
    context,
    records: fresh.outputs,
    titleOf: (record) => findingTitle(record, data.report),
  });
  const silent = changesWithoutEffect(findings, { context, notebooks: selected.map(({ name }) => name), withPage });
  return {
    subject,
    findings: [...findings, ...silent.findings],
    notes: silent.notes,
    runs: staged.runs,
    outputs: shownOutputs(staged.outputs),
  };
}

/** The rules of the cell that saves a figure or table. */
function rulesOfRecord(record: OutputRecord, notebooks: ReadonlyMap<string, Notebook>) {
  const name = record.notebook ?? "";
  const notebook = notebooks.get(name);
  const ofNotebook = rulesOfNotebook(notebook ?? { metadata: {} }, name);
  const found = notebook === undefined
    ? undefined
    : [...codeCells(notebook)].find(({ cellNumber }) => cellNumber === record.cell);
  if (found === undefined) return ofNotebook;
  return rulesOfCell(found.cell, { notebook: ofNotebook, name: `${name} cell ${record.cell}` });
}
