import type { Bilingual, Language } from "../../../data/language.ts";
import { methodWord, originMark } from "../../../page/page_marks.ts";
import type { ReportSummary } from "../../../page/report_contribution.ts";
import { type Html, markup } from "../../../rendering/markup.ts";
import { say } from "../../../wording/say.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { goalStatus } from "../assessment/goal_status.ts";
import type { Report } from "../facts/load_report.ts";
import { identicalOutcomesNote, statusCounts } from "../wording/outcome_words.ts";

/** Number of the chapter in which the report concludes. */
const CONCLUSIONS = /^4-/;

/** Of the page's first screen what only the report tells: what it concludes, and what came of what was done. */
export function reportSummary(report: Report, lang: Language): ReportSummary {
  return { conclusions: conclusions(report, lang), outcomes: outcomes(report, lang) };
}

function conclusions({ sections }: Report, lang: Language): Html {
  const mark = originMark(sections.source.origin === "synthetic" ? "synthetic" : "published", lang);
  const quoted = sections.records.filter(({ sectionId }) => CONCLUSIONS.test(sectionId));
  return markup`<p>${mark} ${
    say(lang, { ja: "報告書 4章の題（引用）", en: "Titles of the report's chapter 4, quoted" })
  }</p>
<ol class="conclusions"${lang !== "ja" && markup` lang="ja"`}>${
    quoted.map(({ title }) => markup`<li><a href="#record-conclusion">${title}</a></li>`)
  }</ol>`;
}

function outcomes(report: Report, lang: Language): Html {
  const { records, source: { origin } } = report.outcomes;
  const statuses = (municipalityId: string | null) =>
    report.goals.records.filter((goal) => municipalityId === null || goal.municipalityId === municipalityId)
      .map(({ goalId }) => goalStatus(records.filter((outcome) => outcome.goalId === goalId)));
  const all = statuses(null);
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  const mark = originMark(origin, lang);
  return markup`<p>${mark} ${
    say(lang, {
      ja: `年度末の目標${all.length}件を、報告書が隣に挙げた成果の書きぶりで分けると、`,
      en: `The ${all.length} goals by what the outcomes beside them say: `,
    })
  }<strong>${statusCounts(all, lang)}</strong>${say(lang, { ja: "（", en: " (" })}${
    methodWord("status", say(lang, { ja: "本資料の読み取り", en: "as read by this project" }))
  }${say(lang, { ja: "）です。", en: "). " })}</p>
<ul class="places">${
    cities.map((city) =>
      markup`<li>${mark} <a href="#city-${city.municipalityId}">${municipalityName(city, lang)}</a> ${
        cityInShort(report, { municipalityId: city.municipalityId, goals: statuses(city.municipalityId), lang })
      }</li>`
    )
  }</ul>
<p>${mark} ${identicalOutcomesNote(report, records, lang)}</p>`;
}

const NO_OWN_EVENT: Bilingual = { ja: "市だけの事業の記載なし", en: "no event of its own is named" };

/** 市だけの事業は計画3件のうち3件を開催、目標2件（残る課題の記載なし2件）、挙げられた成果4件. Meetings of several cities are nobody's own. */
function cityInShort(
  { events, outcomes: { records } }: Report,
  { municipalityId, goals, lang }: {
    readonly municipalityId: string;
    readonly goals: Parameters<typeof statusCounts>[0];
    readonly lang: Language;
  },
): string {
  const own = events.records.filter(({ municipalityIds }) => municipalityIds.join() === municipalityId);
  const held = own.filter(({ status }) => status === "held").length;
  const count = records.filter((outcome) => outcome.municipalityId === municipalityId).length;
  const done: Bilingual = own.length === 0 ? NO_OWN_EVENT : {
    ja: `市だけの事業は計画${own.length}件のうち${held}件を開催`,
    en: `${held} of ${own.length} planned events of its own held`,
  };
  const remaining = statusCounts(goals, lang);
  return say(lang, {
    ja: `${done.ja}、目標${goals.length}件（${remaining}）、挙げられた成果${count}件`,
    en: `${done.en}; ${goals.length} ${goals.length === 1 ? "goal" : "goals"} (${remaining}); ${count} outcomes named`,
  });
}
