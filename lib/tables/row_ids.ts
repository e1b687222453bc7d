import type { BeforeAfterCommon } from "../comparisons/before_after_comparison.ts";
import type { Distribution, DistributionPart } from "../counts/distribution.ts";
import { askedRowIds, onlyId } from "../survey/survey_ids.ts";

/**
 * Names of the ids that rows of tables carry for programs: the fields of the tables in `outputs/data` by which all join.
 *
 * A name in the singular holds one id, or nothing where the row is of none or of several; one in the plural holds a list parted
 * by `;`.
 */
export const ROW_IDS = [
  "survey_id",
  "event_id",
  "first_event_id",
  "second_event_id",
  "event_ids",
  "municipality_id",
  "first_municipality_id",
  "second_municipality_id",
  "question_id",
  "before_question_id",
  "after_question_id",
  "figure_key",
  "construct_id",
  "answer_code",
  "before_code",
  "after_code",
  "answer_id",
  "goal_id",
  "outcome_id",
] as const;

/** Name of an id. */
export type RowIdName = typeof ROW_IDS[number];

/** Ids of a row; `null` where it has none, or several where the name is of one. */
export type RowIds<Name extends RowIdName = RowIdName> = Readonly<Record<Name, string | number | null>>;

/** Several ids as the list that tables for programs write; `null` for none. */
export function listedIds(ids: readonly string[]): string | null {
  return [...new Set(ids)].join(";") || null;
}

/** The municipality of an event; a joint one has none. */
function municipalityOf({ municipalities }: DistributionPart): string | null {
  return onlyId(municipalities.map(({ municipalityId }) => municipalityId));
}

/** What tells where and in which question something was answered. */
const ASKED_IDS = [
  "event_id",
  "municipality_id",
  "question_id",
  "figure_key",
  "construct_id",
] as const satisfies readonly RowIdName[];

/** What a row of the answers to one question carries. */
export const QUESTION_IDS = ["survey_id", ...ASKED_IDS] as const satisfies readonly RowIdName[];

/** Ids of a question as counted: of a pooled one those that all its parts share. */
export function questionRowIds(
  { parts }: { readonly parts: readonly DistributionPart[] },
): RowIds<typeof QUESTION_IDS[number]> {
  const asked = parts.map(({ question }) => askedRowIds(question));
  return {
    survey_id: onlyId(parts.map(({ surveyId }) => surveyId)),
    event_id: onlyId(parts.map(({ eventId }) => eventId)),
    municipality_id: onlyId(parts.map(municipalityOf)),
    question_id: onlyId(asked.map(({ question_id }) => question_id)),
    figure_key: onlyId(asked.map(({ figure_key }) => figure_key)),
    construct_id: onlyId(asked.map(({ construct_id }) => construct_id)),
  };
}

/** What a row of a comparison between before and after carries. */
export const CHANGE_IDS = [
  "survey_id",
  "event_id",
  "municipality_id",
  "construct_id",
  "before_question_id",
  "after_question_id",
] as const satisfies readonly RowIdName[];

/** Ids of a comparison between before and after; of two sheets there is no one questionnaire. */
export function changeRowIds(
  { counts: { before, after } }: Pick<BeforeAfterCommon, "counts">,
): RowIds<typeof CHANGE_IDS[number]> {
  const { question_id: before_question_id } = questionRowIds(before);
  const { question_id: after_question_id } = questionRowIds(after);
  const { survey_id, event_id, municipality_id, construct_id } = questionRowIds({
    parts: [...before.parts, ...after.parts],
  });
  return { survey_id, event_id, municipality_id, construct_id, before_question_id, after_question_id };
}

/** What a row of two groups or events carries. */
export const PAIR_IDS = [
  "construct_id",
  "first_event_id",
  "second_event_id",
  "first_municipality_id",
  "second_municipality_id",
] as const satisfies readonly RowIdName[];

/** Ids of two groups or events that are set against each other; `null` for one that stands for several. */
export function pairRowIds(
  construct: string,
  [first, second]: readonly [first: Asked | null, second: Asked | null],
): RowIds<typeof PAIR_IDS[number]> {
  const [one, other] = [first, second].map((asked) => asked === null ? null : questionRowIds(asked));
  return {
    construct_id: construct,
    first_event_id: one?.event_id ?? null,
    second_event_id: other?.event_id ?? null,
    first_municipality_id: one?.municipality_id ?? null,
    second_municipality_id: other?.municipality_id ?? null,
  };
}

type Asked = Pick<Distribution, "parts">;

/** What a row of all groups or events at once carries. */
export const SEVERAL_IDS = ["construct_id", "event_ids"] as const satisfies readonly RowIdName[];

/** Ids of all events that asked something. */
export function severalRowIds(construct: string, asked: readonly Asked[]): RowIds<typeof SEVERAL_IDS[number]> {
  return {
    construct_id: construct,
    event_ids: listedIds(asked.flatMap(({ parts }) => parts.map(({ eventId }) => eventId))),
  };
}

/** What a row of an event carries. */
export const EVENT_IDS = ["event_id", "municipality_id"] as const satisfies readonly RowIdName[];

/** What a row of a questionnaire carries. */
export const SURVEY_IDS = ["survey_id", ...EVENT_IDS] as const satisfies readonly RowIdName[];

/** What a row of a free answer carries. */
export const ANSWER_IDS = ["answer_id", ...ASKED_IDS] as const satisfies readonly RowIdName[];
