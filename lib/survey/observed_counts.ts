import { z } from "zod";
import { type AnswerCounts, answerCounts } from "./answer_counts.ts";
import type { AnswerScale, Codebook } from "./codebook.ts";
import { countedQuestions } from "./find_question.ts";

const people = z.int({ error: "a whole number" }).min(0, { error: "0 or more people" });
const finite = z.number();

const questionSchema = z.strictObject({
  answers: z.array(people),
  otherAnswers: z.array(people),
  missing: people,
  notAsked: people,
  answered: people,
  numbers: z.strictObject({
    people,
    mean: finite,
    lowerQuartile: finite,
    median: finite,
    upperQuartile: finite,
  }).nullable(),
  weighting: z.strictObject({ shares: z.array(finite.nullable()), effectiveSize: finite }).nullable(),
});

const changeSchema = z.strictObject({
  construct: z.string(),
  /** Survey that asked afterwards: the survey itself, or the other one of a linked pair. */
  after: z.string(),
  matched: people,
  unmatched: z.strictObject({ beforeOnly: people, afterOnly: people, neither: people }),
  duplicates: people,
  beforeTotals: z.array(people),
  afterTotals: z.array(people),
  /** People by answer before and after; `null` for a cell that is withheld. */
  cells: z.array(z.array(people.nullable())),
  /** Small cells that the totals alone give away. */
  exposed: people,
  /** What the comparison found with all cells at hand. */
  results: z.unknown(),
});

const splitSchema = z.strictObject({
  question: z.string(),
  /** Construct of the attribute. */
  attribute: z.string(),
  /** One for each answer of the attribute, in the order of the questionnaire, no answer last; `null` for what is withheld. */
  groups: z.array(z.strictObject({ total: people.nullable(), favourable: people.nullable() })),
});

/**
 * Schema of `data/surveys/<survey>/observed_counts.json`: what of a survey's answers may leave the house, and all that figures
 * need. `seal` and `import` write it by the disclosure policy; nobody edits it.
 */
export const observedCountsSchema = z.strictObject({
  survey: z.string(),
  respondents: people,
  /** So few people answered that nothing of it is told but how many sheets came back. */
  tooFew: z.literal(true).optional(),
  questions: z.record(z.string(), questionSchema),
  changes: z.array(changeSchema),
  splits: z.array(splitSchema),
  /** Free answers to each question that was collected, in number. */
  comments: z.record(z.string(), people),
});

/** Protected counts of a survey, as they are written. */
export type ObservedCounts = z.output<typeof observedCountsSchema>;
/** Before and after of the same people, protected. */
export type ObservedChange = ObservedCounts["changes"][number];
/** Favourable answers by an attribute, protected. */
export type ObservedSplit = ObservedCounts["splits"][number];

/** The counts of one question, as they are written. */
export function writtenCounts(counts: AnswerCounts): ObservedCounts["questions"][string] {
  const { answers, otherAnswers, missing, notAsked, answered, numbers, weighting } = counts;
  return {
    answers: answers.map(({ count }) => count),
    otherAnswers: otherAnswers.map(({ count }) => count),
    missing,
    notAsked,
    answered,
    numbers,
    weighting: weighting === null ? null : { ...weighting, shares: [...weighting.shares] },
  };
}

/** Counts in which there is nothing. */
function nobody({ answers, otherAnswers }: AnswerScale): readonly number[] {
  return Array.from({ length: answers.length + otherAnswers.length + 1 }, () => 0);
}

/** The counts of every question of a code book; those that the file lacks, or that are not of the scale, by their ids. */
export function countsByQuestion(
  { questions, tooFew }: Pick<ObservedCounts, "questions" | "tooFew">,
  codebook: Codebook,
): { readonly counts: ReadonlyMap<string, AnswerCounts>; readonly unfit: readonly string[] } {
  const counts = new Map<string, AnswerCounts>();
  const unfit: string[] = [];
  for (const { question: { id }, scale } of countedQuestions(codebook)) {
    if (tooFew === true) {
      counts.set(id, { ...answerCounts(scale, nobody(scale)), withheld: true });
      continue;
    }
    const found = questions[id];
    const fits = found?.answers.length === scale.answers.length &&
      found.otherAnswers.length === scale.otherAnswers.length;
    if (found === undefined || !fits) {
      unfit.push(id);
      continue;
    }
    const { answers, otherAnswers, missing, notAsked, answered, numbers, weighting } = found;
    counts.set(id, {
      ...answerCounts(scale, [...answers, ...otherAnswers, missing]),
      notAsked,
      answered,
      numbers,
      weighting,
    });
  }
  return { counts, unfit };
}
