import type { Source } from "../../lib/data/source.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import type { StudyEvent } from "../../lib/study/study_event.ts";
import { eventPlace } from "../../lib/study/study.ts";
import type { Municipality } from "../../lib/study/municipality.ts";
import type { Study } from "../../lib/study/study.ts";
import type { Codebook } from "../../lib/survey/codebook.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { type PageContent, pageContent, type PageFacts } from "../../lib/page/page_content.ts";

/** A city that does not exist, in a year of its own, with one lecture and one questionnaire; 24 invented people answered. */
export const CITY: Municipality = {
  municipalityId: "hayamano",
  name: "葉山野市",
  nameEnglish: "Hayamano",
  prefecture: "架空県",
  role: "studied",
  population: 18_000,
  populationAsOf: null,
  figureKey: null,
};

/** The lecture. */
export const LECTURE: StudyEvent = {
  eventId: "autumn-lecture",
  municipalityIds: ["hayamano"],
  name: "秋の講座",
  nameEnglish: "autumn lecture",
  seriesTitle: "支え合いの講座",
  number: null,
  kind: "lecture",
  status: "held",
  date: "2030-10-05",
  start: null,
  end: null,
  venue: null,
  format: null,
  audience: null,
  applicants: 30,
  applicantsRemark: null,
  applicantsRemarkEnglish: null,
  reason: null,
  reasonEnglish: null,
  figureKey: null,
};

/** What somebody wrote; nobody has printed it. */
export const WRITTEN = "青い屋根の家に住む者です";

/** A source of invented data. */
export function madeSource(file: string, { origin, rows = 1 }: Pick<Source, "origin"> & { rows?: number }): Source {
  return {
    id: file.replaceAll(/[^a-z0-9]+/g, "-"),
    title: `試しのファイル ${file}`,
    titleEnglish: `Test file ${file}`,
    origin,
    producer: "葉山野市",
    citation: "葉山野市",
    licence: "MIT",
    figureKeys: [],
    encoding: "utf-8",
    sha256: null,
    rows,
    notes: [],
    file,
  };
}

const CODEBOOK: Codebook = {
  id: "autumn-lecture",
  title: "秋の講座 アンケート",
  titleEnglish: "Questionnaire of the autumn lecture",
  design: "retrospective",
  responses: 24,
  missing: { code: 9, label: "無回答", labelEnglish: "No answer", spellings: [] },
  scales: [
    {
      id: "clear4",
      kind: "rating",
      family: "clear",
      basis: "questionnaire",
      reason: "調査票のとおり",
      answers: [
        { code: 4, label: "よく分かる", labelEnglish: "Very clear", side: "favourable" },
        { code: 3, label: "だいたい分かる", labelEnglish: "Mostly clear", side: "favourable" },
        { code: 2, label: "あまり分からない", labelEnglish: "Not very clear", side: "unfavourable" },
        { code: 1, label: "分からない", labelEnglish: "Not clear", side: "unfavourable" },
      ],
      otherAnswers: [],
    },
    {
      id: "will3",
      kind: "rating",
      family: null,
      basis: "questionnaire",
      reason: "調査票のとおり",
      answers: [
        { code: 3, label: "したい", labelEnglish: "Yes", side: "favourable" },
        { code: 2, label: "どちらともいえない", labelEnglish: "Neither", side: "neutral" },
        { code: 1, label: "したくない", labelEnglish: "No", side: "unfavourable" },
      ],
      otherAnswers: [],
    },
    {
      id: "age2",
      kind: "ordered",
      family: null,
      basis: "questionnaire",
      reason: "調査票のとおり",
      answers: [
        { code: 1, label: "64歳以下", labelEnglish: "64 or younger" },
        { code: 2, label: "65歳以上", labelEnglish: "65 or older" },
      ],
      otherAnswers: [],
    },
  ],
  questions: [
    question(1, { type: "single", construct: "age", scale: "age2", wording: "年齢", wordingEnglish: "Age" }),
    question(2, {
      type: "scale",
      construct: "support",
      timing: "before",
      scale: "clear4",
      wording: "講座の前、支援の仕組みが分かっていましたか",
      wordingEnglish: "Before the lecture, were the ways of support clear to you?",
    }),
    question(3, {
      type: "scale",
      construct: "support",
      timing: "after",
      scale: "clear4",
      wording: "支援の仕組みが分かりましたか",
      wordingEnglish: "Are the ways of support clear to you?",
    }),
    question(4, {
      type: "scale",
      construct: "join",
      scale: "will3",
      wording: "活動に参加したいですか",
      wordingEnglish: "Do you want to take part?",
    }),
    question(5, {
      type: "free",
      construct: "impressions",
      scale: null,
      wording: "ご意見",
      wordingEnglish: "Anything else?",
    }),
  ],
};

type MadeQuestion = Pick<Codebook["questions"][number], "type" | "construct" | "scale" | "wording" | "wordingEnglish">;

