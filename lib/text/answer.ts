import { oneOfThese } from "../data/nearest_word.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { Source } from "../data/source.ts";
import type { Bilingual } from "../data/language.ts";

/** One free answer with everything it can be grouped by. */
export interface Answer {
  /** Unique name; every count of this folder lists the ids it counted. */
  readonly answerId: string;
  /** As written; nothing reworded. */
  readonly text: string;
  readonly municipalityId: string;
  readonly eventId: string;
  readonly questionId: string;
  /** What the question asks, the same for all wordings that ask alike. */
  readonly constructId: string;
  /** Kind of respondent (福祉関係者 …); `null` where the table does not say. */
  readonly category: string | null;
  /** Catalogue key of the table of the report that prints it; `null` for answers from an export. */
  readonly figureKey: string | null;
}

/** What answers can be grouped by. */
export type Grouping = "municipality" | "event" | "construct" | "category" | "table";

/** All groupings, in the order in which they are shown. */
export const GROUPINGS: readonly Grouping[] = ["municipality", "event", "construct", "category", "table"];

/** A group with its names for people. */
export interface AnswerGroup extends Bilingual {
  readonly id: string;
}

/** Answers, where they come from, and the names of their groups in the order in which they are shown. */
export interface AnswerSet {
  readonly answers: readonly Answer[];
  readonly sources: readonly Source[];
  readonly groups: Readonly<Record<Grouping, readonly AnswerGroup[]>>;
  /** Inhabitants that decide what of them may be published: of the smallest municipality; `null` when not known. */
  readonly population: number | null;
}

/** Ids of an answer, as columns of files for programs name them. */
export function answerRowIds(answer: Omit<Answer, "text" | "category">) {
  return {
    answer_id: answer.answerId,
    event_id: answer.eventId,
    municipality_id: answer.municipalityId,
    question_id: answer.questionId,
    figure_key: answer.figureKey,
    construct_id: answer.constructId,
  };
}

/** The id of an answer's group; `null` when the answer is in none, as answers without a category are. */
export function groupIdOf(answer: Answer, grouping: Grouping): string | null {
  switch (grouping) {
    case "municipality":
      return answer.municipalityId;
    case "event":
      return answer.eventId;
    case "construct":
      return answer.constructId;
    case "category":
      return answer.category;
    case "table":
      return answer.figureKey;
  }
}

/**
 * The answers that fit every given condition; the names of groups stay.
 *
 * Use it to ask one question at a time: `selectAnswers(answers, { constructIds: ["cooperation-issues"] })`.
 *
 * @throws {RangeError} when a named construct or municipality has no answer at all: most likely a misspelling.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { reportAnswers } from "../reports/fy2021/report_answers.ts";
 * const answers = reportAnswers(await loadReport());
 * const issues = selectAnswers(answers, { constructIds: ["cooperation-issues"] });
 * assert.equal(issues.answers.length, 13);
 * ```
 */
export function selectAnswers(set: AnswerSet, options: SelectAnswersOptions): AnswerSet {
  const action = "select answers";
  requireKind(action, set, { name: "set", kind: dataKind.answers });
  requireOptions(action, options, SELECT_ANSWERS_OPTIONS);
  const answers = fittingAnswers(set.answers, options);
  return { ...set, answers, sources: sourcesOfAnswers(set.sources, answers) };
}

/** Sources with only those of their report figures that the answers stand in, so that a source line names no others. */
export function sourcesOfAnswers(sources: readonly Source[], answers: readonly Answer[]): readonly Source[] {
  const used = new Set(answers.map(({ figureKey }) => figureKey));
  return sources.map((source) => {
    const figureKeys = source.figureKeys.filter((key) => used.has(key));
    return figureKeys.length === 0 ? source : { ...source, figureKeys };
  });
}

/** The answers that fit every condition of {@linkcode selectAnswers}. */
export function fittingAnswers(all: readonly Answer[], options: SelectAnswersOptions): readonly Answer[] {
  const { constructIds, municipalityIds } = options;
  for (
    const [name, wanted, known] of [
      ["construct", constructIds ?? [], all.map((answer): string => answer.constructId)],
      ["municipality", municipalityIds ?? [], all.map((answer) => answer.municipalityId)],
    ] as const
  ) {
    const unknown = wanted.find((id) => !known.includes(id));
    if (unknown !== undefined) {
      throw new RangeError(`Cannot select answers as ${name} must be ${oneOfThese(unknown, [...new Set(known)])}`);
    }
  }
  return all.filter((answer) =>
    (constructIds === undefined || constructIds.includes(answer.constructId)) &&
    (municipalityIds === undefined || municipalityIds.includes(answer.municipalityId))
  );
}

/** Conditions of {@linkcode selectAnswers}. */
export interface SelectAnswersOptions {
  /**
   * What the question must ask.
   * @default all
   */
  readonly constructIds?: readonly string[];
  /** @default all */
  readonly municipalityIds?: readonly string[];
}

/** The kind of each of these options. */
export const SELECT_ANSWERS_OPTIONS: OptionKinds<SelectAnswersOptions> = {
  constructIds: kind.texts,
  municipalityIds: kind.texts,
};
