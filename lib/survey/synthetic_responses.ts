import { itemAt } from "../data/item_at.ts";
import { type RandomGenerator, randomGenerator } from "../statistics/random_generator.ts";
import type { AnswerScale, Codebook, Question } from "./codebook.ts";
import { closedQuestions, scaleOf } from "./find_question.ts";
import { RESPONDENT_COLUMN } from "./read_responses.ts";
import { z } from "zod";

/** Schema of `data/surveys/<survey>/synthetic_plan.json`. */
export const syntheticPlanSchema = z.strictObject({
  seed: z.int().min(0).meta({ description: "Seed of the random stream" }),
  weights: z.record(z.string(), z.array(z.number().min(0)).readonly()).meta({
    description:
      "For each question of type single, how often each answer comes, in the order of the scale; any numbers",
  }),
  locations: z.record(z.string(), z.number()).meta({
    description: "For each rating, how favourable: 0 is middling, 1 a good deal better, −1 a good deal worse",
  }),
  missingShare: z.number().min(0).max(1).meta({ description: "Share of cells left without an answer" }),
});

/**
 * What generated answers of a survey should look like. Nothing in it is known of the real answers: it only makes samples
 * that differ by event as real ones might, so that every figure can be drawn.
 */
export interface SyntheticPlan extends Readonly<z.output<typeof syntheticPlanSchema>> {
  readonly surveyId: string;
}

/** How much of what somebody answers is the person, and how much of an answer after is that person's answer before. */
const PERSON = 0.75;
const BEFORE = 0.5;

/**
 * Generated answers to a questionnaire, as the cells of its CSV file, heading first: closed questions only.
 *
 * As many respondents as the code book says answered. A respondent has one leaning that goes into every rating, so that the
 * answers of a person hang together, and an answer after an event shares chance with the one before. Free text is never
 * generated. The same plan and code book give the same cells.
 *
 * @throws {RangeError} when the plan is not of this code book: another survey, a question without a plan, or weights that
 * are not one for each answer
 */
export function syntheticResponses(codebook: Codebook, plan: SyntheticPlan): readonly (readonly string[])[] {
  if (plan.surveyId !== codebook.id) {
    throw new RangeError(
      `Cannot generate answers of ${codebook.id} as the plan must be its own: current value is ${plan.surveyId}`,
    );
  }
  const questions = closedQuestions(codebook).map(({ question }) => question);
  const random = randomGenerator(plan.seed);
  const rows = Array.from({ length: codebook.responses }, (_, index) => {
    const leaning = nearlyNormal(random.next);
    // Filled question by question, so that an answer after can look at the chance behind the one before.
    const chances = new Map<string, number>();
    const cells = questions.map((question) => {
      const label = answerOf(question, { codebook, plan, random, leaning, chances });
      return random.next() < plan.missingShare ? codebook.missing.label : label;
    });
    return [String(index + 1).padStart(3, "0"), ...cells];
  });
  return [[RESPONDENT_COLUMN, ...questions.map(({ id }) => id)], ...rows];
}

interface AnswerContext {
  readonly codebook: Codebook;
  readonly plan: SyntheticPlan;
  readonly random: RandomGenerator;
  readonly leaning: number;
  readonly chances: Map<string, number>;
}

function answerOf(question: Question, { codebook, plan, random, leaning, chances }: AnswerContext): string {
  const scale = scaleOf(codebook, question);
  if (question.type === "single") {
    const weights = plan.weights[question.id];
    if (weights === undefined || weights.length !== scale.answers.length) {
      throw noPlan(question, "a weight for each answer");
    }
    return labelAt(scale, weightedPlace(weights, random.next()));
  }
  const location = plan.locations[question.id];
  if (location === undefined) throw noPlan(question, "a location");
  const before = question.timing === "after" ? chances.get(question.construct) : undefined;
  const fresh = nearlyNormal(random.next);
  const chance = before === undefined ? fresh : BEFORE * before + Math.sqrt(1 - BEFORE * BEFORE) * fresh;
  chances.set(question.construct, chance);
  const value = location + PERSON * leaning + Math.sqrt(1 - PERSON * PERSON) * chance;
  return labelAt(scale, ratingPlace(scale, value));
}

/** Cuts between answers, from the most favourable: a middling question is answered favourably by about three in four. */
const CUTS: Readonly<Record<number, readonly number[]>> = { 4: [0.9, -0.7, -1.9], 5: [0.9, -0.5, -1.3, -2.2] };

function ratingPlace({ id, answers }: AnswerScale, value: number): number {
  const cuts = CUTS[answers.length];
  if (cuts === undefined) {
    throw new RangeError(
      `Cannot generate answers of scale ${id} as it must have 4 or 5: current value is ${answers.length}`,
    );
  }
  const place = cuts.findIndex((cut) => value > cut);
  return place === -1 ? cuts.length : place;
}

function weightedPlace(weights: readonly number[], uniform: number): number {
  let left = uniform * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => (left -= weight) < 0);
  return place === -1 ? weights.length - 1 : place;
}

function labelAt(scale: AnswerScale, place: number): string {
  return itemAt(scale.answers, place, `answer of scale ${scale.id}`).label;
}

function noPlan({ id }: Question, what: string): RangeError {
  return new RangeError(`Cannot generate answers to ${id} as the plan must have ${what}: current value is none`);
}

/**
 * A number of nearly standard normal distribution: twelve uniform ones, less six. No logarithm or cosine, whose last digit
 * may differ between machines.
 */
function nearlyNormal(uniform: () => number): number {
  let sum = -6;
  for (let term = 0; term < 12; term++) sum += uniform();
  return sum;
}
