import { READ_OPTIONS, type ReadOptions } from "../../../data/read_source.ts";
import { requireOptions } from "../../../data/check_call.ts";
import { DataError } from "../../../data/data_error.ts";
import type { RowOf } from "../../../data/read_table.ts";
import type { Dataset } from "../../../data/source.ts";
import {
  type PrintedEvent,
  printedEvents,
  printedMunicipalities,
  type PrintedMunicipality,
} from "./printed_records.ts";
import { shownAs } from "../../../data/shown_value.ts";
import { readTables } from "../../../data/read_tables.ts";
import { reportFaults } from "./report_faults.ts";
import { REPORT_TABLES } from "./report_tables.ts";

/** The report as data: one dataset a table, under the table's name, with where it comes from. */
export type Report = Omit<ReportTables, "events" | "municipalities"> & {
  /** Events of the study, each with how the report prints it. */
  readonly events: Dataset<PrintedEvent>;
  /** Municipalities of the study, each with what the report prints of it. */
  readonly municipalities: Dataset<PrintedMunicipality>;
};

type ReportTables = {
  readonly [Name in keyof typeof REPORT_TABLES]: Dataset<RowOf<(typeof REPORT_TABLES)[Name]["columns"]>>;
};

/**
 * The report's published facts, wordings and answers as typed records, read from `data/report/` and checked.
 *
 * Use it at the top of a notebook; everything drawn from the report begins here. Each table is checked against its sidecar
 * and its definition, then all tables against each other.
 *
 * @throws {DataError} with every fault found in any file, so that they can be mended in one go.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const report = await loadReport();
 * const held = report.events.records.filter(({ status }) => status === "held");
 * assert.equal(held.length, 8);
 * assert.equal(report.events.source.origin, "published");
 * ```
 */
export async function loadReport(options: ReadOptions = {}): Promise<Report> {
  requireOptions("read the report", options, READ_OPTIONS);
  const readings = await readTables(REPORT_TABLES, options);
  const faults = reportFaults(readings);
  if (faults.length > 0) throw new DataError("read the report", faults);
  const datasets = Object.entries(readings).map(([name, { rows, source }]) => [
    name,
    { records: rows.map(({ record }): unknown => record), source },
  ]);
  // Without a fault every reading has its source; Object.fromEntries forgets which name has which type of row.
  const tables = Object.fromEntries(datasets) as ReportTables;
  const { events, eventPrints, municipalities, municipalProfiles } = tables;
  return {
    ...shownAs("report"),
    ...tables,
    events: { ...events, records: printedEvents(events.records, eventPrints.records) },
    municipalities: {
      ...municipalities,
      records: printedMunicipalities(municipalities.records, municipalProfiles.records),
    },
  };
}
