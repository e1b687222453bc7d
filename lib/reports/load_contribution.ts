import { folderEntries } from "../data/folder_entries.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { GeneratedFile } from "../data/write_atomically.ts";
import type { ReportContribution, ReportFacts } from "../page/report_contribution.ts";

/**
 * What the project's report contributes; `null` in a project without one. This file is the one place that knows which
 * reports there are, and loads of them only what is asked for.
 *
 * @throws {DataError} with the faults of the report's data
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal((await loadContribution())?.id, "fy2021");
 * assert.equal(await loadContribution({ root: "tests/reference" }), null);
 * ```
 */
export async function loadContribution(options: ReadOptions = {}): Promise<ReportContribution | null> {
  if (!await hasFy2021(options)) return null;
  return await (await import("./fy2021/contribution.ts")).loadContribution(options);
}

/** The part of it that commands need: catalogue, what code books must agree with, names of places. */
export async function loadReportFacts(options: ReadOptions = {}): Promise<ReportFacts | null> {
  if (!await hasFy2021(options)) return null;
  return await (await import("./fy2021/report_facts.ts")).loadReportFacts(options);
}

/** Names of the notebooks that are the report's; all others are somebody's own. */
export async function notebooksOfReport(options: ReadOptions = {}): Promise<readonly string[]> {
  if (!await hasFy2021(options)) return [];
  return (await import("./fy2021/report_notebooks.ts")).REPORT_NOTEBOOKS;
}

/** Writes anew what a report says of its own data, such as a dictionary of its files; nothing in a project without one. */
export async function renewReportDocuments(): Promise<readonly GeneratedFile[]> {
  if (!await hasFy2021()) return [];
  const [{ writeDataDictionary }, { writeReportDataPackage }] = await Promise.all([
    import("./fy2021/facts/data_dictionary.ts"),
    import("./fy2021/facts/data_package.ts"),
  ]);
  return [await writeDataDictionary(), await writeReportDataPackage()];
}

async function hasFy2021(options: ReadOptions = {}): Promise<boolean> {
  return (await folderEntries("data/report", options)).files.includes("catalogue.csv");
}
