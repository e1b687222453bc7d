import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { type AnswerGroup, groupIdOf, type Grouping, sourcesOfAnswers } from "./answer.ts";
import type { Coding } from "./code_answers.ts";
import { protectCodeCounts } from "./protect_code_counts.ts";
import { type DisclosureRule, disclosureRule, isSmallCell } from "../counts/disclosure_rule.ts";
import type { Source } from "../data/source.ts";
import type { Bilingual } from "../data/language.ts";
import { itemAt } from "../data/item_at.ts";

/** Name of the row of answers that no rule fits. */
export const NO_CODE = "主題なし";

/** Answers of one group that have one code. */
export interface CodeCount {
  readonly code: string;
  /** Answers with the code; `null` when it is withheld, so that nobody can be told by it. */
  readonly count: number | null;
  /** Answers of the group: the base of the share. */
  readonly base: number;
  /** The answers counted; empty when the count is withheld. */
  readonly answerIds: readonly string[];
}

/** Codes by group: each cell counts answers, so that a column can add up to more than its base. */
export interface CodeTable {
  readonly grouping: Grouping;
  /** Names of the codes in the order of every group's counts. */
  readonly codes: readonly Bilingual[];
  /** Groups that have answers, in their order. */
  readonly groups: readonly CodeTableGroup[];
  /** All answers that are in a group. */
  readonly total: CodeTableGroup;
  /** Answers in none of the groups (no category printed), which no cell counts. */
  readonly leftOut: readonly string[];
  /** Groups of so few answers that not even how many they are may be told; they are in no number here. */
  readonly smallGroups: number;
  /** Counts from 1 to one less than this are withheld; `null` when all are shown, as the report shows the answers. */
  readonly threshold: number | null;
  readonly sources: readonly Source[];
}

/** One group with its counts in the order of the rules, `NO_CODE` last. */
export interface CodeTableGroup extends AnswerGroup {
  readonly base: number;
  readonly counts: readonly CodeCount[];
}

/** Options of {@linkcode countCodes}. */
export interface CountCodesOptions {
  /**
   * From how many people on a count may be shown, where answers are split by kind of respondent.
   * @default none for answers that the report prints, as everybody can count them; `disclosureRule` by their municipalities for all others
   */
  readonly rule?: DisclosureRule;
}

/** The kind of each of these options. */
export const COUNT_CODES_OPTIONS: OptionKinds<CountCodesOptions> = {
  rule: kind.record("a disclosure rule, { threshold }", "threshold"),
};

/**
 * How many answers of each group have each code, with the answers that were counted.
 *
 * Read shares with their base: the report prints a selection of answers, so a share is one of printed answers, never of
 * respondents. Answers that nobody has published yet, split by kind of respondent, fall under the disclosure rule: small
 * counts are withheld, others where sums would give them away, and groups of few answers are left out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const { groups } = countCodes(coding, "municipality");
 * assert.deepEqual(groups.map(({ id, base }) => [id, base]), [["gyoda", 74], ["soka", 37], ["tomakomai", 21]]);
 * ```
 */
export function countCodes(coding: Coding, grouping: Grouping, options: CountCodesOptions = {}): CodeTable {
  const action = "count codes";
  requireKind(action, coding, { name: "coding", kind: dataKind.coding });
  requireKind(action, grouping, {
    name: "grouping",
    kind: kind.oneOf("municipality", "event", "construct", "category", "table"),
  });
  requireOptions(action, options, COUNT_CODES_OPTIONS);
  const published = coding.answers.every(({ answer }) => answer.figureKey !== null);
  const rule = options.rule ?? (published || grouping !== "category" ? null : disclosureRule(coding));
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
  const all = coding.groups[grouping].flatMap((group) => {
    const answers = grouped.filter(({ groupId }) => groupId === group.id);
    return answers.length === 0 ? [] : [{ ...group, base: answers.length, counts: countsOf(answers) }];
  });
  const groups = rule === null ? all : shownGroups(all, rule);
  const small = all.filter((group) => !groups.includes(group)).map(({ id }) => id);
  const known = new Set(groups.map(({ id }) => id));
  const within = grouped.filter(({ groupId }) => groupId !== null && known.has(groupId));
  const outside = grouped.filter(({ groupId }) => groupId === null || !known.has(groupId) && !small.includes(groupId));
  const total = { id: "total", ja: "合計", en: "Total", base: within.length, counts: countsOf(within) };
  const shown = rule === null ? { groups, total } : protect({ groups, total }, rule);
  return {
    grouping,
    codes: [
      ...coding.rules.map(({ name, en }) => ({ ja: name, en })),
      { ja: NO_CODE, en: "No theme" },
    ],
    ...shown,
    threshold: rule === null ? null : rule.threshold ?? within.length + 1,
    smallGroups: small.length,
    leftOut: outside.map(({ answer }) => answer.answerId),
    sources: sourcesOfAnswers(coding.sources, within.map(({ answer }) => answer)),
  };
}

interface Counts {
  readonly groups: readonly CodeTableGroup[];
  readonly total: CodeTableGroup;
}

/** Groups that may have a column: those of fewer answers than the rule asks for have none, and never one alone of them. */
function shownGroups<Group extends { readonly base: number }>(
  groups: readonly Group[],
  rule: DisclosureRule,
): readonly Group[] {
  const gone = groups.filter(({ base }) => isSmallCell(base, rule));
  const others = groups.filter((group) => !gone.includes(group)).toSorted((a, b) => a.base - b.base);
  // How many answers there are in all is known: what is left over must be as many as a cell that may be shown.
  while (gone.length > 0 && isSmallCell(gone.reduce((sum, { base }) => sum + base, 0), rule)) {
    const next = others.shift();
    if (next === undefined) break;
    gone.push(next);
  }
  return groups.filter((group) => !gone.includes(group));
}

/** Withholds small counts, and others from which they could be worked out. */
function protect({ groups, total }: Counts, rule: DisclosureRule): Counts {
  const counts = total.counts.map((_, code) =>
    groups.map((group) => itemAt(group.counts, code, "count of a code").count ?? 0)
  );
  const withheld = protectCodeCounts({ counts, bases: groups.map(({ base }) => base) }, rule);
  const without = (count: CodeCount): CodeCount => ({ ...count, count: null, answerIds: [] });
  return {
    groups: groups.map((group, at) => ({
      ...group,
      counts: group.counts.map((count, code) => withheld[code]?.[at] === true ? without(count) : count),
    })),
    total: {
      ...total,
      counts: total.counts.map((count) => isSmallCell(count.count ?? 0, rule) ? without(count) : count),
    },
  };
}
