import { folderEntries } from "../data/folder_entries.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { GeneratedFile } from "../data/write_generated.ts";
import { writeDataDictionary } from "./fy2021/facts/write_data_dictionary.ts";
import type { ReportContribution } from "../page/report_contribution.ts";
import { loadContribution as loadFy2021 } from "./fy2021/contribution.ts";

/**
 * What the project's report contributes; `null` in a project without one. The one place that knows which reports there are.
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
  return await hasFy2021(options) ? await loadFy2021(options) : null;
}

async function hasFy2021(options: ReadOptions = {}): Promise<boolean> {
  return (await folderEntries("data/report", options)).files.includes("catalogue.csv");
}

/** Writes anew what a report says of its own data, such as a dictionary of its files; nothing in a project without one. */
export async function renewReportDocuments(): Promise<readonly GeneratedFile[]> {
  return await hasFy2021() ? [await writeDataDictionary()] : [];
}
