import type { AnswerGroup, Grouping } from "./answer.ts";
import { groupIdOf, sourcesOfAnswers } from "./answer.ts";
import type { Coding } from "./code_answers.ts";
import type { Source } from "../data/source.ts";

/** Name of the row of answers that no rule fits, as KH Coder prints it. */
export const NO_CODE = "＃コード無し";

/** Answers of one group that have one code. */
export interface CodeCount {
  readonly code: string;
  /** Answers with the code. */
  readonly count: number;
  /** Answers of the group: the base of the share. */
  readonly base: number;
  readonly answerIds: readonly string[];
}

/** Codes by group: each cell counts answers, so that a column can add up to more than its base. */
export interface CodeTable {
  readonly grouping: Grouping;
  /** Names of the codes in the order of every group's counts. */
  readonly codes: readonly CodeName[];
  /** Groups that have answers, in their order. */
  readonly groups: readonly CodeTableGroup[];
  /** All answers that are in a group. */
  readonly total: CodeTableGroup;
  /** Answers in none of the groups (no category printed), which no cell counts. */
  readonly leftOut: readonly string[];
  readonly sources: readonly Source[];
}

/** A code with its names for people. */
export interface CodeName {
  readonly japanese: string;
  readonly english: string;
}

/** One group with its counts in the order of the rules, `NO_CODE` last. */
export interface CodeTableGroup extends AnswerGroup {
  readonly base: number;
  readonly counts: readonly CodeCount[];
}

/**
 * How many answers of each group have each code, with the answers that were counted.
 *
 * Read shares with their base: the report prints a selection of answers, so a share is one of printed answers, never of
 * respondents.
 */
export function countCodes(coding: Coding, grouping: Grouping): CodeTable {
  const grouped = coding.answers.map((coded) => ({ ...coded, groupId: groupIdOf(coded.answer, grouping) }));
  const countsOf = (answers: Coding["answers"]): readonly CodeCount[] => {
    const count = (code: string, has: (coded: Coding["answers"][number]) => boolean): CodeCount => {
      const answerIds = answers.filter(has).map(({ answer }) => answer.answerId);
      return { code, count: answerIds.length, base: answers.length, answerIds };
    };
    return [
      ...coding.rules.map(({ name }) => count(name, ({ codes }) => codes.some((code) => code.name === name))),
      count(NO_CODE, ({ codes }) => codes.length === 0),
    ];
  };
  const groups = coding.groups[grouping].flatMap((group) => {
    const answers = grouped.filter(({ groupId }) => groupId === group.id);
    return answers.length === 0 ? [] : [{ ...group, base: answers.length, counts: countsOf(answers) }];
  });
  const known = new Set(groups.map(({ id }) => id));
  const within = grouped.filter(({ groupId }) => groupId !== null && known.has(groupId));
  const outside = grouped.filter(({ groupId }) => groupId === null || !known.has(groupId));
  return {
    grouping,
    codes: [
      ...coding.rules.map(({ name, english }) => ({ japanese: name, english })),
      { japanese: NO_CODE, english: "# no code" },
    ],
    groups,
    total: { id: "total", japanese: "合計", english: "Total", base: within.length, counts: countsOf(within) },
    leftOut: outside.map(({ answer }) => answer.answerId),
    sources: sourcesOfAnswers(coding.sources, within.map(({ answer }) => answer)),
  };
}
