import { sumCounts } from "../statistics/sum_counts.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import type { Bilingual } from "../data/language.ts";
import { oneOfThese } from "../data/nearest_word.ts";
import { decidingPopulation } from "../study/study.ts";
import type { Question } from "../survey/codebook.ts";
import { countedQuestion } from "../survey/find_question.ts";
import { findAskedQuestion } from "../survey/find_asked_question.ts";
import { peopleInRows, type RespondentSurvey, type Responses, type Survey } from "../survey/survey.ts";
import { undisplayedResponses } from "../survey/undisplayed_responses.ts";
import { disclosureRule, isSmallCell } from "./disclosure_rule.ts";
import { placesOfAnswers } from "./tally_answers.ts";

/** Which respondents {@linkcode filterSurvey} keeps. */
export interface FilterSurveyOptions {
  /**
   * For each question the answers that a respondent must have given, any of them: `{ occupation: ["行政職員"] }`. A question by its
   * id, its construct or its wording; an answer by its label in either language, or its code. All questions must fit.
   */
  readonly where: Readonly<Record<string, string | number | readonly (string | number)[]>>;
}

/** The kind of each of these options. */
export const FILTER_SURVEY_OPTIONS: OptionKinds<FilterSurveyOptions> = {
  where: required(kind.record('questions with answers, { occupation: ["…"] }')),
};

/**
 * The same survey with some of its respondents: to be counted, compared and drawn like any other.
 *
 * Who they are stands in titles, row labels, notes and caveats. The disclosure rule holds: as many people as it asks for must be
 * among those chosen, and among the others, and a question of which any answer would be told of fewer is shown as withheld. Of
 * those who had applied nobody knows how many would have been among them: there is no response rate.
 *
 * Counts of several overlapping subsets are not held against each other.
 *
 * @throws {TypeError} when the survey has counts only
 * @throws {RangeError} when there is no such question or answer, with the nearest; when too few people are chosen or left
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const forum = await loadSurvey("gyoda-forum");
 * const welfare = filterSurvey(forum, { where: { occupation: "福祉関係者" } });
 * assert.equal(welfare.place.ja, "行田市 フォーラム（福祉関係者）");
 * assert.throws(() => filterSurvey(forum, { where: { occupation: "福祉関係" } }), /did you mean 福祉関係者\?/);
 * ```
 */
export function filterSurvey(survey: Survey, options: FilterSurveyOptions): RespondentSurvey {
  const action = "filter the survey";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, FILTER_SURVEY_OPTIONS);
  if (survey.form !== "responses") {
    throw new TypeError(
      `Cannot filter the survey as each respondent's answers are needed: current value is ${survey.id} with counts only; where the answers are, loadSurvey(id, { rows: true }) takes them`,
    );
  }
  const conditions = Object.entries(options.where).map(([name, answers]) => condition(survey, name, [answers].flat()));
  if (conditions.length === 0) {
    throw new RangeError("Cannot filter the survey as where must name a question: current number is 0");
  }
  const rows = survey.responses.respondents.flatMap((_, row) =>
    conditions.every(({ keeps }) => keeps(row)) ? [row] : []
  );
  refuseTooFew(survey, rows);
  const own: Bilingual = {
    ja: conditions.map(({ words }) => words.ja).join(", "),
    en: conditions.map(({ words }) => words.en).join(", "),
  };
  const { subset } = survey;
  const words = subset === undefined
    ? own
    : { ja: `${subset.words.ja}, ${own.ja}`, en: `${subset.words.en}, ${own.en}` };
  const key = conditions.map((one) => one.key).join(".");
  const { codebook, event, source } = survey;
  const within = [...subset?.within ?? [], survey];
  const [whole = survey] = within;
  return {
    ...survey,
    codebook: {
      ...codebook,
      responses: peopleOf(survey, new Set(rows)),
      questions: codebook.questions.map((question) => ({
        ...question,
        altered: {
          recoded: null,
          favourable: null,
          ...question.altered,
          subset: words,
          key: [...question.altered === undefined ? [] : [question.altered.key], key].join("."),
        },
      })),
    },
    // Of how many applicants these are the answers, nobody knows.
    event: { ...event, applicants: null },
    place: { ja: `${whole.place.ja}（${words.ja}）`, en: `${whole.place.en} (${words.en})` },
    source: {
      ...source,
      title: `${whole.source.title}（${words.ja}）`,
      titleEnglish: `${whole.source.titleEnglish} (${words.en})`,
    },
    responses: pickRows(survey.responses, rows),
    subset: { words, within, by: [...subset?.by ?? [], ...conditions.map(({ question }) => question.id)] },
  };
}

