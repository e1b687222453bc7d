import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import { matchDiscussions, type MatchedDiscussion } from "../assessment/follow_issues.ts";
import { bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import type { Report } from "../facts/load_report.ts";
import { eventLabel, municipalityLabel } from "../../../wording/study_names.ts";
import { narrowSource } from "../../../data/source.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

/**
 * Questions and statements of the exchange meetings, and the issues of the hearings that they speak to.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * assert.equal(discussionIssuesTable(await loadReport()).rows.length, 10);
 * ```
 */
export function discussionIssuesTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list issues of the discussions";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const matched = matchDiscussions({
    discussions: report.exchangeDiscussions.records,
    findings: report.hearingFindings.records,
  });
  const met = new Set(matched.flatMap(({ issues }) => issues.map(({ finding }) => finding.findingId)));
  const issues = report.hearingFindings.records.filter(({ nature }) => nature === "issue");
  return {
    ...TABLE,
    key: "discussion-issues",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "意見交換会の質問と、各市の課題",
      en: "Questions of the exchange meetings, and the cities' issues",
    }),
    columns: [
      textColumn("meeting", say(lang, { ja: "会", en: "Meeting" })),
      textColumn("question", say(lang, { ja: "質問（要約）", en: "Question (summary)" })),
      textColumn("answers", say(lang, { ja: "答え・意見（要約）", en: "Answers (summary)" })),
      textColumn("topics", say(lang, { ja: "主題", en: "Themes" })),
      textColumn("issues", say(lang, { ja: "主題の重なる課題", en: "Issues that share a theme" })),
    ],
    ids: ["event_id"],
    rows: matched.map((meeting) => meetingRow(report, meeting, lang)),
    sources: [
      report.exchangeDiscussions.source,
      narrowSource(report.hearingFindings.source, issues.map(({ figureKey }) => figureKey)),
    ],
    notes: [
      say(lang, {
        ja:
          `課題${issues.length}件のうち${met.size}件に、主題の重なる質問や意見がある。主題は本プロジェクトが付けたもので、「会議の運営」だけの重なりは数えない。`,
        en:
          `${met.size} of ${issues.length} issues share a theme with a question or statement. Themes are the project's tags; “running of meetings” alone does not count.`,
      }),
      say(lang, {
        ja:
          "どの市の発言かは報告書に記載がない。主題の重なりは読む手がかりであり、質問が課題に応えたことを意味しない。",
        en:
          "The report does not say which city spoke. A shared theme is a pointer for reading; it does not mean that the question addressed the issue.",
      }),
    ],
  };
}

type Meeting = MatchedDiscussion<
  Report["exchangeDiscussions"]["records"][number],
  Report["hearingFindings"]["records"][number]
>;

/** What was asked and said at a meeting, and the issues that share a topic with it. */
function meetingRow(report: Report, { eventId, entries, topics, issues }: Meeting, lang: Language) {
  const event = report.events.records.find((candidate) => candidate.eventId === eventId);
  const topicName = (id: string) => {
    const topic = report.topics.records.find(({ topicId }) => topicId === id);
    return topic === undefined ? id : say(lang, bilingual(topic, "name"));
  };
  return {
    event_id: eventId,
    meeting: event === undefined ? eventId : eventLabel(report, event, lang),
    question: questionText(entries[0], lang) ?? say(lang, { ja: "（質問のない意見）", en: "(no question)" }),
    answers: entries.map((entry) => say(lang, bilingual(entry, "answerSummary"))).join("\n"),
    topics: topics.map(topicName).join(say(lang, { ja: "、", en: ", " })),
    issues: issues.map(({ finding, sharedTopics }) =>
      issueWithTopics(
        `${municipalityLabel(report, finding.municipalityId, lang)}: ${say(lang, bilingual(finding, "summary"))}`,
        sharedTopics.map(topicName),
        lang,
      )
    ).join("\n") || null,
  };
}

function issueWithTopics(issue: string, topics: readonly string[], lang: Language): string {
  return say(lang, { ja: `${issue}（${topics.join("・")}）`, en: `${issue} (${topics.join(", ")})` });
}

/** What was asked; `null` for a statement. */
function questionText(
  entry: Report["exchangeDiscussions"]["records"][number] | undefined,
  lang: Language,
): string | null {
  const { questionSummary = null, questionSummaryEnglish = null } = entry ?? {};
  return say(lang, { ja: questionSummary ?? "", en: questionSummaryEnglish ?? "" }) || null;
}
