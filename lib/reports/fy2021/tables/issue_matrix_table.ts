import {
  type Bilingual,
  bilingual,
  type Language,
  LANGUAGE_OPTIONS,
  type LanguageOption,
} from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import { municipalityLabel } from "../../../wording/study_names.ts";
import type { Report } from "../facts/load_report.ts";

/** What stands where a city says nothing of something. */
export const SILENT: Bilingual = { ja: "記載なし", en: "not mentioned" };

/** A statutory body that the matrix looks for. */
interface MatrixBody extends Bilingual {
  readonly type: Report["consultationBodies"]["records"][number]["bodyType"];
}

/** Statutory bodies that the matrix looks for: what a city says of each, or that it says nothing. */
const BODIES: readonly MatrixBody[] = [
  {
    type: "community-general-support-centre",
    ja: "地域包括支援センター",
    en: "Community general support centre",
  },
  {
    type: "core-consultation-support-centre",
    ja: "基幹相談支援センター",
    en: "Core consultation support centre",
  },
  {
    type: "self-reliance-support-centre",
    ja: "自立相談支援の機関",
    en: "Self-reliance support body",
  },
  {
    type: "child-rearing-comprehensive-support-centre",
    ja: "子育て世代包括支援センター",
    en: "Child-rearing comprehensive support centre",
  },
];

const NOTES: readonly Bilingual[] = [
  {
    ja:
      "「記載なし」は、その市のヒアリング結果に書かれていないことを示す。課題や機関がないことは意味しない。「ない」は報告書にそう書かれているものだけ。",
    en:
      "“Not mentioned”: the city's interview findings do not mention it, which does not mean that it does not exist. “None” is used only where the report says so.",
  },
  {
    ja: "「ある（読み取り）」は、記載された名称に機関の名がなく、本プロジェクトがその機関に当たるとみなしたもの。",
    en: "“Yes, as read”: the printed name does not say that it is this kind of body; this project takes it to be one.",
  },
  {
    ja:
      "課題のまとめ方は本プロジェクトの読み取り。同じ行に並ぶことは、同じ問題であることを意味しない。二つの課題に触れる所見は両方の行に置いた。",
    en:
      "How issues are grouped is this project's reading; being in the same row does not mean having the same problem. A finding that touches on two issues is in both rows.",
  },
];

/**
 * City × issue, and city × consultation body: what each city says, with silence told apart from a printed "there is none".
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const core = issueMatrixTable(await loadReport()).rows.find(({ what }) => what === "基幹相談支援センター");
 * assert.match(String(core?.gyoda), /^ない/);
 * assert.equal(core?.omuta, "記載なし");
 * ```
 */
export function issueMatrixTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list issues by municipality";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  const silent = say(lang, SILENT);
  return {
    ...TABLE,
    key: "issue-matrix",
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: "どの市が、どの課題を挙げているか", en: "Which city names which issue" }),
    columns: [
      textColumn("what", say(lang, { ja: "課題・機関", en: "Issue or body" })),
      textColumn("group", say(lang, { ja: "区分", en: "Group" })),
      ...cities.map(({ municipalityId }) =>
        textColumn(municipalityId, municipalityLabel(report, municipalityId, lang))
      ),
    ],
    rows: [
      // Four short rows first: whoever looks for a body sees them under the names of the cities.
      ...BODIES.map((body) => ({
        group: say(lang, { ja: "相談支援機関", en: "Consultation body" }),
        what: say(lang, body),
        ...Object.fromEntries(cities.map(({ municipalityId }) => {
          const [first] = report.consultationBodies.records.filter((record) =>
            record.municipalityId === municipalityId && record.bodyType === body.type && record.operatorOrder === 1
          );
          return [municipalityId, first === undefined ? silent : bodyText(first, lang)];
        })),
      })),
      ...report.guideIssues.records.map(({ issue, issueEnglish, findingIds }) => ({
        group: say(lang, { ja: "課題（要約）", en: "Issue (summary)" }),
        what: say(lang, { ja: issue, en: issueEnglish }),
        ...Object.fromEntries(cities.map(({ municipalityId }) => {
          const own = report.hearingFindings.records.filter((finding) =>
            finding.municipalityId === municipalityId && findingIds.includes(finding.findingId)
          );
          return [municipalityId, own.map((one) => say(lang, bilingual(one, "summary"))).join("\n") || silent];
        })),
      })),
    ],
    sources: [report.guideIssues.source, report.hearingFindings.source, report.consultationBodies.source],
    notes: NOTES.map((note) => say(lang, note)),
  };
}

/** That a city has a body, with the number where it is printed; or the name that the body is read into; or that it has none. */
function bodyText(
  { namePrinted, bodyTypeBasis, printed, operator, countPrinted }: Report["consultationBodies"]["records"][number],
  lang: Language,
): string {
  if (operator === "none") return say(lang, { ja: `ない（「${printed}」）`, en: `none (「${printed}」)` });
  if (bodyTypeBasis === "reading") {
    return say(lang, { ja: `ある（読み取り）（「${namePrinted}」）`, en: `yes, as read (「${namePrinted}」)` });
  }
  return `${say(lang, { ja: "ある", en: "yes" })}${
    countPrinted === null ? "" : say(lang, { ja: `（${countPrinted}）`, en: ` (${countPrinted})` })
  }`;
}
