import type { OutputRecord } from "../outputs/output_record.ts";
import { FINDING_WORDS } from "../wording/command_line_words.ts";
import type { ReportFacts } from "../page/report_contribution.ts";

/**
 * What people call a figure or table: its printed number, where, and its title, such as `図表2-47 草加市 第1回研修
 * 理念の理解度`; an addition of the project's by its title and key.
 */
export function findingTitle(
  { key, title, catalogueKeys, language }: OutputRecord,
  report: ReportFacts | null,
): string {
  const [only, ...more] = catalogueKeys;
  const row = more.length > 0 ? undefined : report?.catalogue.records.find((candidate) => candidate.key === only);
  const version = language !== "ja" ? ` [${language}]` : "";
  if (row === undefined) return `${title} (${key})${version}`;
  // Without the place, several tables have one number and title.
  const place = report?.partPlace(row.scope)?.ja;
  const addition = key === row.key ? "" : ` (${key})`;
  return `${FINDING_WORDS.numbered(row.number).ja}${
    place === undefined ? "" : ` ${place}`
  } ${row.title}${addition}${version}`;
}
