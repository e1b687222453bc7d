import type { Corpus } from "../text/corpus.ts";
import { flagPersonalData } from "../text/flag_personal_data.ts";
import { textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import { FREE_ANSWERS, KINDS } from "../wording/free_answer_words.ts";

/**
 * Stretches of answers that somebody must look at before the answers are published.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * assert.equal(personalDataTable(corpus).rows[0]?.kind, "人名");
 * ```
 */
export function personalDataTable(corpus: Corpus, options: TextTableOptions = {}): Table {
  const { lang = "ja", key = "comments-personal-data", subject } = options;
  const flags = flagPersonalData(corpus);
  return {
    kind: "table",
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, say(lang, FREE_ANSWERS.personalDataTitle)),
    columns: [
      textColumn("answerId", say(lang, FREE_ANSWERS.answerId)),
      textColumn("kind", say(lang, FREE_ANSWERS.kind)),
      textColumn("text", say(lang, FREE_ANSWERS.stretch)),
    ],
    rows: flags.map(({ answerId, kind, text }) => ({ answerId, kind: say(lang, KINDS[kind]), text })),
    sources: corpus.sources,
    notes: [
      say(lang, FREE_ANSWERS.foundByMachine(corpus.documents.length)),
      ...(corpus.sources.every(({ origin }) => origin === "published" || origin === "reading")
        ? [
          say(lang, FREE_ANSWERS.publishedAlready),
        ]
        : []),
    ],
  };
}
