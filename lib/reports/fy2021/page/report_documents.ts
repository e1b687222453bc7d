import type { ChapterPart, DocumentChapter } from "../../../chapters/written_document.ts";
import type { Language } from "../../../data/language.ts";
import type { ReportDocumentParts } from "../../../page/report_contribution.ts";
import { sharedIssuesTable } from "../../../tables/shared_issues_table.ts";
import { translated } from "../wording/translated.ts";
import { say } from "../../../wording/say.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { goalStatus } from "../assessment/goal_status.ts";
import type { Report } from "../facts/load_report.ts";
import { chainFigure } from "../figures/chain.ts";
import { consultationBodiesFigure } from "../figures/consultation_bodies.ts";
import { municipalProfilesFigure } from "../figures/municipal_profiles.ts";
import { recordParts, recordTitle } from "./record_parts.ts";
import type { Fy2021 } from "../fy2021.ts";
import { discussionIssuesTable } from "../tables/discussion_issues_table.ts";
import { goalOutcomesTable } from "../tables/goal_outcomes_table.ts";
import { guideTable } from "../tables/guide_table.ts";
import { issueMatrixTable } from "../tables/issue_matrix_table.ts";
import { reportFindingsTable } from "../tables/report_check_tables.ts";
import { reportTables } from "../tables/report_table.ts";
import { reportTextList } from "../tables/report_text_tables.ts";
import { requiredItemsTable } from "../tables/required_items_table.ts";
import { statusCounts } from "../wording/outcome_words.ts";

/** What a document to edit has of the report. */
export function reportDocumentParts(facts: Fy2021, lang: Language): ReportDocumentParts {
  const { report, sheets, taken } = facts;
  return {
    opening: [conclusionsPart(report, lang), outcomesPart(report, lang)],
    closing: [
      placesChapter(report, lang),
      {
        title: say(lang, { ja: "市をまたいで見る課題と取り組み", en: "Issues and actions across cities" }),
        parts: [
          part("", [], [
            ...sheets.length === 0 ? [] : [sharedIssuesTable(report, sheets, { lang })],
            issueMatrixTable(report, { lang }),
            requiredItemsTable(report, taken, { lang }),
            discussionIssuesTable(report, { lang }),
            guideTable(report, taken, { lang }),
          ]),
        ],
      },
      {
        title: recordTitle(lang),
        parts: recordParts(report, lang, { text: reportTextList }).map(({ title, items }) => part(title, [], items)),
      },
      {
        title: say(lang, { ja: "報告書の検算", en: "Checking the report" }),
        parts: [
          part("", [], [
            reportFindingsTable(report, { lang }),
            reportFindingsTable(report, { lang, concern: "form" }),
          ]),
        ],
      },
    ],
  };
}

function part(heading: string, paragraphs: readonly string[], items: ChapterPart["items"]): ChapterPart {
  return { heading, paragraphs, items };
}

/** Number of the chapter in which the report concludes. */
const CONCLUSIONS = /^4-/;

/** What the report concludes, quoted, each with its place. */
export function conclusionsPart(report: Report, lang: Language): ChapterPart {
  const sections = report.sections.records.filter(({ sectionId }) => CONCLUSIONS.test(sectionId));
  return part(
    say(lang, {
      ja: `報告書の総括（${sections.length}点、引用）`,
      en: `What the report concludes (${sections.length} points, quoted)`,
    }),
    sections.map((section) => {
      const { markPrinted, title, quote } = section;
      return say(lang, {
        ja: `${title}\n「${quote}」（報告書 ${markPrinted}）`,
        en: `${title}\n${translated(section)}\n「${quote}」 (report ${markPrinted}, as printed)`,
      });
    }),
    [],
  );
}

/** What came of the goals, as the report prints it. */
export function outcomesPart(report: Report, lang: Language): ChapterPart {
  const { records } = report.outcomes;
  const statuses = report.goals.records.map(({ goalId }) =>
    goalStatus(records.filter((outcome) => outcome.goalId === goalId))
  );
  return part(say(lang, { ja: "行ったことと、挙げられた成果", en: "What was done, and the outcomes named" }), [
    say(lang, {
      ja: `年度末の目標${statuses.length}件を、報告書が目標の隣に挙げた成果の書き方で分けると、${
        statusCounts(statuses, lang)
      }です（本プロジェクトの読み取り）。`,
      en:
        `The ${statuses.length} goals, sorted by what the outcomes printed beside them say (as read by this project): ${
          statusCounts(statuses, lang)
        }.`,
    }),
  ], [goalOutcomesTable(report, { lang })]);
}

function placesChapter(report: Report, lang: Language): DocumentChapter {
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  return {
    title: say(lang, { ja: "市ごとの課題と成果", en: "Issues and outcomes by city" }),
    parts: [
      part("", [
        say(lang, {
          ja:
            "市ごとの一枚と、アセスメントシート（本プロジェクトが記入したものと空欄のもの）は、この文書と同じフォルダの forms に入っています。",
          en:
            "A one-page sheet for each city and the assessment sheets (filled in by this project, and blank) are in the folder “forms” next to this document.",
        }),
      ], [
        municipalProfilesFigure(report, { lang }),
        consultationBodiesFigure(report, { lang }),
      ]),
      ...cities.map((city) =>
        part(municipalityName(city, lang), [], [
          chainFigure(report, city.municipalityId, { lang }),
          ...reportTables(report, [`${city.municipalityId}-hearing`, `${city.municipalityId}-outcome`], { lang }),
        ])
      ),
    ],
  };
}
