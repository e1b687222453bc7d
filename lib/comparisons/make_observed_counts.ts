import { countAnswers } from "../counts/count_answers.ts";
import { countTransitions, pairedConstructs } from "../counts/count_transitions.ts";
import { tellingParts } from "./attack_counts.ts";
import { splitByAttribute, splitPairs } from "../counts/split_by_attribute.ts";
import type { AnswerCounts } from "../survey/answer_counts.ts";
import { FEWEST_NUMBERS } from "../counts/disclosure_rule.ts";
import { areTooFew } from "../survey/fewest_respondents.ts";
import type { Distribution } from "../counts/distribution.ts";
import { protectWeighting } from "../counts/protect_weighting.ts";
import type { Codebook, Question } from "../survey/codebook.ts";
import { countedQuestions } from "../survey/find_question.ts";
import { type ObservedChange, type ObservedCounts, writtenCounts } from "../survey/observed_counts.ts";
import type { RespondentSurvey, SurveyDescription } from "../survey/survey.ts";
import { protectedChange } from "./protect_change.ts";

/** Answers to be counted, wherever they lie. */
export interface AnswersAtHand {
  readonly survey: SurveyDescription;
  readonly respondents: number;
  /** So few that no counts of them may be shown. */
  readonly tooFew: boolean;
  /** How many wrote something, by question. */
  readonly comments: Readonly<Record<string, number>>;
  /** The respondents' answers to some questions, one row each or one for all with the same answers. */
  readonly rowsOf: (questions: readonly string[]) => RespondentSurvey;
}

/** How {@linkcode makeObservedCounts} counts. */
export interface MakeObservedCountsOptions {
  /** Constructs of the attributes that answers are split by, as the analysis plan has them. */
  readonly attributes: readonly string[];
  /** Confidence level of the plan: intervals that need every cell are computed now. */
  readonly confidenceLevel: number;
  /**
   * The survey that asked afterwards, of a linked pair.
   * @default none: before and after are asked in one questionnaire, or not both
   */
  readonly partner?: RespondentSurvey | undefined;
}

/**
 * What of a survey's answers may leave the house: counts of every question, before and after of the same people, and
 * favourable answers by attribute, protected by the disclosure policy. Every figure and table can be made of them. Where too few
 * answered, how many sheets came back, and nothing else.
 *
 * @throws {RangeError} when the attack finds a cell that the counts give away: protection has failed, and nothing is written
 */
export async function makeObservedCounts(
  { survey, respondents, tooFew, comments, rowsOf }: AnswersAtHand,
  { attributes, confidenceLevel, partner }: MakeObservedCountsOptions,
): Promise<ObservedCounts> {
  if (tooFew) {
    return { survey: survey.id, respondents, tooFew: true, questions: {}, changes: [], splits: [], comments: {} };
  }
  const splits = await splitByAttribute(rowsOf([]), { attributes, rowsOf });
  const observed: ObservedCounts = {
    survey: survey.id,
    respondents,
    questions: Object.fromEntries(
      countedQuestions(survey.codebook).map(({ question: { id } }) => [
        id,
        writtenCounts(protectedCounts(countAnswers(rowsOf([id]), id))),
      ]),
    ),
    changes: await changesOf({ survey, rowsOf }, { confidenceLevel, partner }),
    splits: splits.map(({ question, attribute, groups }) => (
      { question, attribute, groups: groups.map(({ total, favourable }) => ({ total, favourable })) }
    )),
    comments: { ...comments },
  };
  await refuseTelling(observed, survey, partner);
  return observed;
}

/** Mean and quartiles of a few numbers, and weighted shares of a few people, are left out: they are somebody's. */
function protectedCounts(counts: Distribution): AnswerCounts {
  const { numbers } = counts;
  return {
    ...counts,
    numbers: numbers === null || numbers.people < FEWEST_NUMBERS ? null : numbers,
    weighting: protectWeighting(counts),
  };
}

async function refuseTelling(
  observed: ObservedCounts,
  survey: SurveyDescription,
  partner: RespondentSurvey | undefined,
): Promise<void> {
  const codebooks = [survey, ...(partner === undefined ? [] : [partner])].map(({ codebook }) => codebook);
  const told = await tellingParts(observed, { ...survey, codebooks });
  if (told.length === 0) return;
  throw new RangeError(
    `Cannot publish counts of ${survey.id} as nothing withheld may be worked out: current parts are ${
      told.map(({ part }) => part).join(", ")
    }`,
  );
}

/** The answers of a survey whose respondents are all in memory. */
export function answersInMemory(survey: RespondentSurvey): AnswersAtHand {
  const { respondents, texts } = survey.responses;
  return {
    survey,
    respondents: respondents.length,
    tooFew: areTooFew(survey.responses, survey.codebook.missing.code),
    comments: Object.fromEntries(
      [...texts].map(([id, answers]) => [id, answers.filter((text) => text !== null).length]),
    ),
    rowsOf: () => survey,
  };
}

/** Questions that {@linkcode makeObservedCounts} counts together, besides each alone: a source is asked for them all at once. */
export function questionsCountedTogether(
  codebook: Codebook,
  { attributes }: Pick<MakeObservedCountsOptions, "attributes">,
): readonly (readonly string[])[] {
  const pairs = codebook.design === "retrospective" ? pairsAsked(codebook) : [];
  return [
    [],
    ...pairs.map(({ before, after }) => [before.id, after.id]),
    ...splitPairs(codebook, attributes).map(({ question, attribute }) => [question.id, attribute.id]),
  ];
}

/** What a code book asks before and after. */
function pairsAsked(codebook: Codebook): readonly { readonly before: Question; readonly after: Question }[] {
  return pairedConstructs(codebook).flatMap((construct) => {
    const asked = (timing: Question["timing"]) =>
      codebook.questions.find((question) => question.construct === construct && question.timing === timing);
    const [before, after] = [asked("before"), asked("after")];
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
}

async function changesOf(
  { survey, rowsOf }: Pick<AnswersAtHand, "survey" | "rowsOf">,
  { confidenceLevel, partner }: Pick<MakeObservedCountsOptions, "confidenceLevel" | "partner">,
): Promise<ObservedChange[]> {
  const { design } = survey.codebook;
  const isOne = design === "retrospective";
  const other = isOne ? survey : design === "linked" ? partner : undefined;
  if (other === undefined) return [];
  const asked = new Set(
    other.codebook.questions.filter(({ timing }) => timing === "after").map((one) => one.construct),
  );
  const constructs = pairedConstructs(survey.codebook).filter((construct) => asked.has(construct));
  const changes: ObservedChange[] = [];
  for (const construct of constructs) {
    const pair = pairsAsked(survey.codebook).find(({ before }) => before.construct === construct);
    const rows = rowsOf(isOne && pair !== undefined ? [pair.before.id, pair.after.id] : []);
    const after = isOne ? rows : partner ?? rows;
    const matrix = countTransitions(rows, isOne ? { construct } : { construct, after });
    const change = await protectedChange(matrix, { construct, after, survey: rows, confidenceLevel });
    if (change !== null) changes.push(change);
  }
  return changes;
}
