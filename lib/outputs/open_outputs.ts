import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import type { Chapter } from "../chapters/chapter.ts";
import type { Figure } from "../figures/figure.ts";
import {
  displayChapters,
  displayFigure,
  displayItems,
  displayTable,
  type NotebookDisplay,
} from "../rendering/notebook_display.ts";
import { ownPresentationText } from "../rendering/own_presentation.ts";
import type { PrintedForm } from "../rendering/printed_form.ts";
import { renderCsv } from "../rendering/render_csv.ts";
import { renderSvg } from "../rendering/render_svg.ts";
import { tableDescriptor } from "../rendering/table_descriptor.ts";
import { renderTablePage } from "../rendering/render_table_html.ts";
import { writeWorkbook } from "../rendering/write_workbook.ts";
import type { Table } from "../tables/table.ts";
import { outputRecord } from "./output_record.ts";
import { appendRecord, OUTPUTS_FOLDER_VARIABLE, OWN_NOTEBOOK_VARIABLE } from "./record_log.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import type { Presentation } from "../data/presentation.ts";
import { languageSuffix } from "../data/language.ts";

/** Where a notebook saves its figures and tables. */
export interface Outputs {
  /**
   * Writes a figure (SVG), a table (CSV with its descriptor, and HTML) or a form (HTML and XLSX) and gives it back for display: saving and
   * seeing are one act. Of a chapter every figure and table is written, of a list of figures and tables each.
   *
   * In an editor saving again under the same key and language replaces: cells are edited and run again. In a run of the runner
   * each cell is run once, and two cells that save the same are one.
   *
   * @throws {RangeError} when in one run two cells save different figures, tables or forms under one key and language.
   */
  save(
    value: Figure | Table | PrintedForm | Chapter | readonly Chapter[] | readonly (Figure | Table)[],
  ): Promise<NotebookDisplay>;
}

/** Options of {@linkcode openOutputs}. */
export interface OpenOutputsOptions {
  /**
   * Folder to write into.
   * @default the runner's staging folder, or `outputs/` when the notebook is run by hand
   */
  readonly folder?: string;
}

/** The kind of each of these options. */
export const OPEN_OUTPUTS_OPTIONS: OptionKinds<OpenOutputsOptions> = { folder: kind.text };

/**
 * The outputs of a notebook.
 *
 * Under `deno task report` files go to a staging folder, which replaces `outputs/` only when every notebook has passed.
 * In an editor they go straight to `outputs/`; `deno task check` then tells what differs from the manifest.
 *
 * @param notebook Name of the notebook without ending, such as `01_municipalities`.
 */
export function openOutputs(notebook: string, options: OpenOutputsOptions = {}): Outputs {
  const action = "open the outputs";
  requireKind(action, notebook, { name: "notebook", kind: kind.text });
  requireOptions(action, options, OPEN_OUTPUTS_OPTIONS);
  const staging = options.folder ?? Deno.env.get(OUTPUTS_FOLDER_VARIABLE);
  const folder = staging ?? projectPath("outputs");
  const isOwn = staging !== undefined && Deno.env.get(OWN_NOTEBOOK_VARIABLE) !== undefined;
  const saved = new Map<string, string>();
  return {
    async save(value) {
      if ("kind" in value && value.kind !== "chapter") return await saveOne(value, isOwn);
      const list: readonly (Chapter | Figure | Table)[] = "kind" in value ? [value] : value;
      const chapters = list.filter((one) => one.kind === "chapter");
      const single = list.filter((one) => one.kind !== "chapter");
      if (chapters.length > 0 && single.length > 0) {
        throw new TypeError(
          `Cannot save a list as it must hold chapters alone, or none: current value has ${chapters.length} and ${single.length} others`,
        );
      }
      for (const one of single) await saveOne(one, isOwn);
      for (const item of chapters.flatMap(({ parts }) => parts).flatMap(({ items }) => items)) {
        await saveOne(item, false);
      }
      return single.length > 0 ? displayItems(single) : displayChapters(chapters);
    },
  };

  /** @param apart whether it may stand where page and workbook show what is somebody's own; a chapter stands there by itself */
  async function saveOne(value: Figure | Table | PrintedForm, apart: boolean): Promise<NotebookDisplay> {
    const name = outputName(value);
    const place = `${value.kind} ${name}`;
    const { files: drawn, display } = await renderFiles(value, name);
    const written = apart ? [...drawn, ...ownFiles(value, name)] : drawn;
    const files = written.map(({ path, content }) => ({ path, sha256: sha256(content) }));
    // A chapter saves what a cell may have saved by itself: the same picture, whether it stands apart or not.
    const checksums = files.slice(0, drawn.length).map(({ sha256 }) => sha256).join(" ");
    const former = staging === undefined ? undefined : saved.get(place);
    if (former === checksums) return display;
    if (former !== undefined) {
      throw new RangeError(
        `Cannot save ${place} as notebook ${notebook} has already saved another one under this key in this run`,
      );
    }
    saved.set(place, checksums);
    for (const { path, content } of written) await writeAtomically(`${folder}/${path}`, content);
    if (staging !== undefined) await appendRecord(staging, outputRecord(value, { notebook, files }));
    return display;
  }
}

interface RenderedFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

interface RenderedFiles {
  readonly files: readonly RenderedFile[];
  readonly display: NotebookDisplay;
}

async function renderFiles(value: Figure | Table | PrintedForm, name: string): Promise<RenderedFiles> {
  if (value.kind === "figure") return await renderFigureFiles(value, name);
  return value.kind === "table" ? renderTableFiles(value, name) : await renderFormFiles(value, name);
}

/** What page and workbook are made from; what the report prints stands there already, and a form is for writing on. */
function ownFiles(value: Figure | Table | PrintedForm, name: string): readonly RenderedFile[] {
  if (value.kind === "form" || value.catalogueKeys.length > 0) return [];
  return [{ path: `${value.kind}s/${name}.own.json`, content: ownPresentationText(value) }];
}

async function renderFormFiles({ page, workbook, display }: PrintedForm, name: string): Promise<RenderedFiles> {
  return {
    files: [
      { path: `forms/${name}.html`, content: page },
      { path: `forms/${name}.xlsx`, content: await writeWorkbook(workbook) },
    ],
    display,
  };
}

async function renderFigureFiles(figure: Figure, name: string): Promise<RenderedFiles> {
  const svg = await renderSvg(figure);
  return { files: [{ path: `figures/${name}.svg`, content: svg }], display: displayFigure(figure, { svg }) };
}

function renderTableFiles(table: Table, name: string): RenderedFiles {
  return {
    files: [
      { path: `tables/${name}.csv`, content: renderCsv(table) },
      { path: `tables/${name}.html`, content: renderTablePage(table) },
      { path: `tables/${name}.resource.json`, content: tableDescriptor(table, name) },
    ],
    display: displayTable(table),
  };
}

/**
 * File name, without ending, of a figure or table: `2-47:soka-training-1` becomes `2-47_soka-training-1`.
 *
 * A colon cannot stand in a file name on Windows. English versions get `.en`, so that both can lie side by side.
 *
 * @throws {RangeError} when the key holds anything but ASCII letters, digits, hyphens, dots and colons.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(outputName({ key: "2-2:method", language: "en" }), "2-2_method.en");
 * ```
 */
export function outputName({ key, language }: Pick<Presentation, "key" | "language">): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9.:-]*$/.test(key)) {
    throw new RangeError(
      `Cannot name an output file as a key may hold ASCII letters, digits, hyphens, dots and colons: current value is ${key}`,
    );
  }
  return key.replaceAll(":", "_") + languageSuffix(language);
}
