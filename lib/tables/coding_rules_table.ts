import type { Coding } from "../text/code_answers.ts";
import { countCodes } from "../text/count_codes.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";

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
    title: subjectTitle(subject, say(lang, { ja: "主題とコーディングルール", en: "Themes and their coding rules" })),
    columns: [
      textColumn("code", say(lang, { ja: "コード（主題）", en: "Code (theme)" })),
      textColumn("definition", say(lang, { ja: "拾いたい内容", en: "Meant to catch" })),
      textColumn("rule", say(lang, { ja: "ルール（KH Coder の記法）", en: "Rule (KH Coder's notation)" })),
      numberColumn("answers", say(lang, { ja: "回答数 n", en: "Answers n" })),
    ],
    rows: coding.rules.map(({ name, en, definition, text }, index) => ({
      code: say(lang, { ja: name, en: `${en}（${name}）` }),
      definition,
      rule: text,
      answers: itemAt(total.counts, index, "count of a code").count,
    })),
    sources: coding.sources,
    notes: [
      say(lang, {
        ja:
          `対象は回答${coding.answers.length}件。主題とルールは本プロジェクトが定めた。一つの回答に複数のコードが付くことがある。`,
        en: `${coding.answers.length} answers. Themes and rules are the project's. An answer can have several codes.`,
      }),
      say(lang, {
        ja:
          "語は IPADIC と福祉用語の辞書で切り分けた基本形。near(a+b)[n] は n 語以内に並ぶこと、seq(a-b)[n] はその順に並ぶこと、a+b は続けて現れること。",
        en:
          "Words are dictionary forms. near(a+b)[n]: within n words; seq(a-b)[n]: in this order; a+b: one right after the other.",
      }),
    ],
  };
}
