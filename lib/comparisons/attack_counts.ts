import {
  disclosureRule,
  FEWEST_NUMBERS,
  FEWEST_RESPONDENTS,
  SMALLEST_OPINION_CELL,
} from "../counts/disclosure_rule.ts";
import { tellingCells } from "../counts/protect_transitions.ts";
import { tellsWeight } from "../counts/protect_weighting.ts";
import { type PublishedSplit, tellingSplits } from "../counts/telling_splits.ts";
import type { DataFault } from "../data/data_error.ts";
import { decidingPopulation } from "../study/study.ts";
import { type AnswerCounts, peopleIn } from "../survey/answer_counts.ts";
import type { AnswerScale, Codebook } from "../survey/codebook.ts";
import { closedQuestion, closedQuestions } from "../survey/find_question.ts";
import {
  countsByQuestion,
  type ObservedChange,
  type ObservedCounts,
  type ObservedSplit,
} from "../survey/observed_counts.ts";
import type { Survey, SurveyDescription } from "../survey/survey.ts";
import { keptResultsSchema } from "./kept_results.ts";
import { TESTS_OF_SUMS } from "./paired_tests.ts";

/**
 * The attack on protected counts as they are committed, by somebody who has nothing else: a fault for each part that gives
 * away what the disclosure policy withholds, by names alone. They may have been written by an older policy, or by hand.
 */
export async function attackFaults(surveys: readonly Survey[]): Promise<readonly DataFault[]> {
  const faults: DataFault[] = [];
  for (const survey of surveys) {
    if (survey.form !== "counts" || survey.observed === null) continue;
    const at = { id: "disclosure", file: survey.source.file, line: null, value: null } as const;
    const codebooks = surveys.map(({ codebook }) => codebook);
    for (const { part, reason } of await tellingParts(survey.observed, { ...survey, codebooks })) {
      faults.push({ ...at, column: part, expected: `${reason}: run "deno task seal" where the answers are` });
    }
  }
  return faults;
}

/** A part of protected counts that gives something away, and what would have been right. */
export interface TellingPart {
  readonly part: string;
  readonly reason: string;
}

/** What the numbers are about, which everybody can read. */
export interface AttackOptions extends Pick<SurveyDescription, "codebook" | "municipalities"> {
  /** Code books of all surveys, for the other side of a linked pair. */
  readonly codebooks: readonly Codebook[];
}

/** The attack on the counts of one survey, before they are written or as they were; nothing is thrown. */
export async function tellingParts(observed: ObservedCounts, options: AttackOptions): Promise<readonly TellingPart[]> {
  const { codebook, codebooks } = options;
  const { counts: byQuestion } = countsByQuestion(observed, codebook);
  const told: TellingPart[] = [];
  const worked = `no withheld cell that can be worked out, and no cell under the disclosure policy's threshold`;
  if (isOfTooFew(observed)) {
    told.push({ part: "questions", reason: `no counts of fewer than ${FEWEST_RESPONDENTS} respondents` });
  }
  for (const [id, counts] of byQuestion) {
    if (tellsWeight(counts)) told.push({ part: `questions.${id}`, reason: "no weight of one or two people" });
    if (tellsNumbers(counts)) {
      told.push({ part: `questions.${id}`, reason: `no mean of fewer than ${FEWEST_NUMBERS} numbers` });
    }
  }
  for (const change of observed.changes) {
    const part = `changes.${change.construct}`;
    const after = codebooks.find(({ id }) => id === change.after);
    await judged(
      part,
      async () => after === undefined || !await tellsChange(change, { before: codebook, after }) ? null : worked,
    );
  }
  for (const split of observed.splits) {
    const part = `splits.${split.question} by ${split.attribute}`;
    await judged(
      part,
      async () => await tellsSplit(split, byQuestion, { ...options, people: observed.respondents }) ? worked : null,
    );
  }
  return told;

  async function judged(part: string, judge: () => Promise<string | null>): Promise<void> {
    try {
      const reason = await judge();
      if (reason !== null) told.push({ part, reason });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      told.push({ part, reason: "numbers that agree with each other" });
    }
  }
}

/** Whether counts stand there of fewer people than may be counted, as any question shows; where nobody answered there is nothing. */
function isOfTooFew({ respondents, questions }: ObservedCounts): boolean {
  const answered = Object.values(questions).map((counts) => respondents - counts.missing - counts.notAsked);
  const most = Math.max(0, ...answered);
  return respondents < FEWEST_RESPONDENTS && most > 0;
}

/** Mean and quartiles of a few are, or nearly are, one person's number. */
function tellsNumbers({ numbers }: AnswerCounts): boolean {
  return numbers !== null && numbers.people > 0 && numbers.people < FEWEST_NUMBERS;
}

async function tellsChange(
  change: ObservedChange,
  { before, after }: { readonly before: Codebook; readonly after: Codebook },
): Promise<boolean> {
  const { beforeTotals, afterTotals, cells, construct } = change;
  if (cells.flat().some((count) => count !== null && count > 0 && count < SMALLEST_OPINION_CELL)) return true;
  const { movement, favourableTransitions: turns, tests, sensitivity } = keptResultsSchema.parse(change.results);
  const kept = [...tests.map(({ name }) => name), ...sensitivity.rows.map(({ test }) => test)];
  if (cells.flat().includes(null) && kept.some((name) => !TESTS_OF_SUMS.includes(name))) return true;
  const favourable = {
    before: favourablePlaces(before, { construct, timing: "before" }),
    after: favourablePlaces(after, { construct, timing: "after" }),
  };
  return (await tellingCells(cells, { favourable, beforeTotals, afterTotals, movement, turns })).length > 0;
}

function favourablePlaces(
  codebook: Codebook,
  { construct, timing }: { readonly construct: string; readonly timing: "before" | "after" },
): readonly number[] {
  const asked = closedQuestions(codebook).find(({ question }) =>
    question.construct === construct && question.timing === timing
  );
  return placesOnSide(asked?.scale.answers ?? []);
}

function placesOnSide(answers: AnswerScale["answers"]): readonly number[] {
  return answers.flatMap(({ side }, place) => side === "favourable" ? [place] : []);
}

async function tellsSplit(
  { question, attribute, groups }: ObservedSplit,
  byQuestion: ReadonlyMap<string, AnswerCounts>,
  { codebook, municipalities, people }: AttackOptions & { readonly people: number },
): Promise<boolean> {
  const rule = disclosureRule({ population: decidingPopulation(municipalities) });
  const asked = codebook.questions.find(({ construct, type }) => construct === attribute && type === "single");
  const [rated, kinds] = [byQuestion.get(question), byQuestion.get(asked?.id ?? "")];
  // Of people who were not all asked both, the one-way tables say nothing for sure.
  const areSame = rated !== undefined && kinds !== undefined && rated.notAsked === 0 && kinds.notAsked === 0;
  const favourable = placesOnSide(closedQuestion(codebook, question).scale.answers);
  const liked = peopleIn((rated?.answers ?? []).filter((_, at) => favourable.includes(at)));
  const split: PublishedSplit = {
    groups,
    groupTotals: areSame ? [...countsIn(kinds.answers), ...countsIn(kinds.otherAnswers), kinds.missing] : null,
    sides: areSame ? [liked, people - liked] : null,
  };
  return (await tellingSplits(split, rule)).length > 0;
}

function countsIn(counted: readonly { readonly count: number }[]): readonly number[] {
  return counted.map(({ count }) => count);
}
