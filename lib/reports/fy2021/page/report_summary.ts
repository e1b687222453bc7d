import type { Bilingual, Language } from "../../../data/language.ts";
import { methodWord, originMark } from "../../../page/page_marks.ts";
import type { ReportSummary, SummaryOptions } from "../../../page/report_contribution.ts";
import { type Html, markup } from "../../../rendering/markup.ts";
import { say } from "../../../wording/say.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { goalStatus, type OutcomeStatus } from "../assessment/goal_status.ts";
import type { Report } from "../facts/load_report.ts";
import { identicalOutcomesSentence, statusCounts } from "../wording/outcome_words.ts";
import { translated } from "../wording/translated.ts";

/** Number of the chapter in which the report concludes. */
const CONCLUSIONS = /^4-/;

/** Of the page's first screen what only the report tells: what it concludes, and what came of what was done. */
export function reportSummary(report: Report, lang: Language, options: SummaryOptions): ReportSummary {
  return {
    conclusions: conclusions(report, lang),
    outcomes: outcomes(report, lang),
    questions: firstQuestions(lang, options),
  };
}

function conclusions({ sections }: Report, lang: Language): Html {
  const mark = originMark(sections.source.origin === "synthetic" ? "synthetic" : "published", lang);
  const quoted = sections.records.filter(({ sectionId }) => CONCLUSIONS.test(sectionId));
  // All three lead to one place: one link, one stop of the Tab key.
  return markup`<p>${mark} <a href="#record-conclusion">${
    say(lang, { ja: "報告書 4章の題（引用）", en: "Titles of the report's chapter 4, quoted" })
  }</a></p>
<ol class="conclusions">${
    quoted.map((section) => {
      const gloss = say(lang, { ja: "", en: translated(section) });
      return markup`<li${lang !== "ja" && markup` lang="ja"`}>${section.title}${
        gloss !== "" && markup` <span lang="${lang}">${gloss}</span>`
      }</li>`;
    })
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
      ja: `年度末の目標${all.length}件を、報告書が目標の隣に挙げた成果の書き方で分けると、`,
      en: `The ${all.length} goals, sorted by what the outcomes printed beside them say: `,
    })
  }<strong>${statusCounts(all, lang)}</strong>${say(lang, { ja: "（", en: " (" })}${
    methodWord("status", say(lang, { ja: "本プロジェクトの読み取り", en: "as read by this project" }))
  }${say(lang, { ja: "）です。", en: "). " })}</p>
${
    cityTable(report, cities.map(({ municipalityId }) => ({ municipalityId, goals: statuses(municipalityId) })), {
      mark,
      lang,
    })
  }
<p>${mark} ${identicalOutcomesSentence(report, records, lang)}</p>`;
}

/** A municipality and what its goals' outcomes say. */
interface CityGoals {
  readonly municipalityId: string;
  readonly goals: readonly OutcomeStatus[];
}

/** Municipality by municipality in numbers, each leading to its sheet and to what people wrote there. */
function cityTable(
  report: Report,
  cities: readonly CityGoals[],
  { mark, lang }: { readonly mark: Html; readonly lang: Language },
): Html {
  const title = say(lang, {
    ja: "市ごとの件数（事業は開催／計画、目標は残る課題の記載の有無で分けた数）",
    en: "City by city (events held out of those planned; goals, also by whether remaining issues are mentioned)",
  });
  const headings: readonly Bilingual[] = [
    { ja: "市", en: "City" },
    { ja: "市単独の事業", en: "Own events held" },
    { ja: "目標", en: "Goals" },
    { ja: "残る課題の記載なし", en: "No issue said to remain" },
    { ja: "残る課題の記載あり", en: "Issues said to remain" },
    { ja: "成果", en: "Outcomes" },
    { ja: "自由記述", en: "Free-text answers" },
  ];
  return markup`<p>${mark} ${title}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="short"><caption class="unseen">${title}</caption>
<thead><tr>${headings.map((heading) => markup`<th scope="col">${say(lang, heading)}</th>`)}</tr></thead><tbody>
${cities.map((city) => cityRow(report, city, lang))}</tbody></table></div>
`;
}

