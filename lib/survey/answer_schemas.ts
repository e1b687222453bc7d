import { slug } from "../data/slug.ts";
import { z } from "zod";

/** How an answer of a rating leans: for, neither, against. */
export const ANSWER_SIDES = ["favourable", "neutral", "unfavourable"] as const;

/** See {@linkcode ANSWER_SIDES}. */
export type AnswerSide = typeof ANSWER_SIDES[number];

/** Text that is not empty. */
export const words = z.string().min(1, { error: "text that is not empty" });

/** Number that stands for an answer. */
export const code = z.int({ error: "a whole number" }).min(-9999).max(9999);

const answerSchema = z.strictObject({
  code: code.meta({ description: "Number that stands for the answer in coded columns; unique within the scale" }),
  label: words.meta({ description: "The answer as worded on the questionnaire" }),
  labelEnglish: words,
  side: z.enum(ANSWER_SIDES).optional().meta({
    description: "How the answer leans; in a rating only, and there always",
  }),
  withText: z.literal(true).optional().meta({
    description:
      "Respondents may add words: その他（民生委員） is this answer, and its words are kept as a free-text answer",
  }),
  exclusive: z.literal(true).optional().meta({
    description: "Given alone, such as 特になし: in a multiple question never together with another answer",
  }),
});

const otherAnswerSchema = z.strictObject({
  code,
  label: words,
  labelEnglish: words,
  meaning: z.enum(["dont-know", "not-applicable"]),
});

/** The answers of a closed question. */
export const scaleSchema = z.strictObject({
  id: slug.meta({ description: "Same id in two code books: the same answers, word for word" }),
  kind: z.enum(["rating", "ordered", "nominal"]).meta({
    description: "rating: answers for and against; ordered: groups in an order, such as ages; nominal: kinds",
  }),
  family: slug.nullable().meta({
    description:
      "Scales of one family correspond answer by answer although their wordings differ, so that before and after can be set against each other; null: with no other scale",
  }),
  basis: z.enum(["questionnaire", "report", "assumed"]).meta({
    description: "Where the wordings are from: seen on the questionnaire, printed in the report, or assumed",
  }),
  reason: words.meta({ description: "How the basis is known; for an assumption, why this one" }),
  answers: z.array(answerSchema).min(1).meta({
    description: "In the order in which they are shown; in a rating from most favourable to least",
  }),
  otherAnswers: z.array(otherAnswerSchema).meta({
    description: "Answers beside the scale, such as わからない: counted and shown apart, never ranked",
  }),
});

const finite = z.number({ error: "a number" });

const bandSchema = z.strictObject({
  label: words.meta({ description: "Name of the band, such as 30〜39歳" }),
  labelEnglish: words,
  from: finite.meta({ description: "Least number of the band, itself in it" }),
  to: finite.meta({ description: "Greatest number of the band, itself in it" }),
});

/** The numbers that a question takes. */
export const numbersSchema = z.strictObject({
  minimum: finite.meta({ description: "Least number that can be an answer" }),
  maximum: finite.meta({ description: "Greatest number that can be an answer" }),
  decimals: z.int().min(0).max(3).optional().meta({
    description: "Digits after the point that an answer may have; 0, a whole number, when left out",
  }),
  unit: words.optional().meta({ description: "Unit, such as 歳; none for a mark out of ten" }),
  unitEnglish: words.optional(),
  missing: z.array(finite).optional().meta({
    description:
      "Numbers that mean no answer, such as -1; the spellings of the missing answer that are numbers do not count here, as 9 out of 10 is an answer",
  }),
  bands: z.array(bandSchema).min(1).meta({
    description: "How the numbers are counted and shown, in this order; together they take in every answer, each once",
  }),
  recommendation: z.literal(true).optional().meta({
    description:
      "A 0–10 question of how likely one would recommend (NPS): the score is 9 and 10 less 0 to 6, in points",
  }),
});