interface Condition {
  readonly question: Question;
  readonly words: Bilingual;
  readonly key: string;
  readonly keeps: (row: number) => boolean;
}

function condition(survey: RespondentSurvey, name: string, wanted: readonly (string | number)[]): Condition {
  const action = "filter the survey";
  const question = findAskedQuestion(survey.codebook, name, action);
  if (question.type === "free") {
    throw new TypeError(
      `Cannot filter the survey as ${name} must have answers to choose from: current value is ${question.id} (free text)`,
    );
  }
  const closed = countedQuestion(survey.codebook, question.id);
  const { missing } = survey.codebook;
  const offered = [...closed.scale.answers, ...closed.scale.otherAnswers, missing];
  const places = wanted.map((answer) => {
    const place = offered.findIndex(({ code, label, labelEnglish }) =>
      answer === code || answer === label || answer === labelEnglish
    );
    if (place !== -1) return place;
    throw new RangeError(
      `Cannot filter the survey as the answer to ${name} must be ${
        oneOfThese(String(answer), offered.map(({ label }) => label))
      }`,
    );
  });
  const people = placesOfAnswers(survey, closed);
  const chosen = offered.filter((_, place) => places.includes(place));
  return {
    question,
    words: {
      ja: chosen.map(({ label }) => label).join("\u30fb"),
      en: chosen.map(({ labelEnglish }) => labelEnglish).join(" or "),
    },
    key: [question.construct, ...chosen.map(({ code }) => code)].join("-"),
    keeps: (row) => {
      const given = people[row];
      return given !== undefined && given !== "not-asked" && given.some((place) => places.includes(place));
    },
  };
}

/** Who is chosen and who is left must each be as many as the disclosure rule asks of a cell. */
function refuseTooFew(survey: RespondentSurvey, rows: readonly number[]): void {
  const rule = disclosureRule({ population: decidingPopulation(survey.municipalities) });
  const people = peopleOf(survey, new Set(rows));
  const others = [...survey.subset?.within ?? [], survey].map((whole) => peopleOf(whole) - people);
  if (people > 0 && ![people, ...others].some((count) => isSmallCell(count, rule))) return;
  const hint = "choose more answers; data/DISCLOSURE.md has the rule";
  if (rule.threshold === null) {
    throw new RangeError(
      `Cannot filter the survey as the municipality must have 2,000 inhabitants or more for anything split by attribute: ${hint}`,
    );
  }
  throw new RangeError(
    `Cannot filter the survey as those chosen, and those left, must be ${rule.threshold} people or more, so that nobody can be recognised: current value is fewer; ${hint}`,
  );
}

function peopleOf({ responses }: RespondentSurvey, rows: ReadonlySet<number> | null = null): number {
  return sumCounts(peopleInRows(responses).filter((_, row) => rows === null || rows.has(row)));
}

function pickRows(responses: Responses, rows: readonly number[]): Responses {
  const pick = <Value>(column: readonly Value[]): readonly Value[] =>
    rows.flatMap((row) => {
      const value = column[row];
      return value === undefined ? [] : [value];
    });
  const columns = <Value>(all: ReadonlyMap<string, readonly Value[]>) =>
    new Map([...all].map(([id, column]) => [id, pick(column)]));
  const { respondents, codes, choices, numbers, texts, weights, groups } = responses;
  return undisplayedResponses({
    respondents: pick(respondents),
    codes: columns(codes),
    // A list of answers is one value, not several.
    choices: new Map([...choices].map(([id, column]) => [id, rows.map((row) => column[row] ?? [])])),
    numbers: columns(numbers),
    texts: columns(texts),
    weights: weights === null ? null : pick(weights),
    ...(groups === undefined ? {} : {
      groups: {
        people: pick(groups.people),
        weightSquares: groups.weightSquares === null ? null : pick(groups.weightSquares),
      },
    }),
  });
}