/** Meetings of several cities are nobody's own. */
function cityRow({ events, outcomes, comments, municipalities }: Report, city: CityGoals, lang: Language): Html {
  const { municipalityId, goals } = city;
  const place = municipalities.records.find((one) => one.municipalityId === municipalityId);
  const own = events.records.filter(({ municipalityIds }) => municipalityIds.join() === municipalityId);
  const held = own.filter(({ status }) => status === "held").length;
  const asked = new Set(own.map(({ eventId }) => eventId));
  const answers = comments.records.filter(({ surveyId }) => asked.has(surveyId)).length;
  const told = (status: OutcomeStatus) => goals.filter((one) => one === status).length;
  return markup`<tr><th scope="row"><a href="#city-${municipalityId}">${
    place === undefined ? municipalityId : municipalityName(place, lang)
  }</a></th><td>${
    own.length === 0
      ? say(lang, { ja: "記載なし", en: "none named" })
      : say(lang, { ja: `${held}／${own.length}件`, en: `${held} of ${own.length}` })
  }</td><td>${goals.length}</td><td>${told("nothing-said-to-remain")}</td><td>${
    told("something-remains") + told("not-held")
  }</td><td>${
    outcomes.records.filter((outcome) => outcome.municipalityId === municipalityId).length
  }</td><td>${answers}</td></tr>
`;
}

/** A question in front of the place that answers it; an id that the page lacks fails a test. */
interface FirstQuestion {
  readonly question: Bilingual;
  readonly answer: Bilingual;
  readonly place: string;
}

const UNDERSTOOD: Bilingual = {
  ja: "どの研修で理解が最も進んだか、受講の前後でどれだけ変わったか",
  en: "Which training session was understood best, and how much changed from before to after?",
};

/** About answers to the questionnaires: as long as none is known, nobody can say. */
const OF_ANSWERS = {
  unknown: {
    question: UNDERSTOOD,
    answer: { ja: "数値が公表されていないため、分かりません", en: "Not known, as no values are published" },
    place: "m-origin",
  },
  known: {
    question: UNDERSTOOD,
    answer: { ja: "回答のある事業の結果を見る", en: "See the results of the events whose answers are known" },
    place: "understanding",
  },
} satisfies Readonly<Record<string, FirstQuestion>>;

/** What committees have asked first of what the report prints. */
const OF_REPORT: readonly FirstQuestion[] = [
  {
    question: {
      ja: "行田市のフォーラムの回答者が期待すること（抜粋）",
      en: "What do respondents at the Gyoda forum hope for (extract)?",
    },
    answer: { ja: "期待することの自由記述を読む", en: "Read what they wrote (in Japanese)" },
    place: "comments?answers-city=gyoda&answers-construct=expectations",
  },
  {
    question: {
      ja: "基幹相談支援センターのない市、同じ課題を挙げた市",
      en: "Which cities have no core consultation support centre, and which name the same issue?",
    },
    answer: { ja: "課題と機関の一覧表を見る", en: "See the table of issues and bodies" },
    place: "t-issue-matrix",
  },
  {
    question: {
      ja: "苫小牧市などの目標に対して、何が成果とされ、何が残ったか",
      en: "What came of the goals, in Tomakomai or elsewhere?",
    },
    answer: { ja: "目標と成果の一覧表を見る", en: "See goals and outcomes side by side" },
    place: "t-goal-outcomes",
  },
];

function firstQuestions(lang: Language, { hasAnswers }: SummaryOptions): Html {
  return markup`<ul class="places">${
    [hasAnswers ? OF_ANSWERS.known : OF_ANSWERS.unknown, ...OF_REPORT].map(({ question, answer, place }) =>
      markup`<li>${say(lang, question)}${say(lang, { ja: ": ", en: " " })}<a href="#${place}${
        lang !== "ja" && (place.includes("?") ? `&lang=${lang}` : "")
      }">${say(lang, answer)}</a></li>`
    )
  }</ul>`;
}
