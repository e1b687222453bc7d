import type { Coding } from "../text/code_answers.ts";
import { countCodes } from "../text/count_codes.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";
import { COMMON } from "../wording/common_words.ts";
import { FREE_ANSWERS } from "../wording/free_answer_words.ts";

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
  const { lang = "ja", key = "comments-coding-rules", subject } = options;
  const { total } = countCodes(coding, "municipality");
  return {
    kind: "table",
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
    rows: coding.rules.map(({ name, en, definition, text }, index) => ({
      code: say(lang, FREE_ANSWERS.codeWithEnglish(name, en)),
      definition,
      rule: text,
      answers: itemAt(total.counts, index, "count of a code").count,
    })),
    sources: coding.sources,
    notes: [
      say(lang, FREE_ANSWERS.rulesNote(coding.answers.length)),
      say(lang, FREE_ANSWERS.ruleNotation),
    ],
  };
}
