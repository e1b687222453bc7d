import type { ReadOptions } from "../data/read_source.ts";
import { combinedOrigin, type Origin } from "../data/origin.ts";
import { presentationOrigin } from "../data/presentation.ts";
import { sha256 } from "../data/sha256.ts";
import { writeWorkbook } from "../rendering/write_workbook.ts";
import { DATA_FOLDER, type DataFile, dataFiles } from "./data_files.ts";
import { loadPageContent } from "./page_content.ts";
import { pageTitles } from "./page_title.ts";
import { renderReportPage } from "./render_report_page.ts";
import type { ReportContribution } from "./report_contribution.ts";
import { reportWorkbook } from "./report_workbook.ts";

/** What the manifest says of the page, the workbook or the data for other programs: the form of an output record, without a notebook. */
export interface PageRecord {
  readonly key: string;
  readonly kind: "page" | "workbook" | "data";
  readonly language: "ja";
  readonly title: string;
  readonly catalogueKeys: readonly string[];
  readonly origin: Origin;
  /** Data files it is made from, sorted. */
  readonly inputs: readonly string[];
  /** The file written, as a path from the outputs folder. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** Where {@linkcode writeReportPage} reads and writes. */
export interface WriteReportPageOptions extends ReadOptions {
  /** Absolute path of an existing folder that takes the files. */
  readonly staging: string;
}

/**
 * Makes `report.html`, `tables.xlsx` and the data for other programs (`data/`) from the project's data and writes them into a
 * staging folder.
 *
 * Call it when the notebooks have passed. It reads the data itself: nothing that a notebook left can get into the page.
 *
 * @param contribution what a report adds; `null` without one
 * @returns a record of each for the manifest
 * @throws {DataError} with every fault of the data
 */
export async function writeReportPage(
  contribution: ReportContribution | null,
  { staging, root }: WriteReportPageOptions,
): Promise<readonly PageRecord[]> {
  const content = await loadPageContent(contribution, root === undefined ? {} : { root });
  const { files, placed } = await renderReportPage(content);
  const { workbook, tables } = reportWorkbook(content);
  const pages = files.map(({ name, html }) => ({ path: name, bytes: new TextEncoder().encode(html) }));
  const sheets = await writeWorkbook(workbook);
  for (const { path, bytes } of pages) await Deno.writeFile(`${staging}/${path}`, bytes);
  await Deno.writeFile(`${staging}/tables.xlsx`, sheets);
  return [
    ...await writeDataFiles(dataFiles(content), staging),
    {
      key: "report",
      kind: "page",
      language: "ja",
      title: pageTitles(content, "ja").title,
      catalogueKeys: unique(placed.flatMap(({ catalogueKeys }) => catalogueKeys)),
      origin: originOf(placed.map(({ origin }) => origin)),
      inputs: unique(placed.flatMap(({ inputs }) => inputs)),
      files: pages.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
    },
    {
      key: "tables",
      kind: "workbook",
      language: "ja",
      title: workbook.title,
      catalogueKeys: unique(tables.flatMap(({ catalogueKeys }) => catalogueKeys)),
      origin: originOf(tables.map(presentationOrigin)),
      inputs: unique(tables.flatMap(({ sources }) => sources.map(({ file }) => file))),
      files: [{ path: "tables.xlsx", sha256: sha256(sheets) }],
    },
  ];
}

async function writeDataFiles(files: readonly DataFile[], staging: string): Promise<readonly PageRecord[]> {
  await Deno.mkdir(`${staging}/${DATA_FOLDER}`, { recursive: true });
  const records: PageRecord[] = [];
  for (const { path, title, bytes, origin, inputs } of files) {
    await Deno.writeFile(`${staging}/${path}`, bytes);
    records.push({
      key: path,
      kind: "data",
      language: "ja",
      title,
      catalogueKeys: [],
      origin,
      inputs: unique(inputs),
      files: [{ path, sha256: sha256(bytes) }],
    });
  }
  return records;
}

/** Where nothing is shown yet, nothing needs a mark. */
function originOf(origins: readonly Origin[]): Origin {
  return origins.length === 0 ? "published" : combinedOrigin(origins);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
