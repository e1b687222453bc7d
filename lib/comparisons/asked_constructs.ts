import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { countAnswers } from "../counts/count_answers.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Source } from "../data/source.ts";
import type { Survey } from "../survey/survey.ts";
import { comparability, timingOf } from "./comparability.ts";

/** A construct with every rating question that asks it, in the order of the surveys. */
export interface AskedConstruct {
  readonly construct: string;
  readonly questions: readonly Distribution[];
  /** The same questions, parted into sets whose answers may be compared one by one; a set of one has no partner. */
  readonly sets: readonly (readonly Distribution[])[];
  /** Sets of those sets that may be compared once answers are joined into sides; each holds at least two sets. */
  readonly setsBySides: readonly (readonly Distribution[])[];
  /** The code books that ask it: what the sets follow from. */
  readonly codebookSources: readonly Source[];
}

/** Options of {@linkcode askedConstructs}. */
export interface AskedConstructsOptions {
  /**
   * Least number of surveys that must ask a construct.
   * @default 1
   */
  readonly minimumEvents?: number;
}

/** The kind of each of these options. */
export const ASKED_CONSTRUCTS_OPTIONS: OptionKinds<AskedConstructsOptions> = { minimumEvents: kind.wholeNumber(1) };

/**
 * Every construct that the surveys ask on a rating, with who asks it and which of them may be compared.
 *
 * In the order in which constructs first come up in the questionnaires.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const constructs = askedConstructs(await loadSurveys());
 * const work = constructs.find(({ construct }) => construct === "other-agencies-work");
 * // Two in Gyoda and one in Soka are alike; before and after of the retrospective training stand alone.
 * assert.deepEqual(work?.sets.map(({ length }) => length), [3, 1, 1]);
 * ```
 */
export function askedConstructs(
  surveys: readonly Survey[],
  options: AskedConstructsOptions = {},
): readonly AskedConstruct[] {
  const action = "list what was asked";
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(action, options, ASKED_CONSTRUCTS_OPTIONS);
  const { minimumEvents = 1 } = options;
  const questions = surveys.flatMap((survey) =>
    survey.codebook.questions.filter(({ type }) => type === "scale").map(({ id }) => countAnswers(survey, id))
  );
  const byConstruct = Map.groupBy(questions, ({ parts }) => parts[0].question.construct);
  const events = (asked: readonly Distribution[]) => new Set(asked.map(({ parts }) => parts[0].surveyId)).size;
  return [...byConstruct].filter(([, asked]) => events(asked) >= minimumEvents).map(([construct, asked]) => {
    const sets = partition(asked, ["scale"]);
    const setsBySides = partition(asked, ["scale", "sides"]).filter((joined) =>
      sets.filter((set) => set.some((question) => joined.includes(question))).length > 1
    );
    const codebookSources = surveys.filter(({ id }) => asked.some(({ parts }) => parts[0].surveyId === id))
      .map(({ codebookSource }) => codebookSource);
    return { construct, questions: asked, sets, setsBySides, codebookSources };
  });
}

/** Parts questions into sets in which each may be compared with each, at one of the levels. */
function partition(
  questions: readonly Distribution[],
  levels: readonly ("scale" | "sides")[],
): readonly (readonly Distribution[])[] {
  const sets: Distribution[][] = [];
  for (const question of questions) {
    const set = sets.find((members) =>
      members.every((member) => levels.some((level) => comparability(member, question).level === level))
    );
    if (set === undefined) sets.push([question]);
    else set.push(question);
  }
  return sets;
}

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
