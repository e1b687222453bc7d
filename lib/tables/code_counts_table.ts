import { subjectTitle } from "../wording/subject_title.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { type CodeTable, countCodes } from "../text/count_codes.ts";
import { numberColumn, TABLE, type Table, TEXT_TABLE_OPTIONS, textColumn, type TextTableOptions } from "./table.ts";
import { say } from "../wording/say.ts";
import type { Language } from "../data/language.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPING_NAMES, THEMES } from "../wording/theme_words.ts";
import type { Coding } from "../text/code_answers.ts";
import { itemAt } from "../data/item_at.ts";
import { NOTATION } from "../wording/coding_words.ts";
import { FREE_ANSWERS } from "../wording/free_answer_words.ts";

/** Options of {@linkcode codeCountsTable}. */
export interface CodeCountsTableOptions extends TextTableOptions {
  /**
   * Leave out codes that none of the answers has; a note names them.
   * @default false
   */
  readonly omitUnused?: boolean;
}

/** The kind of each of these options. */
export const CODE_COUNTS_TABLE_OPTIONS: OptionKinds<CodeCountsTableOptions> = {
  ...TEXT_TABLE_OPTIONS,
  omitUnused: kind.flag,
};

/**
 * Codes by group as a table: for each group the number of answers with the code and its share of the group's answers.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { countCodes } from "../text/count_codes.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const [first] = codeCountsTable(countCodes(coding, "municipality")).rows;
 * assert.deepEqual([first?.code, first?.["total-n"]], ["他機関の理解", 24]);
 * ```
 */
export function codeCountsTable(counts: CodeTable, options: CodeCountsTableOptions = {}): Table {
  const action = "list counts of codes";
  requireKind(action, counts, { name: "counts", kind: dataKind.codeTable });
  requireOptions(action, options, CODE_COUNTS_TABLE_OPTIONS);
  const { lang = "ja", key = `comments-themes:${counts.grouping}`, subject, omitUnused = false } = options;
  const unused = counts.codes.filter((_, index) => omitUnused && counts.total.counts[index]?.count === 0);
  const groups = [...counts.groups, counts.total];
  const grouping = GROUPING_NAMES[counts.grouping];
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(
      subject,
      say(lang, THEMES.countsTitle(grouping)),
    ),
    columns: [
      textColumn("code", say(lang, COMMON.codeTheme)),
      ...groups.flatMap((group) => {
        const name = say(lang, group);
        return [
          numberColumn(`${group.id}-n`, `${name} n`),
          {
            ...numberColumn(`${group.id}-share`, say(lang, THEMES.shareColumn(name, group.base)), 1),
            fileLabel: say(lang, THEMES.percentColumn(name)),
          },
        ];
      }),
    ],
    rows: counts.codes.flatMap((code, index) =>
      unused.includes(code) ? [] : Object.fromEntries([
        ["code", say(lang, code)],
        ...groups.flatMap((group): [string, number | null][] => {
          const cell = group.counts[index];
          if (cell === undefined) return [];
          return [
            [`${group.id}-n`, cell.count],
            [
              `${group.id}-share`,
              cell.base === 0 || cell.count === null ? null : Number(percentHalfUp(cell.count, cell.base)),
            ],
          ];
        }),
      ])
    ),
    sources: counts.sources,
    notes: [
      ...codeCountsNotes(counts, lang),
      ...(unused.length === 0 ? [] : [
        say(lang, THEMES.unusedCodes(unused)),
      ]),
    ],
  };
}

/** What a reader of shares of answers must know. */
export function codeCountsNotes(counts: CodeTable, lang: Language): readonly string[] {
  const small = counts.groups.filter(({ base }) => base < 30);
  return [
    say(lang, THEMES.sharesOfSelected),
    ...(small.length === 0 ? [] : [
      say(lang, THEMES.smallGroups(small)),
    ]),
    ...(counts.threshold === null ? [] : [
      say(lang, THEMES.belowThresholdEmpty(counts.threshold)),
    ]),
    ...(counts.grouping !== "category" || counts.threshold !== null ? [] : [
      say(lang, THEMES.printedByKind),
    ]),
    ...(counts.smallGroups === 0 || counts.threshold === null ? [] : [
      say(lang, THEMES.smallGroupsLeftOut(counts.smallGroups, counts.threshold)),
    ]),
    ...(counts.leftOut.length === 0 ? [] : [
      say(lang, THEMES.withoutPrintedGroup(counts.leftOut.length)),
    ]),
  ];
}

/**
 * Every code with what it is meant to catch, its rule as written, and how many answers it was given to.
 *
 * To be shown wherever codes are counted: a theme is its rule, nothing else.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * assert.equal(codingRulesTable(coding).rows.length, 17);
 * ```
 */
export function codingRulesTable(coding: Coding, options: TextTableOptions = {}): Table {
  const action = "list coding rules";
  requireKind(action, coding, { name: "coding", kind: dataKind.coding });
  requireOptions(action, options, TEXT_TABLE_OPTIONS);
  const { lang = "ja", key = "comments-coding-rules", subject } = options;
  const { total } = countCodes(coding, "municipality");
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, say(lang, FREE_ANSWERS.rulesTitle)),
    columns: [
      textColumn("code", say(lang, COMMON.codeTheme)),
      textColumn("definition", say(lang, FREE_ANSWERS.definition)),
      textColumn("rule", say(lang, FREE_ANSWERS.rule)),
      numberColumn("answers", say(lang, FREE_ANSWERS.answers)),
    ],
    rows: coding.rules.map(({ name, en, definition, definitionEnglish, text }, index) => ({
      code: say(lang, FREE_ANSWERS.codeWithEnglish(name, en)),
      definition: say(lang, { ja: definition, en: definitionEnglish }),
      rule: text,
      answers: itemAt(total.counts, index, "count of a code").count,
    })),
    sources: coding.sources,
    notes: [
      say(lang, FREE_ANSWERS.rulesNote(coding.answers.length)),
      say(lang, FREE_ANSWERS.ruleNotation),
      say(lang, NOTATION),
    ],
  };
}
