import type { Corpus } from "../text/corpus.ts";
import { keywordInContext, type KeywordInContextOptions } from "../text/keyword_in_context.ts";
import { groupName } from "./coded_answers_table.ts";
import { textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import type { TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";

/** Options of {@linkcode keywordInContextTable}. */
export interface KeywordInContextTableOptions extends Omit<TextTableOptions, "key">, KeywordInContextOptions {
  /** Unique name among the outputs, such as `comments-kwic:cooperation`. */
  readonly key: string;
}

/**
 * A keyword with 24 characters on each side, with city, event, question and kind of respondent (KWIC).
 *
 * @throws {SyntaxError} if the expression cannot be read
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const table = keywordInContextTable(corpus, "連携", { key: "comments-kwic:cooperation" });
 * assert.equal(table.rows.length, 18);
 * ```
 */
export function keywordInContextTable(
  corpus: Corpus,
  expression: string,
  options: KeywordInContextTableOptions,
): Table {
  const { lang = "ja", key, subject } = options;
  const lines = keywordInContext(corpus, expression, options);
  const answers = new Set(lines.map(({ answer }) => answer.answerId)).size;
  return {
    kind: "table",
    key,
    catalogueKeys: [],
    language: lang,
    title: `${subject === undefined ? "" : `${subject}: `}${
      say(lang, { ja: "前後の文脈（KWIC）", en: "Keyword in context" })
    }「${expression}」`,
    columns: [
      textColumn("before", say(lang, { ja: "前", en: "Before" })),
      textColumn("keyword", say(lang, { ja: "語", en: "Keyword" })),
      textColumn("after", say(lang, { ja: "後", en: "After" })),
      textColumn("municipality", say(lang, { ja: "市", en: "City" })),
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      textColumn("construct", say(lang, { ja: "設問の内容", en: "Asked about" })),
      textColumn("category", say(lang, { ja: "区分", en: "Respondent" })),
      textColumn("answerId", say(lang, { ja: "番号", en: "Id" })),
    ],
    rows: lines.map(({ answer, before, keyword, after, cutBefore, cutAfter }) => ({
      before: `${cutBefore ? "…" : ""}${before}`,
      keyword,
      after: `${after}${cutAfter ? "…" : ""}`,
      municipality: groupName(corpus.groups.municipality, answer.municipalityId, lang),
      event: groupName(corpus.groups.event, answer.eventId, lang),
      construct: groupName(corpus.groups.construct, answer.constructId, lang),
      category: answer.category === null ? null : groupName(corpus.groups.category, answer.category, lang),
      answerId: answer.answerId,
    })),
    sources: corpus.sources,
    notes: [
      say(lang, {
        ja: `${corpus.documents.length}件の回答のうち${answers}件に${lines.length}か所。前後はそれぞれ${
          options.width ?? 24
        }字まで。`,
        en: `${lines.length} places in ${answers} of ${corpus.documents.length} answers, up to ${
          options.width ?? 24
        } characters on each side.`,
      }),
    ],
  };
}
