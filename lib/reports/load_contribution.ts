import { folderEntries } from "../data/folder_entries.ts";
import type { ReadOptions } from "../data/read_source.ts";
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
  const { files } = await folderEntries("data/report", options);
  return files.includes("catalogue.csv") ? await loadFy2021(options) : null;
}
