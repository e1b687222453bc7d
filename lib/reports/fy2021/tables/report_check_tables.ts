import type { Bilingual, LanguageOption } from "../../../data/language.ts";
import { recordsOf } from "../../../data/source.ts";
import type { Report } from "../facts/load_report.ts";
import { checkedDatasets, checkReport, REPORT_RULES } from "../report_check/check_report.ts";
import type { FindingSeverity } from "../report_check/report_finding.ts";
import { numberColumn, textColumn } from "../../../tables/columns.ts";
import type { Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

const SEVERITY_LABELS: Readonly<Record<FindingSeverity, Bilingual>> = {
  error: { ja: "誤記", en: "Error" },
  inconsistency: { ja: "不一致", en: "Inconsistency" },
  form: { ja: "表記", en: "Form" },
};

/** Every place where the report does not agree with itself: what is printed, what would agree, and why it matters. */
export function reportFindingsTable(report: Report, { lang = "ja" }: LanguageOption = {}): Table {
  const checked = checkedDatasets(report);
  const findings = checkReport(recordsOf(checked));
  return {
    kind: "table",
    key: "report-check",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "報告書の検算結果", en: "The report checked against itself" }),
    sources: Object.values(checked).map(({ source }) => source),
    columns: [
      textColumn("place", say(lang, { ja: "箇所", en: "Place" })),
      textColumn("severity", say(lang, { ja: "種類", en: "Kind" })),
      textColumn("printed", say(lang, { ja: "印字", en: "Printed" })),
      textColumn("expected", say(lang, { ja: "整合する形", en: "What would agree" })),
      textColumn("explanation", say(lang, { ja: "理由", en: "Why" })),
      textColumn("rule", say(lang, { ja: "規則", en: "Rule" })),
      textColumn("key", say(lang, { ja: "キー", en: "Key" })),
    ],
    rows: findings.map((finding) => ({
      place: finding.place,
      severity: SEVERITY_LABELS[finding.severity][lang],
      printed: finding.printed,
      expected: finding.expected,
      explanation: say(lang, finding.explanation),
      rule: finding.rule,
      key: finding.figureKey,
    })),
    notes: [
      say(lang, {
        ja: `${findings.length} 件。誤りの指摘ではなく、報告書の数字や番号を引用するときの注意として読む。`,
        en: `${findings.length} findings: cautions for whoever quotes numbers of the report, not a judgement of it.`,
      }),
    ],
  };
}

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
