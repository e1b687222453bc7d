import { alterationOf, ALTERED } from "../wording/altered_words.ts";
import { sheetPlace } from "../wording/sheet_place.ts";
import { sheetSide } from "../survey/sheet_side.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { COMPARE_STUDY_OPTIONS, type CompareStudyOptions } from "../comparisons/compare_study.ts";
import { bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import type { WithCatalogue } from "../study/catalogue_row.ts";
import type { Question } from "../survey/codebook.ts";
import type { Survey } from "../survey/survey.ts";
import { surveyOverviewTable } from "../tables/survey_overview_table.ts";
import { CHAPTER_WORDS } from "../wording/chapter_words.ts";
import { questionTitle } from "../wording/chart_heading.ts";
import { say } from "../wording/say.ts";
import { chartFigure } from "../figures/chart_figure.ts";
import { chartTable } from "../tables/chart_table.ts";
import type { ChapterPart } from "./written_document.ts";
import { changePart, othersPart, scoresPart } from "./comparison_parts.ts";

/** Everything that one questionnaire says, in the order of a survey report's chapter. */
export interface Chapter {
  readonly kind: "chapter";
  readonly surveyId: string;
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly ChapterPart[];
}

/** Options of {@linkcode chapter}. */
export interface ChapterOptions extends LanguageOption, CompareStudyOptions {
  /**
   * Questionnaires that it may be compared with; itself may be among them.
   * @default none: nothing is compared
   */
  readonly surveys?: readonly Survey[];
  /**
   * A report, or at least its catalogue: printed titles come from there.
   * @default none: questions are called what they ask
   */
  readonly report?: WithCatalogue | undefined;
}

/** The kind of each of these options but the surveys. */
const CHAPTERS_OPTIONS: OptionKinds<Omit<ChapterOptions, "surveys">> = {
  ...LANGUAGE_OPTIONS,
  ...COMPARE_STUDY_OPTIONS,
  report: dataKind.catalogue,
};

/** The kind of each of these options. */
export const CHAPTER_OPTIONS: OptionKinds<ChapterOptions> = { ...CHAPTERS_OPTIONS, surveys: dataKind.surveys };

/**
 * The chapter of one questionnaire: outline of the survey, then every question in the order of the questionnaire with chart
 * and table, before and after where both were asked, what comparable events answered, and what to bear in mind.
 *
 * A municipality's whole report of an event, whatever it asked: save it with `outputs.save`, which writes every figure and
 * table of it. Questions in free text have their number of answers; what cannot be compared has its reason.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const surveys = await loadSurveys();
 * const [survey] = surveys;
 * assert.ok(survey !== undefined);
 * const { parts } = chapter(survey, { surveys });
 * assert.equal(parts[0]?.heading, "調査の概要");
 * ```
 */
export function chapter(survey: Survey, options: ChapterOptions = {}): Chapter {
  const action = "write the chapter";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, CHAPTER_OPTIONS);
  const { surveys = [], report, plan, lang = "ja" } = options;
  // Who alone is counted stands in the name of the place.
  const title = CHAPTER_WORDS.title(sheetPlace(survey.place, sheetSide(survey.codebook)));
  return {
    kind: "chapter",
    surveyId: survey.id,
    language: lang,
    title: say(lang, ALTERED.title(say(lang, title), { ...alterationOf(survey), subset: null })),
    parts: [
      { heading: say(lang, CHAPTER_WORDS.overview), paragraphs: [], items: [surveyOverviewTable(survey, { lang })] },
      ...survey.codebook.questions.toSorted((a, b) => a.order - b.order)
        .map((question) => questionPart(question, { survey, report, lang })),
      ...changePart(survey, { surveys, plan, lang }),
      othersPart(survey, { surveys, plan, lang }),
      ...scoresPart(survey, { surveys, plan, lang }),
    ],
  };
}

/**
 * The chapters of several questionnaires, each compared with all others; see {@linkcode chapter}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const surveys = await loadSurveys();
 * assert.deepEqual(chapters(surveys).map(({ surveyId }) => surveyId), surveys.map(({ id }) => id));
 * ```
 */
export function chapters(
  surveys: readonly Survey[],
  options: Omit<ChapterOptions, "surveys"> = {},
): readonly Chapter[] {
  const action = "write the chapters";
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(action, options, CHAPTERS_OPTIONS);
  return surveys.map((survey) => chapter(survey, { ...options, surveys }));
}

function questionPart(
  question: Question,
  { survey, report, lang }: {
    readonly survey: Survey;
    readonly report: WithCatalogue | undefined;
    readonly lang: Language;
  },
): ChapterPart {
  const heading = say(lang, CHAPTER_WORDS.question(question.order, questionTitle(question, lang)));
  const wording = say(lang, CHAPTER_WORDS.wording(bilingual(question, "wording")));
  if (question.type === "free") return { heading, paragraphs: [wording, freeWords(survey, question, lang)], items: [] };
  const key = question.figureKeys[0] ?? question.id;
  const options = { report, surveys: [survey], lang };
  return { heading, paragraphs: [wording], items: [chartFigure(key, options), chartTable(key, options)] };
}

function freeWords(survey: Survey, { id }: Question, lang: Language): string {
  const texts = survey.form === "responses" ? survey.responses.texts.get(id) : undefined;
  return say(
    lang,
    texts === undefined ? CHAPTER_WORDS.freeUnknown : CHAPTER_WORDS.free(texts.filter((text) => text !== null).length),
  );
}
