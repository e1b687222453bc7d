import { subjectTitle } from "../wording/subject_title.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { Coding } from "../text/code_answers.ts";
import type { Corpus } from "../text/corpus.ts";
import { absentTerms } from "../text/rule_terms.ts";
import { WORD_GROUP_WORDS } from "../wording/coding_words.ts";
import { say } from "../wording/say.ts";
import { TABLE, type Table, TEXT_TABLE_OPTIONS, textColumn, type TextTableOptions } from "./table.ts";

/**
 * The groups of words that coding rules name (`@知る`), with those words that stand in none of the answers.
 *
 * Belongs beside {@linkcode codingRulesTable}: a rule that names a group cannot be read without it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus, coding } = await loadFreeAnswers(await loadReport());
 * const [first] = wordGroupsTable(coding, corpus).rows;
 * assert.equal(String(first?.words).split(" ").includes("機関"), true);
 * ```
 */
export function wordGroupsTable(coding: Coding, corpus: Corpus, options: TextTableOptions = {}): Table {
  const action = "list groups of words";
  requireKind(action, coding, { name: "coding", kind: dataKind.coding });
  requireKind(action, corpus, { name: "corpus", kind: dataKind.corpus });
  requireOptions(action, options, TEXT_TABLE_OPTIONS);
  const { lang = "ja", key = "comments-word-groups", subject } = options;
  const absent = absentTerms({ rules: coding.rules, groups: coding.wordGroups }, corpus);
  const absentFrom = (name: string) => absent.flatMap((term) => term.name === `@${name}` ? [term.word] : []).join(" ");
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, say(lang, WORD_GROUP_WORDS.title)),
    columns: [
      textColumn("group", say(lang, WORD_GROUP_WORDS.name)),
      textColumn("words", say(lang, WORD_GROUP_WORDS.words)),
      textColumn("absent", say(lang, WORD_GROUP_WORDS.absent)),
    ],
    rows: coding.wordGroups.map(({ name, words }) => ({
      group: `@${name}`,
      words: words.join(" "),
      absent: absentFrom(name),
    })),
    sources: coding.sources,
    notes: [say(lang, WORD_GROUP_WORDS.note)],
  };
}
