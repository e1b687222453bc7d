import type { Distribution } from "../../lib/counts/distribution.ts";
import type { AnswerScale } from "../../lib/survey/codebook.ts";
import type { AnswerSide } from "../../lib/survey/answer_schemas.ts";
import { madeMunicipality } from "../study/made_event.ts";
import { madeSource } from "../counts/made_survey.ts";

/** What a made-up distribution departs in from twenty people on a scale of four. */
export interface MadeDistributionOptions {
  readonly labels?: readonly string[];
  readonly sides?: readonly AnswerSide[];
  readonly counts?: readonly number[];
  readonly missing?: number;
  readonly dontKnow?: number;
  readonly applicants?: number | null;
  readonly place?: string;
  readonly origin?: "observed" | "synthetic" | "published";
  readonly timing?: "before" | "after" | "only";
  readonly kind?: AnswerScale["kind"];
  readonly basis?: AnswerScale["basis"];
}

const FOUR = ["よく理解できた", "だいたい理解できた", "あまり理解できなかった", "理解できなかった"];

/** A distribution made up for a test of how it is shown. */
export function madeDistribution(options: MadeDistributionOptions = {}): Distribution {
  const { labels = FOUR, counts = [5, 9, 4, 1], missing = 1, dontKnow = 0, kind = "rating", basis = "questionnaire" } =
    options;
  const half = Math.ceil(labels.length / 2);
  const sides = options.sides ?? labels.map((_, at) => at < half ? "favourable" : "unfavourable");
  const place = options.place ?? "例市 研修";
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const withDontKnow = dontKnow > 0 || counts.length === 7;
  return {
    parts: [{
      surveyId: place,
      eventId: place,
      question: {
        id: "q1",
        order: 1,
        wording: "例の内容を理解することができましたか",
        wordingEnglish: "Were you able to understand the example?",
        type: kind === "rating" ? "scale" : "single",
        construct: "example",
        timing: options.timing ?? "only",
        scale: "made",
        figureKeys: ["9-1:example"],
      },
      place,
      municipalities: [madeMunicipality],
      placeEnglish: `${place} (English)`,
    }],
    scale: {
      id: "made",
      kind,
      family: null,
      basis,
      reason: "made up",
    },
    design: options.timing === undefined || options.timing === "only" ? "post-only" : "retrospective",
    answers: labels.map((label, at) => {
      const side = sides[at];
      const answer = { code: at + 1, label, labelEnglish: `Answer ${at + 1}` };
      return {
        answer: kind === "rating" && side !== undefined ? { ...answer, side } : answer,
        count: counts[at] ?? 0,
      };
    }),
    otherAnswers: withDontKnow
      ? [{
        answer: { code: 88, label: "わからない", labelEnglish: "Don't know", meaning: "dont-know" },
        count: dontKnow,
      }]
      : [],
    missing,
    notAsked: 0,
    numbers: null,
    weighting: null,
    missingAnswer: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: [] },
    answered,
    respondents: answered + dontKnow + missing,
    applicants: options.applicants === undefined ? 200 : options.applicants,
    sources: [{
      ...madeSource(`data/surveys/${place}/responses.csv`, options.origin ?? "observed"),
      rows: answered + dontKnow + missing,
    }],
  };
}
