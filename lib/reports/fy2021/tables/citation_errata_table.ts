import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { narrowSource, recordsOf, type Source } from "../../../data/source.ts";
import { type Table, textColumn } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import type { Report } from "../facts/load_report.ts";
import { checkedDatasets, checkReport } from "../report_check/check_report.ts";
import type { ReportFinding } from "../report_check/report_finding.ts";
import { findingPlace } from "./report_check_tables.ts";

/** Rules about dates, numbers and statements that somebody may quote; numbers of figures are told in a sentence. */
const QUOTED: readonly string[] = [
  "malformed_dates",
  "letters_in_times",
  "shared_applicants",
  "swapped_area_digits",
  "questionnaires_without_results",
  "identical_outcome_sentences",
  "misprints_read",
];
const REPEATED = "repeated_figure_numbers";

/** Japanese characters of a printed statement that are quoted at most: a place is looked up, not read here. */
const LONGEST = 24;

/**
 * Places where a quotation would carry something along that does not agree with the rest of the report.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { rows } = citationErrataTable(await loadReport());
 * assert.equal(rows[0]?.printed, "2022 年 2 月 4 月（金）");
 * ```
 */
export function citationErrataTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list what to confirm before quoting";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const all = findings(report);
  const quoted = all.filter(({ rule }) => QUOTED.includes(rule));
  return {
    kind: "table",
    key: "citation-errata",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "数字・日付・記述", en: "Numbers, dates and statements" }),
    sources: sourcesOf(report, quoted),
    columns: [
      textColumn("place", say(lang, { ja: "箇所", en: "Place" })),
      textColumn("printed", say(lang, { ja: "報告書の記載", en: "Printed" })),
      textColumn("expected", say(lang, { ja: "整合する形", en: "What would be consistent" })),
    ],
    rows: [...Map.groupBy(quoted, ({ printed, expected }) => `${printed}\n${expected.ja}`).values()].flatMap(
      (alike) => {
        const [first] = alike;
        if (first === undefined) return [];
        const place = alike.map((finding) => findingPlace(report, finding, lang)).join(
          say(lang, { ja: "、", en: "; " }),
        );
        return [{ place, printed: cut(first.printed), expected: cut(say(lang, first.expected)) }];
      },
    ),
    notes: [
      say(lang, {
        ja:
          `検算で挙がった数字・内容に関わる${all.length}件のうち、引用に関わる${quoted.length}件。「整合する形」は本プロジェクトの案。理由と残りは「報告書の検算」にある。`,
        en:
          `The ${quoted.length} of ${all.length} findings about numbers and content that touch a quotation. What would be consistent is this project's proposal; reasons and the others are under “Checking the report”.`,
      }),
    ],
  };
}

/** That numbers of figures do not name one figure each; which, and what to do. */
export function repeatedNumbers(report: Report, lang: Language): string {
  const places = findings(report).filter(({ rule }) => rule === REPEATED);
  const numbers = [...new Set(places.flatMap(({ figureKey }) => figureKey?.split(":", 1) ?? []))]
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return say(lang, {
    ja: `図表番号のうち${numbers.join("・")}は二度以上使われています。引用するときは、番号に題名を添えてください。`,
    en: `Figure numbers ${numbers.join(", ")} are used more than once: give the title with the number.`,
  });
}

/** The data sets in which something was found, each by the figures concerned. */
function sourcesOf(report: Report, found: readonly ReportFinding[]): readonly Source[] {
  const keys = found.flatMap(({ figureKey }) => figureKey ?? []);
  return Object.values(checkedDatasets(report)).flatMap(({ source }) => {
    const own = keys.filter((key) => source.figureKeys.includes(key));
    return own.length === 0 ? [] : [narrowSource(source, own)];
  });
}

function findings(report: Report): readonly ReportFinding[] {
  return checkReport(recordsOf(checkedDatasets(report))).filter(({ concern }) => concern === "content");
}

/** A Latin letter takes half the room of a Japanese one. */
function cut(text: string): string {
  const characters = [...text];
  let room = LONGEST;
  const end = characters.findIndex((letter) => (room -= letter <= "\u00ff" ? 0.5 : 1) < 0);
  return end === -1 ? text : `${characters.slice(0, end).join("").trimEnd()}…`;
}
