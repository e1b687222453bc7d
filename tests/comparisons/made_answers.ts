import fc from "fast-check";
import { type BeforeAfterCounts, beforeAfterCounts } from "../../lib/comparisons/before_after_counts.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import type { Distribution } from "../../lib/counts/distribution.ts";
import type { Codebook, SurveyDesign } from "../../lib/survey/codebook.ts";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { askedOf } from "../study/made_event.ts";
import { madeSource } from "../counts/made_survey.ts";

/** No answer. */
export const NONE = 99;

/** How a made-up questionnaire is built; levels count from 1, the lowest. */
export interface MadeOptions {
  readonly levels?: number;
  /** Levels from here on are favourable. */
  readonly favourableFrom?: number;
  /** Level that is neutral. */
  readonly neutral?: number;
  readonly design?: SurveyDesign;
  readonly id?: string;
  readonly applicants?: number | null;
  readonly origin?: "observed" | "synthetic";
  readonly scaleId?: string;
  readonly family?: string | null;
  readonly construct?: string;
  readonly wording?: string;
  readonly timing?: "before" | "only";
}

/** Made once each: tests of ten thousand tables ask for the same few. */
const codebooks = new Map<string, Codebook>();

/** A questionnaire with one construct asked before and after, or once. */
export function madeCodebook(people: number, options: MadeOptions = {}): Codebook {
  const key = JSON.stringify([people, options]);
  const made = codebooks.get(key) ?? makeCodebook(people, options);
  codebooks.set(key, made);
  return made;
}

function makeCodebook(people: number, options: MadeOptions): Codebook {
  const { levels = 4, favourableFrom = 3, neutral, design = "retrospective", id = "made", construct = "work" } =
    options;
  const { scaleId = `scale-${levels}`, family = "family", wording = "理解できましたか" } = options;
  const side = (level: number) =>
    level === neutral ? "neutral" : level >= favourableFrom ? "favourable" : "unfavourable";
  const paired = design !== "post-only";
  const times = paired ? ["before", "after"] : ["only"];
  const codebook = codebookSchema.parse({
    id,
    title: id,
    titleEnglish: id,
    // A pair of questionnaires would be two code books; here one stands for both.
    design: paired ? "retrospective" : design,
    responses: people,
    missing: { code: NONE, label: "無回答", labelEnglish: "No answer", spellings: ["-"] },
    scales: [{
      id: scaleId,
      kind: "rating",
      family,
      basis: "questionnaire",
      reason: "made for a test",
      answers: Array.from({ length: levels }, (_, at) => levels - at).map((level) => ({
        code: level,
        label: `段階${level}`,
        labelEnglish: `level ${level}`,
        side: side(level),
      })),
      otherAnswers: [],
    }],
    questions: times.map((timing, at) => ({
      id: `${id}-${timing}`,
      order: at + 1,
      wording,
      wordingEnglish: "Did you understand?",
      type: "scale",
      construct,
      timing,
      scale: scaleId,
      figureKeys: [`9-${at + 1}:${id}`],
    })),
  });
  return { ...codebook, design };
}

/** A survey of people who answered before and after; {@linkcode NONE} for no answer. */
export function pairedSurvey(
  pairs: readonly (readonly [number, number])[],
  options: MadeOptions = {},
): RespondentSurvey {
  const codebook = madeCodebook(pairs.length, options);
  return madeRespondents(codebook, [pairs.map(([before]) => before), pairs.map(([, after]) => after)], options);
}

/** Before and after of people, counted. */
export function countsOf(
  pairs: readonly (readonly [number, number])[],
  options: MadeOptions = {},
): BeforeAfterCounts {
  const [counts] = beforeAfterCounts(pairedSurvey(pairs, options));
  if (counts === undefined) throw new Error("the made-up questionnaire asks before and after");
  return counts;
}

/** A survey of people who answered one question once. */
export function singleSurvey(answers: readonly number[], options: MadeOptions = {}): RespondentSurvey {
  const made: MadeOptions = { design: "post-only", ...options };
  return madeRespondents(madeCodebook(answers.length, made), [answers], made);
}

/** Their answers, counted. */
export function distributionOf(answers: readonly number[], options: MadeOptions = {}): Distribution {
  const survey = singleSurvey(answers, options);
  return countAnswers(survey, `${survey.id}-only`);
}

function madeRespondents(
  codebook: Codebook,
  columns: readonly (readonly number[])[],
  { origin = "observed", applicants = null }: MadeOptions,
): RespondentSurvey {
  const people = columns[0]?.length ?? 0;
  return {
    form: "responses",
    id: codebook.id,
    codebook,
    ...askedOf({ eventId: codebook.id, applicants }),
    place: { ja: `${codebook.id}の催し`, en: `event ${codebook.id}` },
    codebookSource: madeSource(`data/surveys/${codebook.id}/codebook.json`, "published"),
    origin,
    source: madeSource(`data/surveys/${codebook.id}/responses.csv`, origin),
    responses: {
      respondents: Array.from({ length: people }, (_, at) => String(at)),
      codes: new Map(codebook.questions.map(({ id }, at) => [id, columns[at] ?? []])),
      texts: new Map(),
      choices: new Map(),
      numbers: new Map(),
      weights: null,
    },
  };
}

/** Answers of up to 30 people before and after on four levels, some missing. */
export const anyPairs: fc.Arbitrary<readonly (readonly [number, number])[]> = fc.array(
  fc.tuple(fc.constantFrom(1, 2, 3, 4, NONE), fc.constantFrom(1, 2, 3, 4, NONE)),
  { minLength: 1, maxLength: 30 },
);

/** Answers of up to 30 people on four levels, some missing. */
export const anyAnswers: fc.Arbitrary<readonly number[]> = fc.array(fc.constantFrom(1, 2, 3, 4, NONE), {
  minLength: 1,
  maxLength: 30,
});

/** 15 of 20 people for it, of 42 who had applied; two who differ; one without an answer. */
export function unlikeGroups(): readonly Distribution[] {
  const answers = [...Array<number>(15).fill(3), ...Array<number>(5).fill(1)];
  return [
    distributionOf(answers, { id: "one", applicants: 42 }),
    distributionOf([1, 4], { id: "two" }),
    distributionOf([NONE], { id: "silent" }),
  ];
}
