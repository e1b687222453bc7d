import type { OutputRecord } from "../outputs/output_record.ts";
import type { Report } from "../reports/fy2021/facts/load_report.ts";
import { eventLabel, municipalityLabel } from "../wording/study_names.ts";

/**
 * What people call a figure or table: its printed number, where, and its title, such as `図表2-47 草加市 研修 第1回
 * 理念の理解度`; an addition of the project's by its title and key.
 */
export function findingTitle({ key, title, catalogueKeys, language }: OutputRecord, report: Report): string {
  const [only, ...more] = catalogueKeys;
  const row = more.length > 0 ? undefined : report.catalogue.records.find((candidate) => candidate.key === only);
  const version = language !== "ja" ? ` [${language}]` : "";
  if (row === undefined) return `${title} (${key})${version}`;
  const event = report.events.records.find(({ eventId }) => eventId === row.scope);
  const place = event === undefined ? placeOfScope(row.scope, report) : ` ${eventLabel(report, event, "ja")}`;
  const addition = key === row.key ? "" : ` (${key})`;
  return `図表${row.number}${place} ${row.title}${addition}${version}`;
}

/** Interviews and outcomes are a municipality's: `gyoda-hearing`. Without it, several tables have one number and title. */
function placeOfScope(scope: string, report: Report): string {
  const id = scope.replace(/-(?:hearing|outcome)$/, "");
  return id === scope ? "" : ` ${municipalityLabel(report, id, "ja")}`;
}
