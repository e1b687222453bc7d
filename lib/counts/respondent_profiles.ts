import { type Bilingual, bilingual } from "../data/language.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import { type Distribution, placeOf } from "./distribution.ts";

/** People of one event by common category, those without an answer apart. */
export interface Profile {
  readonly place: Bilingual;
  readonly respondents: number;
  readonly missing: number;
  /** In the order of the categories. */
  readonly counts: readonly number[];
}

/** Answers that belong together, whichever questionnaire offered them. */
export interface Category extends Bilingual {
  /** Labels of the answers that belong to it. */
  readonly answers: readonly string[];
}

/** The map's categories first; behind them answers that it does not name, in the order of the questionnaires. */
export function categoriesOf(
  asked: readonly Distribution[],
  map: AnalysisPlan["mergedAnswers"],
): readonly Category[] {
  const stated = map.flatMap(({ categories }) => categories);
  const own = new Map(
    asked.flatMap(({ answers, otherAnswers }) => [...answers, ...otherAnswers]).filter(({ answer }) =>
      !stated.some((one) => one.answers.includes(answer.label))
    )
      .map(({ answer }) => [answer.label, { ...bilingual(answer, "label"), answers: [answer.label] }] as const),
  );
  return [...stated, ...own.values()];
}

/** The people of one event by category. */
export function profileOf(distribution: Distribution, categories: readonly Category[]): Profile {
  const { respondents, missing, answers, otherAnswers } = distribution;
  // 「わからない」 is an answer of somebody, too: left out, a bar would not reach its end.
  const given = [...answers, ...otherAnswers];
  return {
    place: placeOf(distribution),
    respondents,
    missing,
    counts: categories.map((category) =>
      given.reduce((sum, { answer, count }) => category.answers.includes(answer.label) ? sum + count : sum, 0)
    ),
  };
}
