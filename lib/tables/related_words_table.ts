import { say } from "../data/language.ts";
import type { Corpus } from "../text/corpus.ts";
import { relatedWords, type RelatedWordsOptions } from "../text/related_words.ts";
import { numberColumn, textColumn } from "./report_table_content.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { CLASS_ENGLISH } from "./word_counts_table.ts";

/**
 * Words that go together with an expression, the most closely tied first (Jaccard).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../text/load_free_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const table = relatedWordsTable(corpus, "連携", { key: "comments-related:cooperation" });
 * assert.equal(table.rows[0]?.word, "他機関");
 * ```
 */
export function relatedWordsTable(
  corpus: Corpus,
  expression: string,
  options: TextTableOptions & RelatedWordsOptions & { readonly key: string },
): Table {
  const { lang = "ja", key, subject } = options;
  const words = relatedWords(corpus, expression, options);
  const matching = words[0]?.matching ?? 0;
  return {
    kind: "table",
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(
      subject,
      say(lang, `「${expression}」と共に使われた語`, `Words used together with 「${expression}」`),
    ),
    columns: [
      textColumn("word", say(lang, "語（基本形）", "Word")),
      textColumn("class", say(lang, "品詞", "Class")),
      numberColumn("together", say(lang, "共に使った回答 n", "Answers with both n")),
      numberColumn("documents", say(lang, "語を使った回答", "Answers with the word")),
      numberColumn("jaccard", say(lang, "Jaccard係数", "Jaccard"), 3),
      textColumn("answers", say(lang, "回答の番号", "Ids of answers")),
    ],
    rows: words.map(({ word, wordClass, together, documents, jaccard, answerIds }) => ({
      word,
      class: say(lang, wordClass, CLASS_ENGLISH[wordClass]),
      together,
      documents,
      jaccard,
      answers: answerIds.join(" "),
    })),
    sources: corpus.sources,
    notes: [
      say(
        lang,
        `「${expression}」にあたる回答は${matching}件。件数が少ないため、係数より回答そのものを読むこと。`,
        `${matching} answers fulfil 「${expression}」. With so few, read the answers rather than the coefficients.`,
      ),
    ],
  };
}
