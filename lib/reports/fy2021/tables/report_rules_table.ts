import type { LanguageOption } from "../../../data/language.ts";
import { recordsOf } from "../../../data/records_of.ts";
import type { Report } from "../facts/load_report.ts";
import { checkedDatasets } from "../report_check/checked_datasets.ts";
import { REPORT_RULES } from "../report_check/report_rules.ts";
import { numberColumn, textColumn } from "../../../tables/columns.ts";
import type { Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

/** Every rule of the report check with the number of its findings: a rule that found nothing says something, too. */
export function reportRulesTable(report: Report, { lang = "ja" }: LanguageOption = {}): Table {
  const checked = checkedDatasets(report);
  const records = recordsOf(checked);
  return {
    kind: "table",
    key: "report-check-rules",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "検算の規則と、見つかった件数",
      en: "The rules of the report check, and how much each found",
    }),
    sources: Object.values(checked).map(({ source }) => source),
    columns: [
      textColumn("title", say(lang, { ja: "規則", en: "Rule" })),
      numberColumn("findings", say(lang, { ja: "件数", en: "Findings" })),
      textColumn("id", say(lang, { ja: "識別子", en: "Identifier" })),
    ],
    rows: REPORT_RULES.map(({ id, title, check }) => ({
      title: say(lang, title),
      findings: check(records).length,
      id,
    })),
    notes: [],
  };
}
