import { answerScale, countsOf, type Distribution } from "../counts/distribution.ts";
import { hasWithheldCells, transitionCounts } from "../counts/transition_matrix.ts";
import { itemAt } from "../data/item_at.ts";
import { bilingual } from "../data/language.ts";
import { answerColors } from "../figures/palette.ts";
import type { ComparedGroup } from "../comparisons/group_comparison.ts";
import { constructName } from "../comparisons/construct_name.ts";
import type { Study } from "../study/study.ts";
import { peopleIn } from "../survey/answer_counts.ts";
import type { Question } from "../survey/codebook.ts";
import { isMultiple } from "../wording/distribution_words.ts";
import type { ExploreData } from "./explore_data.ts";
import type { PageContent, SurveyContent } from "./page_content.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { askedAttributes, exploreSplits, intervalOf, ruleOf } from "./explore_splits.ts";

/**
 * The counts that the page's Explore draws from.
 *
 * Tables split by attribute go through disclosure control here: a cell that is withheld is not in the page at all.
 */
export async function makeExploreData(
  { study, surveys, comparisons: { changes, byEvent } }: PageContent,
): Promise<ExploreData> {
  const scales = new Map(
    surveys.flatMap(({ ratings }) => ratings).map((
      { distribution },
    ) => [distribution.scale.id, answerScale(distribution)]),
  );
  const attributes = askedAttributes(surveys, study);
  const rated = new Set(surveys.flatMap(({ ratings }) => ratings).map(({ question: { construct } }) => construct));
  const cityOf = ({ survey }: SurveyContent) => survey.event.municipalityIds[0] ?? survey.id;
  const cities = study.municipalities.records.filter(({ municipalityId }) =>
    surveys.some((content) => cityOf(content) === municipalityId)
  );
  return {
    constructs: [...askedNames(surveys, study), ...listNames(surveys, rated)],
    cities: cities.map((city) => ({ id: city.municipalityId, name: bilingual(city, "name") })),
    events: surveys.map((content) => ({
      id: content.survey.id,
      city: cityOf(content),
      name: content.survey.place,
      origin: content.survey.origin,
      applicants: content.survey.event.applicants,
      threshold: ruleOf(content).threshold,
    })),
    scales: [...scales.values()].map((scale) => ({
      id: scale.id,
      answers: scale.answers.map((answer, at) => ({
        label: bilingual(answer, "label"),
        side: answer.side ?? "neutral",
        color: itemAt(answerColors(scale), at, "colour of an answer"),
      })),
    })),
    questions: surveys.flatMap(questionsOf),
    lists: surveys.flatMap(({ distributions }) => listedIn(distributions)).map((one) => listOf(one, rated)),
    differences: byEvent.flatMap((one) =>
      one.kind !== "groups" ? [] : one.pairs.map(({ first, second, difference }) => ({
        first: questionIdOf(itemAt(one.groups, first, "group")),
        second: questionIdOf(itemAt(one.groups, second, "group")),
        difference,
      }))
    ),
    transitions: changes.flatMap(transitionsOf),
    attributes,
    splits: (await Promise.all(surveys.map((content) => exploreSplits(content, attributes)))).flat(),
  };
}

function questionIdOf({ distribution: { parts } }: ComparedGroup): string {
  return parts[0].question.id;
}

/** Counts of every rating of a questionnaire. */
function questionsOf({ survey, ratings }: SurveyContent): ExploreData["questions"] {
  return ratings.map((
    {
      question,
      result: { count: favourable },
      distribution,
    },
  ) => ({
    id: question.id,
    event: survey.id,
    construct: question.construct,
    timing: question.timing,
    scale: distribution.scale.id,
    wording: bilingual(question, "wording"),
    figure: figureOf(question),
    counts: countsOf(distribution),
    other: peopleIn(distribution.otherAnswers),
    missing: distribution.missing,
    intervals: {
      respondents: intervalOf(favourable, distribution.respondents),
      answered: intervalOf(favourable, distribution.answered),
    },
  }));
}

/** Counted questions that are no rating. */
function listedIn(distributions: readonly Distribution[]): readonly Distribution[] {
  return distributions.filter(({ scale }) => scale.kind !== "rating");
}

/** Where a list stands: under its construct, or by itself where ratings stand there. */
function placeOfList({ id, construct }: Question, rated: ReadonlySet<string>): string {
  return rated.has(construct) ? id : construct;
}

function listOf(distribution: Distribution, rated: ReadonlySet<string>): ExploreData["lists"][number] {
  const { parts: [{ surveyId, question }], answers, otherAnswers, missingAnswer, missing } = distribution;
  const { respondents, answered } = distribution;
  const counted = (answer: Labelled, count: number, base: number | null) => ({
    label: bilingual(answer, "label"),
    count,
    intervals: {
      respondents: intervalOf(count, respondents),
      answered: base === null ? null : intervalOf(count, base),
    },
  });
  return {
    id: question.id,
    event: surveyId,
    construct: placeOfList(question, rated),
    figure: figureOf(question),
    wording: bilingual(question, "wording"),
    multiple: isMultiple(distribution),
    answers: answers.map(({ answer, count }) => counted(answer, count, answered)),
    beside: [
      ...otherAnswers.map(({ answer, count }) => counted(answer, count, null)),
      counted(missingAnswer, missing, null),
    ],
    bases: { respondents, answered },
  };
}

interface Labelled {
  readonly label: string;
  readonly labelEnglish: string;
}

/** What lists are called, behind the ratings. */
function listNames(surveys: readonly SurveyContent[], rated: ReadonlySet<string>): ExploreData["constructs"] {
  const questions = surveys.flatMap(({ distributions }) => listedIn(distributions)).map(({ parts: [{ question }] }) =>
    question
  );
  const names = new Map(questions.map((question) => [
    placeOfList(question, rated),
    rated.has(question.construct) ? bilingual(question, "wording") : constructName(question),
  ]));
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Counts of how the same people answered before and after. */
function transitionsOf(change: BeforeAfterComparison): ExploreData["transitions"] {
  // A picture of flows needs every cell.
  if (change.kind !== "paired" || hasWithheldCells(change.transitions)) return [];
  const { surveyIds, before, after, unmatched } = change.transitions;
  return [{
    // Of two sheets that of afterwards stands for the event.
    event: itemAt(surveyIds, surveyIds.length - 1, "survey of a transition"),
    construct: change.construct,
    before: before.scale.id,
    after: after.scale.id,
    counts: transitionCounts(change.transitions),
    unmatched: unmatched.beforeOnly + unmatched.afterOnly + unmatched.neither,
  }];
}

/** Every construct that is asked of people's opinion, in the study's order; behind them those the study does not know. */
function askedNames(surveys: readonly SurveyContent[], { constructs }: Study): ExploreData["constructs"] {
  const asked = new Map(
    surveys.flatMap(({ ratings }) => ratings).map(({ question }) => [question.construct, constructName(question)]),
  );
  const order = constructs.records.map(({ constructId }) => constructId);
  const place = (id: string) => order.includes(id) ? order.indexOf(id) : order.length;
  return [...asked].toSorted(([a], [b]) => place(a) - place(b))
    .map(([id, name]) => ({ id, name }));
}

/** Number of the figure that shows a question; `null` for one that no figure shows. */
function figureOf({ figureKeys: [key] }: Question): string | null {
  return key === undefined ? null : key.replace(/:.*/, "");
}
