import type { Corpus } from "../text/corpus.ts";
import { flagPersonalData, type PersonalDataKind } from "../text/flag_personal_data.ts";
import { textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import type { Bilingual } from "../data/language.ts";

const KINDS: Readonly<Record<PersonalDataKind, Bilingual>> = {
  telephone: { ja: "電話番号", en: "Telephone" },
  email: { ja: "メールアドレス", en: "E-mail" },
  url: { ja: "URL", en: "URL" },
  postcode: { ja: "郵便番号", en: "Postcode" },
  address: { ja: "住所", en: "Address" },
  name: { ja: "人名", en: "Name" },
};

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
    title: subjectTitle(subject, say(lang, { ja: "公表の前に確かめる箇所", en: "To be checked before publishing" })),
    columns: [
      textColumn("answerId", say(lang, { ja: "番号", en: "Id" })),
      textColumn("kind", say(lang, { ja: "種類", en: "Kind" })),
      textColumn("text", say(lang, { ja: "箇所", en: "Stretch" })),
    ],
    rows: flags.map(({ answerId, kind, text }) => ({ answerId, kind: say(lang, KINDS[kind]), text })),
    sources: corpus.sources,
    notes: [
      say(lang, {
        ja:
          `${corpus.documents.length}件の回答から機械的に拾ったもので、漏れも誤りもありうる。人が読んで判断すること。`,
        en:
          `Found by machine in ${corpus.documents.length} answers, neither complete nor always right: a person must decide.`,
      }),
      ...(corpus.sources.every(({ origin }) => origin === "published" || origin === "reading")
        ? [
          say(lang, {
            ja: "報告書ですでに公表されている回答である。",
            en: "These answers are published in the report already.",
          }),
        ]
        : []),
    ],
  };
}
