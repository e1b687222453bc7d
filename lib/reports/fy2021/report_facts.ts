import { type Bilingual, bilingual } from "../../data/language.ts";
import type { ReadOptions } from "../../data/read_source.ts";
import type { ReportFacts } from "../../page/report_contribution.ts";
import { eventPlace } from "../../study/study.ts";
import { loadReport, type Report } from "./facts/load_report.ts";

/**
 * What commands need of the report, without the modules that draw and show it: a fault in one of those is then the fault of
 * the notebook that uses it, and no command waits for what it does not need.
 *
 * @throws {DataError} with every fault of the report
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { catalogue, partPlace } = await loadReportFacts();
 * assert.equal(catalogue.records.length, 107);
 * assert.equal(partPlace("gyoda-hearing")?.ja, "行田市");
 * ```
 */
export async function loadReportFacts(options: ReadOptions = {}): Promise<ReportFacts> {
  return reportFacts(await loadReport(options));
}

/** The same from a report that is there already. */
export function reportFacts(report: Report): ReportFacts {
  return {
    id: "fy2021",
    catalogue: report.catalogue,
    printed: report,
    partPlace: (scope) => partPlace(report, scope),
  };
}

/** Interviews and outcomes are a municipality's (`gyoda-hearing`); other parts are an event's, or nobody's. */
function partPlace({ events, municipalities }: Report, scope: string): Bilingual | null {
  const event = events.records.find(({ eventId }) => eventId === scope);
  if (event !== undefined) return eventPlace(event, { municipalities });
  const id = scope.replace(/-(?:hearing|outcome)$/, "");
  const municipality = id === scope
    ? undefined
    : municipalities.records.find(({ municipalityId }) => municipalityId === id);
  return municipality === undefined ? null : bilingual(municipality, "name");
}
