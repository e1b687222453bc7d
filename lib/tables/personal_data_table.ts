import { say } from "../data/language.ts";
import type { Corpus } from "../text/corpus.ts";
import { flagPersonalData, type PersonalDataKind } from "../text/flag_personal_data.ts";
import { textColumn } from "./report_table_content.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";

const KINDS: Readonly<Record<PersonalDataKind, readonly [string, string]>> = {
  telephone: ["電話番号", "Telephone"],
  email: ["メールアドレス", "E-mail"],
  url: ["URL", "URL"],
  postcode: ["郵便番号", "Postcode"],
  address: ["住所", "Address"],
  name: ["人名", "Name"],
};

/**
 * Stretches of answers that somebody must look at before the answers are published.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../text/load_free_answers.ts";
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
    title: subjectTitle(subject, say(lang, "公表の前に確かめる箇所", "To be checked before publishing")),
    columns: [
      textColumn("answerId", say(lang, "番号", "Id")),
      textColumn("kind", say(lang, "種類", "Kind")),
      textColumn("text", say(lang, "箇所", "Stretch")),
    ],
    rows: flags.map(({ answerId, kind, text }) => ({ answerId, kind: say(lang, ...KINDS[kind]), text })),
    sources: corpus.sources,
    notes: [
      say(
        lang,
        `${corpus.documents.length}件の回答から機械的に拾ったもので、漏れも誤りもありうる。人が読んで判断すること。`,
        `Found by machine in ${corpus.documents.length} answers, neither complete nor always right: a person must decide.`,
      ),
      ...(corpus.sources.every(({ origin }) => origin === "published")
        ? [
          say(
            lang,
            "報告書ですでに公表されている回答である。",
            "These answers are published in the report already.",
          ),
        ]
        : []),
    ],
  };
}
