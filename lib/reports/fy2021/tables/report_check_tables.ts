import { dataKind } from "../../../data/data_kinds.ts";
import { type Bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../../../data/check_call.ts";
import { recordsOf } from "../../../data/source.ts";
import type { Report } from "../facts/load_report.ts";
import { checkedDatasets, checkReport, REPORT_RULES } from "../report_check/check_report.ts";
import { FIGURE_NUMBER } from "../../../wording/common_words.ts";
import { say } from "../../../wording/say.ts";
import { figureNumber } from "../../../wording/source_line.ts";
import { type FindingConcern, PART_GAP, printedPlace, type ReportFinding } from "../report_check/report_finding.ts";
import { numberColumn, TABLE, type Table, type TableRow, textColumn } from "../../../tables/table.ts";

const LISTS: Readonly<
  Record<FindingConcern, { readonly key: string; readonly title: Bilingual; readonly note: Bilingual }>
> = {
  content: {
    key: "report-check",
    title: { ja: "数字・内容に関わる箇所", en: "Numbers and content" },
    note: {
      ja: "報告書の数字や番号、記述を引用するときに、確かめてから使う箇所。報告書の良し悪しを述べるものではない。",
      en:
        "Points to confirm before quoting numbers, figure numbers or statements of the report; not a judgement of the report.",
    },
  },
  form: {
    key: "report-check-form",
    title: { ja: "表記に関わる箇所", en: "Spelling and wording" },
    note: {
      ja: "意味は通るが、ほかの箇所と書き方が違うもの、字の抜けや変換の違いと思われるもの。",
      en:
        "The meaning is clear, but the writing differs from other places or looks like a slip (dropped characters, wrong conversion).",
    },
  },
};

/** Options of {@linkcode reportFindingsTable}. */
export interface ReportFindingsOptions extends LanguageOption {
  /**
   * Which of the two lists: what bears on numbers and content, or on the writing alone.
   * @default "content"
   */
  readonly concern?: FindingConcern;
}

/** The kind of each of these options. */
export const REPORT_FINDINGS_OPTIONS: OptionKinds<ReportFindingsOptions> = {
  ...LANGUAGE_OPTIONS,
  concern: kind.oneOf("content", "form"),
};

/** Every place of one list where the report does not agree with itself: what is printed, what would agree, and why. */
export function reportFindingsTable(
  report: Report,
  options: ReportFindingsOptions = {},
): Table {
  const action = "list what the check of the report found";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, REPORT_FINDINGS_OPTIONS);
  const { lang = "ja", concern = "content" } = options;
  const checked = checkedDatasets(report);
  const findings = checkReport(recordsOf(checked)).filter((finding) => finding.concern === concern);
  const read = findings.filter(({ rule }) => rule === "misprints_read").length;
  const { key, title, note } = LISTS[concern];
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: `報告書の検算: ${title.ja}`, en: `Checking the report: ${title.en}` }),
    sources: [...Object.values(checked).map(({ source }) => source), report.notes.source],
    columns: [
      textColumn("place", say(lang, { ja: "箇所", en: "Place" })),
      textColumn("printed", say(lang, { ja: "報告書の記載", en: "Printed" })),
      textColumn("expected", say(lang, { ja: "整合する形", en: "What would be consistent" })),
      textColumn("explanation", say(lang, { ja: "理由", en: "Why" })),
      textColumn("rule", say(lang, { ja: "見つけ方", en: "Found by" })),
    ],
    ids: ["figure_key"],
    rows: findings.map((finding): TableRow => ({
      figure_key: finding.figureKey,
      place: findingPlace(report, finding, lang),
      printed: finding.printed,
      expected: say(lang, finding.expected),
      explanation: [
        say(lang, finding.explanation),
        ...notesOn(report, finding).map(({ text, textEnglish }) =>
          say(lang, { ja: `注: ${text}`, en: `Note: ${textEnglish}` })
        ),
      ].join("\n"),
      rule: finding.rule === "misprints_read"
        ? say(lang, { ja: "通読", en: "read by a person" })
        : say(lang, { ja: "自動照合", en: "a rule" }),
    })),
    notes: [
      say(lang, note),
      say(lang, {
        ja: `${findings.length}件のうち${
          findings.length - read
        }件は自動照合で、${read}件は通読で見つけた。「整合する形」は本プロジェクトの案。`,
        en: `${
          findings.length - read
        } of ${findings.length} were found by rules, ${read} by a reader. What would be consistent is this project's proposal.`,
      }),
    ],
  };
}

/** Where a finding stands, with the part of the report that is meant where its number is used more than once. */
export function findingPlace(
  { catalogue }: Pick<Report, "catalogue">,
  { place: printed, figureKey }: ReportFinding,
  lang: Language,
): string {
  const place = say(lang, printed);
  if (figureKey === null) return place;
  const bare = say(lang, printedPlace(figureKey, ""));
  if (place !== bare && !place.startsWith(bare + say(lang, PART_GAP))) return place;
  const full = figureNumber(figureKey, { sources: [catalogue.source], lang });
  return `${say(lang, FIGURE_NUMBER(full))}${place.slice(bare.length)}`;
}

/** What the notes on the report say of the same place: how it was read here. */
function notesOn(report: Report, { rule, figureKey, place, printed }: ReportFinding): Report["notes"]["records"] {
  const ids = rule === "misprints_read"
    ? report.misprints.records.filter((one) => one.place === place.ja && one.printed === printed)
      .map(({ misprintId }) => misprintId)
    : [rule];
  return report.notes.records.filter(({ finding, figureKeys }) =>
    finding !== null && ids.includes(finding) &&
    (figureKeys.length === 0 || figureKey === null || figureKeys.includes(figureKey))
  );
}

/** Both lists in one, with a column that tells which: what a filter is laid over. */
export function allFindingsTable(report: Report, { lang = "ja" }: LanguageOption = {}): Table {
  const table = reportFindingsTable(report, { lang });
  const lists = [
    { list: say(lang, LISTS.content.title), table },
    { list: say(lang, LISTS.form.title), table: reportFindingsTable(report, { lang, concern: "form" }) },
  ];
  return {
    ...table,
    key: "report-check-all",
    title: say(lang, { ja: "報告書の検算", en: "Checking the report" }),
    columns: [textColumn("list", say(lang, { ja: "区分", en: "List" })), ...table.columns],
    rows: lists.flatMap(({ list, table: { rows } }) => rows.map((row) => ({ list, ...row }))),
    notes: lists.flatMap(({ table: { notes } }) => notes),
  };
}

/** Every rule of the report check with the number of its findings: a rule that found nothing says something, too. */
export function reportRulesTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list the rules of the check";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const checked = checkedDatasets(report);
  const records = recordsOf(checked);
  return {
    ...TABLE,
    key: "report-check-rules",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "照合した項目と、見つかった件数",
      en: "The rules for checking the report, and how many findings each gave",
    }),
    sources: Object.values(checked).map(({ source }) => source),
    columns: [
      textColumn("title", say(lang, { ja: "項目", en: "Rule" })),
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
