import type { Distribution } from "../counts/distribution.ts";
import type { AskedConstruct } from "./asked_constructs.ts";
import { timingOf } from "./comparability.ts";

/** What a question may be compared with: others as they are, others by sides only, before with after, nothing. */
export type ComparableAs = "direct" | "sides" | "before-after" | "alone";

/** A question and what it may be compared with. */
export interface ComparableQuestion {
  readonly question: Distribution;
  /** Every way in which it may be compared; `alone` when there is none. */
  readonly as: readonly ComparableAs[];
  /** Letter of the questions it may be compared with, in lower case when by sides only. */
  readonly letter: string | null;
}

/**
 * Where a comparison is possible at all: what every question of a construct may be compared with.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { askedConstructs } from "./asked_constructs.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const [principle] = askedConstructs(await loadSurveys());
 * assert.ok(principle !== undefined);
 * assert.deepEqual(comparableQuestions(principle).map(({ as, letter }) => [as, letter]), [[["direct"], "A"], [["direct"], "A"]]);
 * ```
 */
export function comparableQuestions({ questions, sets, setsBySides }: AskedConstruct): readonly ComparableQuestion[] {
  const shared = sets.filter(({ length }) => length > 1);
  return questions.map((question) => {
    const direct = shared.findIndex((set) => set.includes(question));
    const sides = setsBySides.findIndex((set) => set.includes(question));
    const timing = timingOf(question);
    const other = questions.some((candidate) =>
      timing !== "only" && timingOf(candidate) === (timing === "before" ? "after" : "before") &&
      candidate.parts[0].surveyId === question.parts[0].surveyId
    );
    const as: readonly ComparableAs[] = [
      ...direct === -1 ? [] : ["direct" as const],
      ...sides === -1 ? [] : ["sides" as const],
      ...other ? ["before-after" as const] : [],
    ];
    return {
      question,
      as: as.length === 0 ? ["alone"] : as,
      letter: direct !== -1 ? setLetter(direct) : sides !== -1 ? setLetter(sides).toLowerCase() : null,
    };
  });
}

/** Letters of the sets in order: A, B, C … */
export function setLetter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
