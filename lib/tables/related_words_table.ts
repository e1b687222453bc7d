import type { Corpus } from "../text/corpus.ts";
import { relatedWords, type RelatedWordsOptions } from "../text/related_words.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { CLASS_ENGLISH } from "./word_counts_table.ts";
import { say } from "../wording/say.ts";

/**
 * Words that go together with an expression, the most closely tied first (Jaccard).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
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
      say(lang, { ja: `「${expression}」と共に使われた語`, en: `Words used together with 「${expression}」` }),
    ),
    columns: [
      textColumn("word", say(lang, { ja: "語（基本形）", en: "Word" })),
      textColumn("class", say(lang, { ja: "品詞", en: "Class" })),
      numberColumn("together", say(lang, { ja: "共に使った回答 n", en: "Answers with both n" })),
      numberColumn("documents", say(lang, { ja: "語を使った回答", en: "Answers with the word" })),
      numberColumn("jaccard", say(lang, { ja: "Jaccard係数", en: "Jaccard" }), 3),
      textColumn("answers", say(lang, { ja: "回答の番号", en: "Ids of answers" })),
    ],
    rows: words.map(({ word, wordClass, together, documents, jaccard, answerIds }) => ({
      word,
      class: say(lang, { ja: wordClass, en: CLASS_ENGLISH[wordClass] }),
      together,
      documents,
      jaccard,
      answers: answerIds.join(" "),
    })),
    sources: corpus.sources,
    notes: [
      say(lang, {
        ja: `「${expression}」にあたる回答は${matching}件。件数が少ないため、係数より回答そのものを読むこと。`,
        en: `${matching} answers fulfil 「${expression}」. With so few, read the answers rather than the coefficients.`,
      }),
    ],
  };
}