function question(
  order: number,
  { timing = "only", ...rest }: MadeQuestion & Partial<Pick<Codebook["questions"][number], "timing">>,
): Codebook["questions"][number] {
  const names: Record<string, { ja: string; en: string }> = {
    age: { ja: "年齢", en: "Age" },
    support: { ja: "支援の仕組み", en: "Ways of support" },
    join: { ja: "参加の意向", en: "Wish to take part" },
  };
  const constructName = names[rest.construct];
  return {
    id: `autumn-lecture-q0${order}`,
    order,
    timing,
    figureKeys: [],
    ...rest,
    ...(constructName === undefined ? {} : { constructName }),
  };
}

/** Answers before and after, with how many gave both: 17 rose, 6 stayed, nobody fell, one left both out. */
const PAIRS = [
  [4, 4, 2],
  [3, 4, 3],
  [3, 3, 1],
  [2, 4, 3],
  [2, 3, 5],
  [2, 2, 2],
  [1, 4, 2],
  [1, 3, 2],
  [1, 2, 2],
  [1, 1, 1],
  [9, 9, 1],
] as const;

function repeated(...runs: readonly (readonly [code: number, count: number])[]): readonly number[] {
  return runs.flatMap(([code, count]) => Array.from({ length: count }, () => code));
}

/** The questionnaire of the lecture, or one like it at another event. */
export function madeSurvey({ event = LECTURE, municipality = CITY }: {
  readonly event?: StudyEvent;
  readonly municipality?: Municipality;
} = {}): RespondentSurvey {
  const { eventId: id } = event;
  const renamed = (questionId: string) => questionId.replace("autumn-lecture", id);
  const codes = new Map([
    ["autumn-lecture-q01", repeated([1, 4], [2, 20])],
    ["autumn-lecture-q02", repeated(...PAIRS.map(([before, , count]) => [before, count] as const))],
    ["autumn-lecture-q03", repeated(...PAIRS.map(([, after, count]) => [after, count] as const))],
    ["autumn-lecture-q04", repeated([3, 12], [2, 6], [1, 5], [9, 1])],
  ]);
  const texts = [WRITTEN, ...Array.from({ length: 23 }, () => null)];
  return {
    form: "responses",
    id,
    codebook: { ...CODEBOOK, id, questions: CODEBOOK.questions.map((one) => ({ ...one, id: renamed(one.id) })) },
    event,
    municipalities: [municipality],
    place: eventPlace(event, { municipalities: { records: [municipality] } }),
    codebookSource: madeSource(`data/surveys/${id}/codebook.json`, { origin: "published" }),
    origin: "observed",
    source: madeSource(`data/surveys/${id}/responses.csv`, { origin: "observed", rows: 24 }),
    responses: {
      respondents: Array.from({ length: 24 }, (_, at) => `r${at + 1}`),
      codes: new Map([...codes].map(([questionId, column]) => [renamed(questionId), column])),
      texts: new Map([[renamed("autumn-lecture-q05"), texts]]),
      choices: new Map(),
      numbers: new Map(),
      weights: null,
    },
  };
}

/** The same answers on two sheets of the lecture, one before and one after it. */
export function twoSheets(design: "linked" | "unlinked"): readonly RespondentSurvey[] {
  const survey = madeSurvey();
  return (["before", "after"] as const).map((timing) => ({
    ...survey,
    id: `sheet-${timing}`,
    codebook: {
      ...survey.codebook,
      id: `sheet-${timing}`,
      design,
      questions: survey.codebook.questions.filter((one) => one.timing === timing),
    },
  }));
}

/** The study of the city with one questionnaire, without a report. */
export function oneCityFacts(
  { municipality = CITY, events = [LECTURE] }: {
    readonly municipality?: Municipality;
    readonly events?: readonly StudyEvent[];
  } = {},
): PageFacts {
  const study: Study = {
    municipalities: {
      records: [municipality],
      sources: [madeSource("data/study/municipalities.csv", { origin: "published" })],
    },
    events: { records: events, sources: [madeSource("data/study/events.csv", { origin: "published" })] },
    constructs: {
      records: [
        { constructId: "age", name: "年齢", nameEnglish: "Age", role: "attribute" },
        { constructId: "support", name: "支援の仕組み", nameEnglish: "Ways of support", role: "understanding" },
        { constructId: "join", name: "参加の意向", nameEnglish: "Wish to take part", role: "outlook" },
        { constructId: "impressions", name: "意見・感想", nameEnglish: "Impressions", role: "comment" },
      ],
      sources: [madeSource("data/study/constructs.csv", { origin: "reading" })],
    },
    plan: DEFAULT_ANALYSIS_PLAN,
  };
  const surveys = events.map((event) => madeSurvey({ event, municipality }));
  return { study, surveys, coding: null, contribution: null };
}

/** What the page of the city shows. */
export function oneCityContent(options: Parameters<typeof oneCityFacts>[0] = {}): PageContent {
  return pageContent(oneCityFacts(options));
}
